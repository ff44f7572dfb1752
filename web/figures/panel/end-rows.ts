import type { Mark } from "../../estimate.ts";
import { type Role, seriesRole } from "../../palette.ts";
import type { DrawnLine, Panel } from "../../panels.ts";
import { shortMonth } from "../../words/period.ts";
import { formatValue } from "../../words/quantity.ts";
import type { Size } from "./frame.ts";
import { type Label, labelPx, notePx, widthOf } from "./room.ts";
import { wrap } from "./wrap.ts";

/** A row of text before it has a place. */
export type Row = Omit<Label, "x" | "y">;

const nameMost = { wide: 176, narrow: 100, small: 100 } as const;
/** Small multiples keep the same space, so that their time axes agree. */
const widthLeast = { wide: 0, narrow: 0, small: 62 } as const;

/** What is written at the end of a line: its name among others, its last value, a caution. */
export function endRows(line: DrawnLine, panel: Panel, size: Size): Row[] {
  const mark = line.marks.findLast(({ y }) => y !== null);
  if (!mark) return [];
  const value = formatValue(mark, panel.quantity);
  if (panel.lines.length > 1) {
    // A name that ends in a year would read into the value.
    const parted = line.color < 0 ? ": " : " ";
    return namedRows(`${line.name}${parted}${value}`, line.color, nameMost[size]);
  }
  const note = cautionOf(mark);
  return [
    { text: value, size: labelPx, weight: 600, fill: "ink" },
    ...(note ? [{ text: note, size: notePx, fill: "muted" } satisfies Row] : []),
  ];
}

/** The width that the ends of the lines need. */
export function endsWidth(panel: Panel, size: Size): number {
  const rows = panel.lines.flatMap((line) => endRows(line, panel, size));
  const widths = rows.map((row) => widthOf(row.text, row.size, row.weight));
  return Math.ceil(Math.max(widthLeast[size], ...widths));
}

const namedRows = (text: string, index: number, widthPx: number): Row[] =>
  wrap(text, widthPx, { size: labelPx, weight: 600 }).map((part) => ({
    ...{ text: part, size: labelPx, weight: 600, fill: inkOf(index) },
  }));

/** Ochre, sea and violet are too light for letters. */
const inkOf = (index: number): Role =>
  index < 0 ? "muted" : [2, 3, 6].includes(index % 8) ? "ink" : seriesRole(index);

const cautions: Partial<Record<Mark["status"], string>> = {
  P: "in part",
  E: "estimated",
  U: "uncertain",
  V: "unchecked",
};

/** Why the last mark is hollow, in a word or two. */
function cautionOf({ status, period_type: type, period_start: first, period_end: last }: Mark) {
  if (status === "P" && type === "partial-month" && first?.endsWith("-01") && last) {
    return `to ${Number(last.slice(8))} ${shortMonth(last.slice(5, 7))}`;
  }
  return cautions[status] ?? null;
}
