import type { Category } from "../../db/catalogue.ts";
import type { CategoryFacts, Relation } from "../../db/queries/category.ts";
import { addressOf, categoryAddress, seriesAddress } from "../parts/address.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Fact } from "../parts/fact.tsx";
import { Head, Part } from "../parts/head.tsx";
import { MarginNote } from "../parts/margin-note.tsx";
import type { PageContext } from "./context.ts";

export type CategoryProps = { context: PageContext } & CategoryFacts;

/** One category: what it means, what it borders on elsewhere, and what is counted by it. */
export function CategoryPage({ context, ...facts }: CategoryProps) {
  const { category, codebook, series } = facts;
  const { label, dimension, definition } = category;
  const lede = definition ?? "The source states no definition.";
  const place = `A ${dimension} in the codebook “${codebook?.title ?? category.codebook}”.`;
  return (
    <Document context={context} title={label} description={`${place} ${lede}`}>
      <Head title={label} lede={lede} />
      <div class="columns">
        <div>
          <dl class="facts">
            <Fact name="Codebook">
              <a href={`${addressOf(context, "/codebook")}#${category.codebook}`}>
                {codebook?.title ?? category.codebook}
              </a>
            </Fact>
            <Fact name="Dimension">{dimension}</Fact>
            {category.aliases && (
              <Fact name="Also called">{category.aliases.replaceAll(";", ", ")}</Fact>
            )}
            <Neighbours context={context} {...facts} />
          </dl>
        </div>
        <div class="margin">
          <Crosswalk context={context} relations={facts.crosswalk} />
        </div>
      </div>
      <Part title="Series that use it" sub={`${counted(series.length, "series", "series")}.`}>
        <ul class="list">
          {series.map(({ id, label: name }) => (
            <li>
              <a href={seriesAddress(context, id)}>{name}</a>
            </li>
          ))}
        </ul>
      </Part>
    </Document>
  );
}

function Neighbours({ context, broader, narrower }: CategoryProps) {
  return (
    <>
      {broader && (
        <Fact name="Part of">
          <CategoryLink context={context} category={broader} />
        </Fact>
      )}
      {narrower.length > 0 && (
        <Fact name="Contains">
          {narrower.map((each, at) => (
            <>
              {at > 0 && ", "}
              <CategoryLink context={context} category={each} />
            </>
          ))}
        </Fact>
      )}
    </>
  );
}

const relationWords: Record<string, string> = {
  exact: "The same as",
  close: "Close to",
  broader: "Broader than",
  narrower: "Narrower than",
  related: "Related to",
};

/** How the category stands to categories of other codebooks, in words. */
function Crosswalk({ context, relations }: { context: PageContext; relations: Relation[] }) {
  return (
    <MarginNote title="In other codebooks">
      {relations.length === 0 && <p>No relation to another codebook is recorded.</p>}
      {relations.map(({ relation, category, note }) => (
        <p>
          {relationWords[relation] ?? relation}{" "}
          <CategoryLink context={context} category={category} /> ({category.codebook}). {note}
        </p>
      ))}
    </MarginNote>
  );
}

function CategoryLink({ context, category }: { context: PageContext; category: Category }) {
  return <a href={categoryAddress(context, category)}>{category.label}</a>;
}
