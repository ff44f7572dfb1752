import { dayCount, lastDayOfMonth } from "../day.ts";
import type { CheckFinding } from "./finding.ts";
import { groupBy, pairwise } from "./groups.ts";
import { periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { type Addable, isAddable } from "./value.ts";

/**
 * Periods of one kind that share days, so that adding two of them counts some things twice. Running
 * totals are left out: they overlap by their nature; so are parts whose whole has the same period.
 * Reads the periods of the ledger only.
 */
export function overlappingWindows({ rows }: Snapshot): CheckFinding[] {
  const own = rows
    .filter(isAddable)
    .filter(({ n, period_type: type }) => n === null && type !== "cumulative");
  const groups = groupBy(own, (row) => `${row.series} ${row.period_type}`);
  return [...groups.values()].flatMap((group) =>
    pairwise(group)
      .filter(([a, b]) => b.period_start <= a.period_end)
      .map(([a, b]) => describe(a, b)),
  );
}

function describe(a: Addable, b: Addable): CheckFinding {
  const last = a.period_end < b.period_end ? a.period_end : b.period_end;
  const months = monthsIn(b.period_start, last);
  const shared = months ?? dayCount(b.period_start, last);
  const unit = months ? "month" : "day";
  const named = `${periodWords(a)} and ${periodWords(b)} share`;
  return {
    kind: "overlapping-periods",
    subject: a.series,
    periods: [a.period, b.period],
    expected: 0,
    found: shared,
    severity: "error",
    message: `${named} ${shared} ${unit}${shared === 1 ? "" : "s"}; never add the two`,
  };
}

/** How many whole months a run of days is; null if it is not made of whole months. */
function monthsIn(first: string, last: string): number | null {
  if (!first.endsWith("-01") || last !== lastDayOfMonth(last.slice(0, 7))) return null;
  const [yearA = 0, monthA = 0] = first.split("-").map(Number);
  const [yearB = 0, monthB = 0] = last.split("-").map(Number);
  return 12 * (yearB - yearA) + monthB - monthA + 1;
}
