import { shortMonth } from "../../words/period.ts";
import { type Axis, firstRowPx, tickPx } from "./axis.ts";
import { isMonthly, monthsOf, type Segment, yearsOf } from "./calendar.ts";
import type { Frame } from "./frame.ts";
import { areApart, type Label, notePx, rowPx, widthOf } from "./room.ts";

/** Years between their ticks; below 18 months also months, with the years in a second row. */
export function timeAxis(frame: Frame, first: Date, end: Date): Axis {
  const years = yearsOf(first, end);
  if (!isMonthly(first, end)) {
    const labels = yearLabels(frame, years, frame.bottom + firstRowPx);
    return { rules: [], ticks: ticksOf(frame, years, tickPx), labels };
  }
  const months = monthsOf(first, end);
  const second = frame.bottom + firstRowPx + rowPx;
  return {
    rules: [],
    ticks: [...ticksOf(frame, months, tickPx), ...ticksOf(frame, years, tickPx + rowPx)],
    labels: [...monthLabels(frame, months), ...yearLabels(frame, years, second)],
  };
}

/** A tick where a year or month begins, not where the axis cuts one; and one at a full end. */
function ticksOf({ x }: Frame, segments: readonly Segment[], length: number): Axis["ticks"] {
  const [first, last] = [segments[0], segments.at(-1)];
  const starts = segments.filter((segment) => segment !== first || segment.isCut === "no");
  const ends = last && last.isCut !== "after" ? [last.end] : [];
  return [...starts.map(({ start }) => start), ...ends].map((at) => ({ x: x(at), length }));
}

/** Years in full, else in two digits, else every fifth; a year that is cut stands at its tick. */
function yearLabels(frame: Frame, years: readonly Segment[], y: number): Label[] {
  const widest = Math.max(0, ...years.map((segment) => extentOf(frame, segment)));
  const isFull = widest >= widthOf("2015", notePx) + 2;
  const isShort = widest >= widthOf("’15", notePx) + 2;
  return years.flatMap((segment) => {
    const year = segment.start.getUTCFullYear();
    if (!isFull && !isShort && year % 5 !== 0) return [];
    const full = labelIn(frame, segment, { text: String(year), y });
    const two = `’${String(year).slice(2)}`;
    return (isFull ? full : null) ?? labelIn(frame, segment, { text: two, y }) ?? [];
  });
}

const extentOf = ({ x }: Frame, { start, end }: Segment): number => x(end) - x(start);

/** A text in the middle of a segment; at its tick, running outwards, if it is cut and narrow. */
function labelIn(
  frame: Frame,
  segment: Segment,
  { text, y }: { text: string; y: number },
): Label | null {
  const width = widthOf(text, notePx);
  const base = { text, y, size: notePx, fill: "muted" } as const;
  const [left, right] = [frame.x(segment.start), frame.x(segment.end)];
  if (right - left >= width + 2) return { ...base, x: (left + right) / 2, anchor: "middle" };
  if (segment.isCut === "after" && left + 3 + width <= frame.width) {
    return { ...base, x: left + 3, anchor: "start" };
  }
  const isOutside = segment.isCut === "before" && right - 3 - width >= 0;
  return isOutside ? { ...base, x: right - 3, anchor: "end" } : null;
}

/** Every month if all have room, else the first of each quarter, else of every second one. */
function monthLabels(frame: Frame, months: readonly Segment[]): Label[] {
  const whole = months.filter(({ isCut }) => isCut === "no");
  const least = Math.min(...whole.map((segment) => extentOf(frame, segment)));
  const isEvery = least >= widthOf("Mar", notePx) + 2;
  const y = frame.bottom + firstRowPx;
  const labels = months.flatMap((segment): Label[] => {
    const month = segment.start.getUTCMonth();
    if (!isEvery && month % 3 !== 0) return [];
    const text = shortMonth(String(month + 1).padStart(2, "0"));
    if (isEvery)
      return extentOf(frame, segment) > 26
        ? [labelIn(frame, segment, { text, y }) ?? []].flat()
        : [];
    const middle = (frame.x(segment.start) + frame.x(segment.end)) / 2;
    // The tick of a year is long enough to run through the letters of its first month.
    const clear = frame.x(segment.start) + 3 + widthOf(text, notePx) / 2;
    const x = month === 0 ? Math.max(middle, clear) : middle;
    return [{ text, x, y, size: notePx, fill: "muted", anchor: "middle" }];
  });
  return isEvery || areApart(labels) ? labels : labels.filter((_, at) => at % 2 === 0);
}
