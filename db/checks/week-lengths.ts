import { daysCovered } from "../period.ts";
import type { CheckFinding } from "./finding.ts";
import { periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";

const weekDays = 7;

/**
 * Weeks that do not have seven days. A part is left out where its whole has the same week. Reads
 * the periods of the ledger only.
 */
export function weekLengths({ rows }: Snapshot): CheckFinding[] {
  return rows
    .filter(({ n, period_type: type }) => n === null && type === "week")
    .flatMap((row) => {
      const days = daysCovered(row);
      if (days === null || days === weekDays) return [];
      return [
        {
          kind: "period-doubtful",
          subject: row.series,
          periods: [row.period],
          expected: weekDays,
          found: days,
          severity: "info",
          message: `${periodWords(row)}: a week of ${days} days`,
        },
      ];
    });
}
