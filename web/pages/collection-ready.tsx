import type { Collection } from "../../db/catalogue.ts";
import { collectionAddress } from "../parts/address.ts";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import type { PageContext } from "./context.ts";

type ReadyProps = { context: PageContext; collection: Collection };

/** A collection that was just recorded: what comes next. */
export function CollectionReadyPage({ context, collection }: ReadyProps) {
  const { id, title } = collection;
  const lede = `“${title}” is recorded in revision ${collection.recorded_in}. Its first month can be entered.`;
  return (
    <Document context={context} title="Ready for its first month" description={lede}>
      <Head title="Ready for its first month" lede={lede} />
      <ul class="list">
        <li>
          <a href={`/enter?collection=${id}`}>Enter the first month</a>, in a grid of its categories
        </li>
        <li>
          <a href={`/imports?collection=${id}`}>Send a file</a>, or{" "}
          <a href={`/collections/${id}/template.xlsx`}>take an empty one to fill in</a> (
          <a href={`/collections/${id}/template.csv`}>as CSV</a>)
        </li>
        <li>
          <a href={collectionAddress(context, id)}>See the collection</a>
        </li>
        <li>
          <a href={`/undo/${collection.recorded_in}`}>Undo it</a>, as long as it holds no numbers
        </li>
      </ul>
    </Document>
  );
}
