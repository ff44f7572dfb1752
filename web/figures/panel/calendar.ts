/** A year or month of an axis, as far as it lies inside; `isCut` says where it goes on outside. */
export type Segment = { start: Date; end: Date; isCut: "no" | "before" | "after" };

/** Months are told apart only below 18 of them, where their names have room. */
const monthlyMostDays = 18 * 30.5;

export const isMonthly = (first: Date, end: Date): boolean =>
  (end.getTime() - first.getTime()) / 86_400_000 < monthlyMostDays;

/** The years between two moments. */
export const yearsOf = (first: Date, end: Date): Segment[] =>
  segments(first, end, (start) => Date.UTC(start.getUTCFullYear() + 1, 0, 1));

/** The months between two moments. */
export const monthsOf = (first: Date, end: Date): Segment[] =>
  segments(first, end, (start) => Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1));

function segments(first: Date, end: Date, next: (moment: Date) => number): Segment[] {
  const isStart = next(new Date(first.getTime() - 1)) === first.getTime();
  const found: Segment[] = [];
  for (let start = first; start < end; ) {
    const stop = new Date(next(start));
    const isLast = stop > end;
    const cut = isLast ? "after" : start === first && !isStart ? "before" : "no";
    found.push({ start, end: isLast ? end : stop, isCut: cut });
    start = stop;
  }
  return found;
}
