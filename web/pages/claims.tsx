import { claimForms } from "../../db/claim-words.ts";
import { formatFilter } from "../../db/filter.ts";
import type { ClaimForm } from "../../db/parameters.ts";
import type { Claims } from "../../db/queries/claims.ts";
import type { ClaimDrawing } from "../claim-drawing.ts";
import { addressOf, changedAddress } from "../parts/address.ts";
import { Caption } from "../parts/caption.tsx";
import { ClaimChart, isDrawn } from "../parts/claim-chart.tsx";
import { ClaimsForm } from "../parts/claims-form.tsx";
import { ClaimsTable } from "../parts/claims-table.tsx";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Empty } from "../parts/empty.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Pages } from "../parts/pages.tsx";
import { SignDrawings } from "../parts/sign.tsx";
import { Tools } from "../parts/tools.tsx";
import { claimStyles } from "../style/claims.ts";
import type { PageContext } from "./context.ts";

export type ClaimsProps = {
  context: PageContext;
  drawing: ClaimDrawing;
} & Claims;

/** So many claims stand on one page. */
export const claimsPerPage = 50;

const formNames: Record<ClaimForm, string> = {
  stance: "by month and stance",
  confirmed: "confirmed by claimant",
  lag: "time to a verdict",
  age: "age of footage",
};

/** Who claimed what, and who confirmed it. */
export function ClaimsPage({ context, found, facets, total, drawing }: ClaimsProps) {
  const { filter } = context;
  const { words } = drawing;
  const lede =
    found.length === total
      ? `${counted(total, "claim")}, in our own words and never as an endorsement.`
      : `${counted(found.length, "claim")} of ${total.toLocaleString("en")}.`;
  const page = Math.min(filter.page ?? 1, Math.max(1, Math.ceil(found.length / claimsPerPage)));
  const shown = found.slice((page - 1) * claimsPerPage, page * claimsPerPage);
  return (
    <Document
      context={context}
      title="Claims"
      description={lede}
      ranges={formatFilter({ ...filter, rev: undefined }) ? daysOf(found) : []}
      styles={claimStyles}
    >
      <SignDrawings />
      <Head title="Who claimed what, and who confirmed it" lede={lede}>
        <ClaimsForm context={context} facets={facets} />
      </Head>
      {found.length === 0 ? (
        <Empty>
          No claim is like this. <a href={addressOf(context, "/claims")}>See all claims</a>
        </Empty>
      ) : (
        <>
          <FormLinks context={context} form={drawing.form} />
          <h2>{words.title}</h2>
          <p class="sub">{words.subtitle}</p>
          {isDrawn(drawing) ? (
            <ClaimChart context={context} drawing={drawing} />
          ) : (
            <Empty>Of these claims nothing can be drawn in this form.</Empty>
          )}
          <Caption words={words} />
          <Tools context={context} />
          <p class="tools">
            <span>All of it, to be read by programs:</span>
            <a href={changedPath(context)}>JSON-LD</a>
            <a href={addressOf(context, "/parties")}>Parties</a>
            {!filter.rev && <a href="/edit/claim">Add a claim</a>}
            {!filter.rev && <a href="/imports/claims">Read JSON-LD</a>}
          </p>
          <Part title="The claims" id="table" sub="One sign is one party on record.">
            <ClaimsTable context={context} claims={shown} label="Claims" />
            <Pages context={context} page={page} of={Math.ceil(found.length / claimsPerPage)} />
          </Part>
        </>
      )}
    </Document>
  );
}

/** The same question as a file of linked data. */
function changedPath({ filter }: PageContext): string {
  const query = formatFilter({ ...filter, page: undefined, form: undefined });
  return query ? `/claims.jsonld?${query}` : "/claims.jsonld";
}

function FormLinks({ context, form }: { context: PageContext; form: ClaimForm }) {
  return (
    <p class="tools forms">
      <span>Drawn:</span>
      {claimForms.map((each) => (
        <a
          href={changedAddress(context, { form: each, page: undefined })}
          aria-current={each === form ? "true" : undefined}
        >
          {formNames[each]}
        </a>
      ))}
    </p>
  );
}

const daysOf = (found: ClaimsProps["found"]) => found.flatMap(({ days }) => days ?? []);
