import type { Mark } from "../estimate.ts";
import type { PageContext } from "../pages/context.ts";
import type { Shift, Shifts } from "../shifts.ts";
import { formatPValue } from "../stats/format.ts";
import { formatNumber } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import { formatShift } from "../words/shifts.ts";
import { exactShare } from "../words/side.ts";
import { categoryAddress, observationAddress } from "./address.ts";
import { numeric, Table } from "./table.tsx";
import { valueText } from "./value.tsx";

type ShiftTableProps = { context: PageContext; shifts: Shifts };

/** Every category with its counts at both ends, the difference and the adjusted p. */
export function ShiftTable({ context, shifts: { shifts, a, b } }: ShiftTableProps) {
  const isTested = shifts.some(({ p }) => p !== null);
  const heads = [formatPeriod(a), formatPeriod(b), "Difference in points"];
  if (isTested) heads.push("p, adjusted");
  return (
    <Table label="The numbers" columns={["Category", ...numeric(...heads)]}>
      {shifts.map((shift) => (
        <ShiftRow context={context} shift={shift} isTested={isTested} />
      ))}
    </Table>
  );
}

type RowProps = { context: PageContext; shift: Shift; isTested: boolean };

function ShiftRow({ context, shift, isTested }: RowProps) {
  const { category, a, b, adjusted } = shift;
  return (
    <tr>
      <th scope="row">
        <a href={categoryAddress(context, category)}>{category.label}</a>
      </th>
      <ShareCell context={context} mark={a} />
      <ShareCell context={context} mark={b} />
      <td class="n">{formatShift(shift)}</td>
      {isTested && <td class="n">{adjusted === null ? "" : adjustedText(adjusted)}</td>}
    </tr>
  );
}

function ShareCell({ context, mark }: { context: PageContext; mark: Mark | null }) {
  if (!mark) return <td class="missing">no row</td>;
  const { value, n, share } = mark;
  const of = share === null ? "" : ` ${exactShare(value ?? 0, n ?? 0)} of ${formatNumber(n ?? 0)}`;
  return (
    <td class="n">
      <a href={observationAddress(context, mark)}>{valueText(mark)}</a>
      {of && <span class="quiet">{of}</span>}
    </td>
  );
}

const adjustedText = (p: number): string => formatPValue(p).replace(/^p (= )?/, "");
