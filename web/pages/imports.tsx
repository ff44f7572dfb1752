import type { Collection } from "../../db/catalogue.ts";
import type { UploadSummary } from "../../db/entry/uploads.ts";
import type { Defect } from "../../db/refusal.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import { Table } from "../parts/table.tsx";
import type { PageContext } from "./context.ts";

/** The collection that a file is for, and where its numbers are from, as far as somebody said. */
export type Wanted = { collection: string; source: string; locator: string };

type ImportsProps = {
  context: PageContext;
  collections: readonly Collection[];
  /** What the form is filled with: nothing, or what was sent and refused. */
  wanted: Wanted;
  /** Files that were sent and neither recorded nor dropped. */
  uploads: readonly UploadSummary[];
  defects: readonly Defect[];
};

/** Sending a file of numbers. */
export function ImportsPage({ context, collections, wanted, uploads, defects }: ImportsProps) {
  const lede = "You see what a file would change before anything is written.";
  return (
    <Document context={context} title="Add numbers" description={lede}>
      <Head title="Add numbers" lede={lede} />
      <Problems defects={defects} />
      <form class="lines" action="/imports" method="post" enctype="multipart/form-data">
        <label>
          Collection{" "}
          <select name="collection" required>
            <option value="">Choose</option>
            {collections.map(({ id, title }) => (
              <option value={id} selected={id === wanted.collection}>
                {title}
              </option>
            ))}
            <option value="package">A data package (.zip), which says itself</option>
          </select>
        </label>
        <label>
          File <input type="file" name="file" required accept=".csv,.tsv,.xlsx,.json,.zip" />
        </label>
        <label>
          Source, if not the collection’s own{" "}
          <input name="source" maxlength={120} value={wanted.source} />
        </label>
        <label>
          Place in the source, if not the row{" "}
          <input name="locator" maxlength={200} value={wanted.locator} />
        </label>
        <button type="submit">See what it would change</button>
      </form>
      <Unfinished uploads={uploads} collections={collections} />
      <Part title="What a file looks like">
        <p class="text">
          Five columns: <code>month, theme, count, total, note</code>. A month is written 2017-01. A
          theme is a name from the codebook. The total is the number of all items of the month;
          leave it empty if it is not known. Leave a row out if nobody counted; write 0 only if
          there were none. Columns with other names are asked about.
        </p>
        <p class="text">
          A file that was downloaded here as CSV or Excel, with all its columns, can be changed and
          sent back as it is. An editor may also send a whole data package as .zip; it says itself
          which collections it is for.
        </p>
      </Part>
      <Part
        title="Templates"
        sub="The right columns, every theme, the next month: fill in the counts."
      >
        <details>
          <summary>Templates of {counted(collections.length, "collection")}</summary>
          <ul>
            {collections.map(({ id, title }) => (
              <li>
                {title}: <a href={`/collections/${id}/template.csv`}>CSV</a>,{" "}
                <a href={`/collections/${id}/template.xlsx`}>Excel</a>
              </li>
            ))}
          </ul>
        </details>
      </Part>
    </Document>
  );
}

type UnfinishedProps = Pick<ImportsProps, "uploads" | "collections">;

function Unfinished({ uploads, collections }: UnfinishedProps) {
  if (uploads.length === 0) return null;
  const titles = new Map(collections.map(({ id, title }) => [id, title]));
  return (
    <Part
      title="Files not finished"
      sub="Open one to go on with it. Only you see them; they are kept for thirty days."
    >
      <Table label="Files not finished" columns={["File", "Collection", "Sent"]}>
        {uploads.map(({ id, name, collection, at }) => (
          <tr>
            <th scope="row">
              <a href={`/imports/${id}`}>{name}</a>
            </th>
            <td>{titles.get(collection) ?? "a package"}</td>
            <td class="date">{at.slice(0, 10)}</td>
          </tr>
        ))}
      </Table>
    </Part>
  );
}
