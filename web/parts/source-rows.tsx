import type { Row } from "../../db/row.ts";
import type { PageContext } from "../pages/context.ts";
import { formatPeriod } from "../words/period.ts";
import { collectionAddress, observationAddress, seriesAddress } from "./address.ts";
import { groupBy } from "./group-by.ts";
import { seriesName } from "./series-name.ts";
import { extentOf } from "./span.ts";
import { numeric, Table } from "./table.tsx";
import { ValueCell } from "./value.tsx";

/** Above this many, numbers are summed up by series. */
const rowsMost = 120;

type SourceRowsProps = { context: PageContext; rows: readonly Row[] };

/** What one source gives, by collection: number by number with the place in it, or by series. */
export function SourceRows({ context, rows }: SourceRowsProps) {
  const isLong = rows.length > rowsMost;
  const Body = isLong ? SeriesBody : NumberBody;
  const columns = isLong
    ? ["Series", "Periods", ...numeric("Numbers"), "Place"]
    : ["Series", "Period", ...numeric("Number"), "Place", "In its words"];
  return (
    <Table label="Numbers of this source" columns={columns} isGrouped>
      {[...groupBy(rows, ({ collection }) => collection)].map(([id, own]) => (
        <tbody>
          <tr>
            <th class="group" colspan={isLong ? 4 : 5} scope="rowgroup">
              <a href={collectionAddress(context, id)}>{id}</a>
            </th>
          </tr>
          <Body context={context} rows={own} />
        </tbody>
      ))}
    </Table>
  );
}

function NumberBody({ context, rows }: SourceRowsProps) {
  return (
    <>
      {rows.map((row) => (
        <tr>
          <th scope="row">
            <a href={seriesAddress(context, row.series)}>{seriesName(row)}</a>
          </th>
          <td>
            <a href={observationAddress(context, row)}>{formatPeriod(row)}</a>
          </td>
          <ValueCell row={row} />
          <td class="quiet">{row.locator}</td>
          <td class="quiet">{row.fragment && <q>{row.fragment}</q>}</td>
        </tr>
      ))}
    </>
  );
}

function SeriesBody({ context, rows }: SourceRowsProps) {
  return (
    <>
      {[...groupBy(rows, ({ series }) => series)].map(([id, own]) => (
        <tr>
          <th scope="row">
            <a href={seriesAddress(context, id)}>
              {seriesName({ series: id, unit: own[0]?.unit ?? "" })}
            </a>
          </th>
          <td class="quiet">{extentOf(own)}</td>
          <td class="n">{own.length}</td>
          <td class="quiet">{own[0]?.locator}</td>
        </tr>
      ))}
    </>
  );
}
