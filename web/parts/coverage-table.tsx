import type { CoverageRow, CoverageState } from "../../db/queries/coverage.ts";
import type { PageContext } from "../pages/context.ts";
import { collectionAddress } from "./address.ts";
import { extentOf } from "./span.ts";
import { numeric, Table } from "./table.tsx";

const states: CoverageState[] = [
  "complete",
  "partial",
  "estimated",
  "zero",
  "missing",
  "not collected",
];

type CoverageTableProps = { context: PageContext; rows: readonly CoverageRow[] };

/** How many periods of each collection are in which state. */
export function CoverageTable({ context, rows }: CoverageTableProps) {
  return (
    <Table
      label="Coverage as a table"
      columns={["Collection", "From, to", ...numeric(...states, "numbers")]}
    >
      {rows.map(({ collection, spans, values }) => (
        <tr>
          <th scope="row">
            <a href={collectionAddress(context, collection.id)}>{collection.title}</a>
          </th>
          <td class="quiet date">{extentOf(spans)}</td>
          {states.map((state) => (
            <td class="n">{spans.filter((span) => span.state === state).length || ""}</td>
          ))}
          <td class="n">{values.toLocaleString("en")}</td>
        </tr>
      ))}
    </Table>
  );
}
