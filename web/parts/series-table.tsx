import type { Mark } from "../estimate.ts";
import type { PageContext } from "../pages/context.ts";
import type { DrawnLine } from "../panels.ts";
import { formatPeriod } from "../words/period.ts";
import { pluralOf } from "../words/unit.ts";
import { observationAddress, seriesAddress } from "./address.ts";
import { extentOf } from "./span.ts";
import { type Column, numeric, Table } from "./table.tsx";
import { valueText } from "./value.tsx";

type SeriesTableProps = { context: PageContext; lines: readonly DrawnLine[] };

/** Many series, one in a row: how far they reach, where they begin and end, and their highest. */
export function SeriesTable({ context, lines }: SeriesTableProps) {
  return (
    <Table label="Series" columns={columns}>
      {lines.map(({ line: { series }, name, marks }) => (
        <SeriesRow context={context} id={series.id} label={name} marks={marks} />
      ))}
    </Table>
  );
}

const columns: Column[] = [
  "Series",
  "Unit",
  "Periods",
  ...numeric("Numbers", "First", "Last", "Highest"),
];

type RowProps = { context: PageContext; id: string; label: string; marks: readonly Mark[] };

function SeriesRow({ context, id, label, marks }: RowProps) {
  const valued = marks.filter(({ value }) => value !== null);
  const highest = valued.reduce<Mark | undefined>(
    (most, mark) => ((mark.value ?? 0) > (most?.value ?? -1) ? mark : most),
    undefined,
  );
  return (
    <tr>
      <th scope="row">
        <a href={seriesAddress(context, id)}>{label}</a>
      </th>
      <td class="quiet">{pluralOf(marks[0]?.unit ?? "")}</td>
      <td class="quiet">{extentOf(marks)}</td>
      <td class="n">{valued.length}</td>
      {[valued[0], valued.at(-1), highest].map((mark) => (
        <td class="n">
          {mark && (
            <a href={observationAddress(context, mark)} title={formatPeriod(mark)}>
              {valueText(mark)}
            </a>
          )}
        </td>
      ))}
    </tr>
  );
}
