import { addDays, dayCount, timeOf } from "../../../db/day.ts";
import type { Filter } from "../../../db/parameters.ts";
import { comparePeriods } from "../../../db/period.ts";
import type { Mark } from "../../estimate.ts";
import type { Panel } from "../../panels.ts";
import { middleOf } from "../../words/period.ts";

/** A place on the x axis: a moment, or the number of an issue in its run. */
export type Position = Date | number;

export type Domain = {
  first: Position;
  end: Position;
  positionOf: (mark: Mark) => Position | null;
};

/** What the x axis spans: the issues in their order, or the days of all periods. */
export const domainOf = (panel: Panel, { time }: Pick<Filter, "time">): Domain =>
  panel.isOrdinal ? issuesOf(panel) : daysOf(panel, time);

const marksOf = ({ lines, scope = [] }: Panel): Mark[] => [
  ...lines.flatMap(({ marks }) => marks),
  ...scope,
];

/** Issues stand by their number; where one has none, by their rank. */
function issuesOf(panel: Panel): Domain {
  const periods = new Map(marksOf(panel).map((mark) => [mark.period, mark]));
  const sorted = [...periods.values()].sort(comparePeriods);
  const isNumbered = sorted.every(({ period_order }) => period_order !== null);
  const order = new Map(
    sorted.map(({ period, period_order }, rank) => [
      period,
      isNumbered ? (period_order ?? rank) : rank,
    ]),
  );
  const numbers = [...order.values()];
  return {
    first: Math.min(...numbers) - 0.5,
    end: Math.max(...numbers) + 0.5,
    positionOf: ({ period }) => order.get(period) ?? null,
  };
}

/** The shortest axis, in days: a single day stands in the middle of a month. */
const daysLeast = 28;

function daysOf(panel: Panel, time: Filter["time"]): Domain {
  const marks = marksOf(panel);
  const firsts = marks.flatMap(({ period_start }) => period_start ?? []).sort();
  const lasts = marks.flatMap(({ period_end }) => period_end ?? []).sort();
  const first = firsts[0] ?? time?.first ?? "2014-01-01";
  const last = lasts.at(-1) ?? time?.last ?? addDays(first, 364);
  const pad = padOf(marks, first, last);
  return {
    first: new Date(timeOf(addDays(first, -pad))),
    end: new Date(timeOf(addDays(last, pad + 1))),
    positionOf: middleOf,
  };
}

/** Days to add at both ends so that no mark stands on the edge of the plot. */
function padOf(marks: readonly Mark[], first: string, last: string): number {
  const days = dayCount(first, last);
  if (days < daysLeast) return Math.ceil((daysLeast - days) / 2);
  const isEdge = marks.some(
    ({ period_start, period_end }) =>
      (period_start === first || period_end === last) &&
      dayCount(period_start ?? first, period_end ?? last) < days / 100,
  );
  return isEdge ? Math.ceil(days / 60) : 0;
}
