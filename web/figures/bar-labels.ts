import { hollowStatuses } from "../../db/status.ts";
import { color } from "../palette.ts";
import type { StackRow } from "../stack.ts";
import { formatNumber } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import type { Drawn } from "./bar-slices.ts";
import { widthOf } from "./panel/room.ts";
import { svg } from "./svg.ts";
import { shorten } from "./text-width.ts";

type Place = { width: number; headY: number };

/** What stands around the bars: periods at the left, n at the right, why a bar is not drawn. */
export function barLabels({ stack, tops, barPx, plot, document }: Drawn, { width, headY }: Place) {
  const muted = { fill: color("muted") };
  const text = (x: number, index: number, ...children: (Node | string)[]): SVGElement =>
    svg(document, "text", { x, y: (tops[index] ?? 0) + barPx / 2 + 4 }, ...children);
  const periods = stack.rows.map((row, index) => {
    const letters = lettersOf(row);
    const name = nameFor(row, plot.left - 10 - widthOf(letters, 12.5));
    const status = { ...muted, dx: 4 };
    return text(
      0,
      index,
      name,
      ...(letters ? [svg(document, "tspan", status, letters.trim())] : []),
    );
  });
  const reasons = stack.rows.flatMap(({ reason }, index) => {
    const short = shorten(reason ?? "", (plot.right - plot.left - 8) / 1.12, { size: 12 });
    return reason === null ? [] : [text(plot.left + 8, index, short)];
  });
  const counts = stack.rows.flatMap(({ n }, index) =>
    n === null ? [] : [text(width, index, formatNumber(n))],
  );
  const head = svg(document, "text", { x: width, y: headY, "font-style": "italic" }, "n");
  const right = { ...muted, "font-size": 11.5, "text-anchor": "end" };
  return svg(
    document,
    "g",
    {},
    ...periods,
    ...(reasons.length > 0 ? [svg(document, "g", { ...muted, "font-size": 12 }, ...reasons)] : []),
    svg(document, "g", right, head, ...counts),
  );
}

/** The room that the names of the periods ask for. */
export const labelWidth = (rows: readonly StackRow[]): number =>
  Math.max(0, ...rows.map((row) => widthOf(formatPeriod(row) + lettersOf(row), 12.5)));

/** The letters of a status that makes a period less than complete, after a space. */
function lettersOf({ statuses }: StackRow): string {
  return hollowStatuses
    .filter((status) => statuses.includes(status))
    .map((status) => ` ${status}`)
    .join("");
}

/** The period, with its months in three letters where room is short. */
function nameFor(row: StackRow, widthPx: number): string {
  const name = formatPeriod(row);
  const isLong = widthOf(name, 12.5) > widthPx + 1 && row.period_label === null;
  const brief = isLong ? name.replace(/\p{Lu}\p{Ll}+/gu, (month) => month.slice(0, 3)) : name;
  return shorten(brief, widthPx / 1.1, { size: 12.5 });
}
