import type { Source } from "../../db/catalogue.ts";
import type { Revision } from "../../db/ledger.ts";
import type { Touched } from "../../db/queries/before-after.ts";
import type { Difference } from "../../db/revisions.ts";
import { addressOf, revisionAddress, sourceAddress } from "../parts/address.ts";
import { BeforeAfter } from "../parts/before-after.tsx";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Fact } from "../parts/fact.tsx";
import { groupBy } from "../parts/group-by.ts";
import { Head, Part } from "../parts/head.tsx";
import { NumberChanges } from "../parts/number-changes.tsx";
import { reasonOf } from "../parts/revision-table.tsx";
import { Reference } from "../parts/source-link.tsx";
import { WordChanges } from "../parts/word-changes.tsx";
import { pluralOf } from "../words/noun.ts";
import { formatNumber } from "../words/number.ts";
import { formatDate } from "../words/period.ts";
import { capitalise, listOf } from "../words/sentence.ts";
import type { PageContext } from "./context.ts";

export type RevisionProps = {
  context: PageContext;
  revision: Revision;
  differences: Difference[];
  /** The source that the revision names, if it names one. */
  source: Source | null;
  /** Series with most changed numbers, before and after, of so many in all. */
  touched: readonly Touched[];
  total: number;
};

/** One change of the ledger: everything it added, changed and withdrew. */
export function RevisionPage({ context, revision, differences, source, ...rest }: RevisionProps) {
  const { number, date, hash, kind, reverts } = revision;
  const lede = `${capitalise(summaryOf(differences))}. Dated ${formatDate(date)}.`;
  const groups = groupBy(differences, ({ noun }) => noun);
  const title = `Revision ${number}`;
  const page = context.filter.page ?? 1;
  const shown = page === 1 ? [...groups] : [...groups].filter(([noun]) => noun === "observation");
  return (
    <Document context={context} title={title} description={lede}>
      <Head title={title} lede={lede}>
        <p class="tools">
          {number > 1 && <a href={revisionAddress(context, number - 1)}>Revision {number - 1}</a>}
          {!context.filter.rev && number < context.newest.number && (
            <a href={revisionAddress(context, number + 1)}>Revision {number + 1}</a>
          )}
          <a
            href={addressOf({ ...context, filter: { ...context.filter, rev: number } }, "/trends")}
          >
            The trends as of this revision
          </a>
          {kind !== "load" && <a href={`/undo/${number}`}>Undo it</a>}
        </p>
      </Head>
      <dl class="facts">
        <Fact name="Reason">{reasonOf(revision, source ? [source] : [])}</Fact>
        {reverts && (
          <Fact name="Undoes">
            <a href={revisionAddress(context, reverts)}>Revision {reverts}</a>
          </Fact>
        )}
        {source && (
          <Fact name="Source">
            <a href={sourceAddress(context, source.id)}>
              <Reference source={source} />
            </a>
          </Fact>
        )}
        <Fact name="Hash">
          <code>{hash}</code>
        </Fact>
      </dl>
      {page === 1 && rest.touched.length > 0 && (
        <Part title="Before and after">
          <BeforeAfter context={context} {...rest} />
        </Part>
      )}
      {shown.map(([noun, own]) => (
        <Part
          id={noun === "observation" ? "table" : undefined}
          title={capitalise(counted(own.length, noun, pluralOf(noun)))}
        >
          {noun === "observation" ? (
            <NumberChanges context={context} differences={own} page={page} />
          ) : (
            <WordChanges differences={own} noun={noun} />
          )}
        </Part>
      ))}
    </Document>
  );
}

/** `295 added, 24 changed and 1 withdrawn`. */
function summaryOf(differences: readonly Difference[]): string {
  const added = differences.filter(({ before }) => before === null).length;
  const withdrawn = differences.filter(({ after }) => after === null).length;
  const changed = differences.length - added - withdrawn;
  const counts = { added, changed, withdrawn };
  return listOf(
    Object.entries(counts).flatMap(([word, n]) => (n > 0 ? `${formatNumber(n)} ${word}` : [])),
  );
}
