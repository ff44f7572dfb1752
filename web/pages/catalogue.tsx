import { Document } from "../parts/document.tsx";
import type { Option } from "../parts/fields.tsx";
import { Head, Part } from "../parts/head.tsx";
import { capitalise } from "../words/sentence.ts";
import type { PageContext } from "./context.ts";

/** One noun of the catalogue with all that is recorded of it. */
export type Shelf = { noun: string; plural: string; purpose: string; entries: readonly Option[] };

type CatalogueProps = { context: PageContext; shelves: readonly Shelf[] };

/** Everything of the catalogue that an editor may change. */
export function CataloguePage({ context, shelves }: CatalogueProps) {
  const lede = "Collections, codebooks, sources and events: everything that numbers rest on.";
  return (
    <Document context={context} title="The catalogue" description={lede}>
      <Head title="The catalogue" lede={lede}>
        <p class="tools">
          <a href="/collections/new">A new collection, step by step</a>
        </p>
      </Head>
      {shelves.map(({ noun, plural, purpose, entries }) => (
        <Part title={capitalise(plural)} sub={purpose}>
          <p class="tools">
            <a href={`/edit/${noun}`}>A new {noun}</a>
          </p>
          {entries.length > 0 && (
            <details>
              <summary>Change one of {entries.length}</summary>
              <ul class="list">
                {entries.map(({ value, label }) => (
                  <li>
                    <a href={`/edit/${noun}/${value}`}>{label}</a>{" "}
                    <span class="quiet">{value}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Part>
      ))}
    </Document>
  );
}
