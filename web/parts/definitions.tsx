import type { Collection } from "../../db/catalogue.ts";
import type { PageContext } from "../pages/context.ts";
import { capitalise } from "../words/sentence.ts";
import { collectionAddress } from "./address.ts";
import { MarginNote } from "./margin-note.tsx";

type DefinitionsProps = {
  context: PageContext;
  collections: readonly Collection[];
  /** What stands under the figure already. */
  said: readonly string[];
};

/** What is counted and by which rule, for each collection of a figure. */
export function Definitions({ context, collections, said }: DefinitionsProps) {
  return (
    <>
      {collections.map((collection) => (
        <MarginNote title={collections.length > 1 ? collection.title : "What is counted"}>
          <p>
            {capitalise(collection.population)}. {collection.method}
          </p>
          {!said.includes(collection.caveat) && <p>{collection.caveat}</p>}
          <p>
            <a href={collectionAddress(context, collection.id)}>The collection</a>
          </p>
        </MarginNote>
      ))}
    </>
  );
}

/** The collections of some lines, each once. */
export const collectionsOf = (lines: readonly { collection: Collection }[]): Collection[] => [
  ...new Map(lines.map(({ collection }) => [collection.id, collection])).values(),
];
