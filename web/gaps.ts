import { concat } from "../db/concat.ts";
import { addDays } from "../db/day.ts";
import { isAdjacent, meets } from "../db/period.ts";
import { hollowStatuses } from "../db/status.ts";
import type { Mark } from "./estimate.ts";
import type { DrawnLine } from "./panels.ts";

/** Whether a mark is drawn hollow: part, estimated, uncertain, or not yet checked. */
export const isHollow = ({ status }: Mark): boolean => hollowStatuses.includes(status);

/** Whether a line goes through a mark as it is: complete and exact. */
const isFirm = (mark: Mark): boolean => !isHollow(mark) && mark.relation === "=";

/** Whether anything joins two neighbours: both known, adjacent, and no break before the second. */
export const isJoined = (a: Mark, b: Mark): boolean =>
  a.y !== null && b.y !== null && b.status !== "B" && isAdjacent(a, b);

/** The pieces of a line that are drawn in full: runs of two or more firm marks without a gap. */
export const runsOf = (marks: readonly Mark[]): Mark[][] =>
  pieces(marks, (a, b) => isFirm(a) && isFirm(b));

/** The pieces that are dotted, because a mark at one of their ends is hollow or not exact. */
export const tiesOf = (marks: readonly Mark[]): Mark[][] =>
  pieces(marks, (a, b) => !isFirm(a) || !isFirm(b));

/** The stretches of a run that have an interval at every mark. */
export function bandsOf(run: readonly Mark[]): Mark[][] {
  const bands: Mark[][] = [];
  let open: Mark[] = [];
  for (const mark of run) {
    if (mark.lower === null || mark.upper === null) open = [];
    else if (open.push(mark) === 2) bands.push(open);
  }
  return bands;
}

function pieces(marks: readonly Mark[], isOne: (a: Mark, b: Mark) => boolean): Mark[][] {
  const found: Mark[][] = [];
  marks.forEach((mark, index) => {
    const before = marks[index - 1];
    if (!before || !isJoined(before, mark) || !isOne(before, mark)) return;
    const open = found.at(-1);
    if (open?.at(-1) === before) open.push(mark);
    else found.push([before, mark]);
  });
  return found;
}

export type Span = { first: string; last: string };

/** The runs of days that were not collected (L), but for those that another of the lines has. */
export function uncollectedDays(lines: readonly DrawnLine[]): Span[] {
  const marks = concat(lines.map((line) => line.marks));
  const known = marks.filter(({ y }) => y !== null);
  const spans = mergeDays(marks.filter(({ status, value }) => status === "L" && value === null));
  return spans.filter((span) => !known.some((mark) => meets(mark, span)));
}

/** The runs of days in which nothing can exist (M). */
export const impossibleDays = (lines: readonly DrawnLine[]): Span[] =>
  mergeDays(lines.flatMap(({ marks }) => marks.filter(({ status }) => status === "M")));

function mergeDays(marks: readonly Mark[]): Span[] {
  const spans: Span[] = [];
  const dated = marks.flatMap(({ period_start: first, period_end: last }) =>
    first && last ? [{ first, last }] : [],
  );
  for (const { first, last } of dated.sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const open = spans.at(-1);
    if (!open || first > addDays(open.last, 1)) spans.push({ first, last });
    else if (last > open.last) open.last = last;
  }
  return spans;
}
