import type { Source } from "../../db/catalogue.ts";
import type { Observation } from "../../db/queries/observation.ts";
import type { Row } from "../../db/row.ts";
import type { PageContext } from "../pages/context.ts";
import { observationAddress } from "./address.ts";
import { Part } from "./head.tsx";
import { seriesName } from "./series-name.ts";
import { SourceLink } from "./source-link.tsx";
import { numeric, Table } from "./table.tsx";
import { ValueCell } from "./value.tsx";

type ShareProps = { context: PageContext } & Observation;

/** A share has two numbers, and each has its own source. */
export function ShareOfWhole({ context, row, whole, source, repeats, repeatedBy }: ShareProps) {
  if (!row || !whole) return null;
  const sources = [...(source ? [source] : []), ...repeats, ...repeatedBy];
  return (
    <Part title="The two numbers of the share">
      <Table
        label="The two numbers of the share"
        columns={["What", ...numeric("Number"), "Source and place", "In its words"]}
      >
        <ShareRow context={context} name="Part" row={row} sources={sources} />
        <ShareRow context={context} name="Whole" row={whole} sources={sources} />
      </Table>
    </Part>
  );
}

type RowProps = { context: PageContext; name: string; row: Row; sources: readonly Source[] };

function ShareRow({ context, name, row, sources }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {name}: <a href={observationAddress(context, row)}>{seriesName(row)}</a>
      </th>
      <ValueCell row={row} />
      <td class="quiet">
        <SourceLink context={context} id={row.source} sources={sources} />
        {row.locator && `, ${row.locator}`}
      </td>
      <td class="quiet">{row.fragment && <q>{row.fragment}</q>}</td>
    </tr>
  );
}
