import type { CheckFinding } from "./finding.ts";
import { groupBy } from "./groups.ts";
import { periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";

/** The fewest periods that can be called a development. */
const least = 3;

/**
 * Series with fewer than three periods that have a value; running totals are not periods of their
 * own. Reads the rows of the ledger only.
 */
export function fewPeriods({ rows }: Snapshot): CheckFinding[] {
  const own = rows.filter((row) => row.value !== null && row.period_type !== "cumulative");
  return [...groupBy(own, (row) => row.series)]
    .filter(([, group]) => group.length < least)
    .map(([subject, group]) => {
      const [named, ...others] = group.map(periodWords);
      return {
        kind: group.length === 2 ? "two-points-only" : "one-point-only",
        subject,
        periods: group.map(({ period }) => period),
        expected: least,
        found: group.length,
        severity: "info",
        message:
          others.length > 0
            ? `${named} and ${others[0]} only: two points, no line between them and no trend`
            : `${named} only: one point, nothing to compare it with`,
      };
    });
}
