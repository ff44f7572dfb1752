import type { Period } from "../../db/period.ts";
import type { Line } from "../../db/queries/lines.ts";
import type { Part } from "../../db/queries/themes.ts";
import type { Row } from "../../db/row.ts";
import type { PageContext } from "../pages/context.ts";
import { formatShare } from "../stats/format.ts";
import { formatNumber } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import { categoryAddress, observationAddress } from "./address.ts";
import { numeric, Table } from "./table.tsx";
import { valueText } from "./value.tsx";

type DivisionTableProps = {
  context: PageContext;
  parts: readonly Part[];
  whole: Line | null;
  periods: readonly (Period & { period: string })[];
};

/** Categories by periods: how many, and the share of the whole that stands in the last row. */
export function DivisionTable({ context, parts, whole, periods }: DivisionTableProps) {
  const wholeOf = (id: string) => whole?.drawn.find(({ period }) => period === id);
  return (
    <Table label="The numbers" columns={["Category", ...numeric(...periods.map(formatPeriod))]}>
      {parts.map(({ category, line }) => (
        <tr>
          <th scope="row">
            <a href={categoryAddress(context, category)}>{category.label}</a>
          </th>
          {periods.map(({ period }) => (
            <PartCell context={context} row={line.drawn.find((row) => row.period === period)} />
          ))}
        </tr>
      ))}
      <tr class="total">
        <th scope="row">All</th>
        {periods.map(({ period }) => (
          <PartCell context={context} row={wholeOf(period)} />
        ))}
      </tr>
    </Table>
  );
}

function PartCell({ context, row }: { context: PageContext; row: Row | undefined }) {
  if (!row) return <td class="missing">no row</td>;
  return (
    <td class="n">
      <a href={observationAddress(context, row)}>{valueText(row)}</a>
      {shareOf(row) && <span class="quiet"> {shareOf(row)}</span>}
    </td>
  );
}

/** The share beside a count, where both numbers are exact. */
function shareOf({ value, n, relation, n_relation }: Row): string | null {
  if (value === null || n === null || relation !== "=" || n_relation !== "=" || value > n)
    return null;
  return `${formatShare(value, n)} of ${formatNumber(n)}`;
}
