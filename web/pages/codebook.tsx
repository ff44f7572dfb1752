import type { Category, Codebook } from "../../db/catalogue.ts";
import { categoryAddress, sourceAddress } from "../parts/address.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { groupBy } from "../parts/group-by.ts";
import { Head, Part } from "../parts/head.tsx";
import { ListTools } from "../parts/list-tools.tsx";
import { less, Table } from "../parts/table.tsx";
import { capitalise } from "../words/sentence.ts";
import type { PageContext } from "./context.ts";

export type CodebookProps = {
  context: PageContext;
  codebooks: readonly Codebook[];
  categories: readonly Category[];
};

/** Every category by codebook and dimension, with its definition. */
export function CodebookPage({ context, codebooks, categories }: CodebookProps) {
  const lede = `${counted(categories.length, "category", "categories")} of ${counted(codebooks.length, "codebook")}. The same word in two codebooks need not mean the same.`;
  return (
    <Document context={context} title="Codebook" description={lede}>
      <Head title="Codebook" lede={lede} />
      {codebooks.map((codebook) => (
        <OneCodebook
          context={context}
          codebook={codebook}
          categories={categories.filter((each) => each.codebook === codebook.id)}
        />
      ))}
      <ListTools context={context} />
    </Document>
  );
}

type OneProps = { context: PageContext; codebook: Codebook; categories: readonly Category[] };

function OneCodebook({ context, codebook, categories }: OneProps) {
  const { id, title, note, source } = codebook;
  return (
    <Part title={title} id={id} sub={note}>
      {source && (
        <p class="note">
          <b>Source:</b> <a href={sourceAddress(context, source)}>{source}</a>
        </p>
      )}
      <Table
        label={title}
        columns={["Category", "Definition", ...less("Part of")]}
        kind="fit"
        isGrouped
      >
        {[...groupBy(categories, ({ dimension }) => dimension)].map(([dimension, own]) => (
          <Dimension context={context} dimension={dimension} categories={own} />
        ))}
      </Table>
    </Part>
  );
}

type DimensionProps = {
  context: PageContext;
  dimension: string;
  categories: readonly Category[];
};

function Dimension({ context, dimension, categories }: DimensionProps) {
  const labels = new Map(categories.map(({ slug, label }) => [slug, label]));
  return (
    <tbody>
      <tr>
        <th class="group" colspan={3} scope="rowgroup">
          {capitalise(dimension)}
        </th>
      </tr>
      {categories.map((category) => (
        <tr>
          <th scope="row">
            <a href={categoryAddress(context, category)}>{category.label}</a>
          </th>
          <td>{category.definition ?? <span class="quiet">none stated</span>}</td>
          <td class="quiet less">
            {category.broader && (labels.get(category.broader) ?? category.broader)}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
