import type { Collection } from "../../db/catalogue.ts";
import type { Defect } from "../../db/refusal.ts";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Problems } from "../parts/problems.tsx";
import type { PageContext } from "./context.ts";

type ImportsProps = {
  context: PageContext;
  collections: readonly Collection[];
  defects: readonly Defect[];
};

/** Sending a file of numbers. */
export function ImportsPage({ context, collections, defects }: ImportsProps) {
  const lede = "You see what a file would change before anything is written.";
  return (
    <Document context={context} title="Add numbers" description={lede}>
      <Head title="Add numbers" lede={lede} />
      <Problems defects={defects} />
      <form class="lines" action="/imports" method="post" enctype="multipart/form-data">
        <label>
          Collection{" "}
          <select name="collection" required>
            {collections.map(({ id, title }) => (
              <option value={id}>{title}</option>
            ))}
          </select>
        </label>
        <label>
          File <input type="file" name="file" required accept=".csv,.tsv,.xlsx,.json" />
        </label>
        <label>
          Source, if not the collection’s own <input name="source" maxlength={120} />
        </label>
        <label>
          Place in the source, if not the row <input name="locator" maxlength={200} />
        </label>
        <button type="submit">See what it would change</button>
      </form>
      <Part title="What a file looks like">
        <p class="text">
          Five columns: <code>month, theme, count, total, note</code>. A month is written 2017-01. A
          theme is a name from the codebook. The total is the number of all items of the month;
          leave it empty if it is not known. Leave a count out and say why in the note; write 0 only
          if there were none.
        </p>
      </Part>
    </Document>
  );
}
