import type { Coverage, CoverageRow } from "../../db/queries/coverage.ts";
import { collectionAddress } from "../parts/address.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Head } from "../parts/head.tsx";
import { ListTools } from "../parts/list-tools.tsx";
import { extentOf } from "../parts/span.ts";
import { less, numeric, Table } from "../parts/table.tsx";
import type { PageContext } from "./context.ts";

export type CollectionsProps = { context: PageContext } & Coverage;

/** Every counting exercise, by the actor whose output is counted. */
export function CollectionsPage({ context, rows }: CollectionsProps) {
  const lede = `${counted(rows.length, "collection")}: whose output, who counted, by which rule. Two collections are shown side by side and never added.`;
  const actors = [...new Set(rows.map(({ collection }) => collection.actor))];
  return (
    <Document context={context} title="Collections" description={lede}>
      <Head title="Collections" lede={lede} />
      <Table
        label="Collections"
        columns={["Collection", ...less("Counted by", "Periods"), ...numeric("Numbers")]}
        kind="fit"
        isGrouped
      >
        {actors.map((actor) => (
          <Actor
            context={context}
            actor={actor}
            rows={rows.filter(({ collection }) => collection.actor === actor)}
          />
        ))}
      </Table>
      <ListTools context={context} />
    </Document>
  );
}

type ActorProps = { context: PageContext; actor: string; rows: readonly CoverageRow[] };

function Actor({ context, actor, rows }: ActorProps) {
  return (
    <tbody>
      <tr>
        <th class="group" colspan={4} scope="rowgroup">
          {actor}
        </th>
      </tr>
      {rows.map(({ collection, values, spans }) => (
        <tr>
          <th scope="row">
            <a href={collectionAddress(context, collection.id)}>{collection.title}</a>
          </th>
          <td class="less">{collection.collector}</td>
          <td class="quiet date less">{extentOf(spans)}</td>
          <td class="n">{values.toLocaleString("en")}</td>
        </tr>
      ))}
    </tbody>
  );
}
