import { lastDayOfMonth } from "../day.ts";
import type { Row } from "../row.ts";
import type { CheckFinding } from "./finding.ts";
import { periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Periods that are not complete: partial months, and provisional values (status P) unless they are
 * lower bounds, which miss values rather than days. A part is left out where its whole has a value
 * for the same period. Reads the periods and statuses of the ledger only.
 */
export function partialPeriods({ rows }: Snapshot): CheckFinding[] {
  return rows
    .filter(({ n }) => n === null)
    .filter(
      ({ period_type: type, status, relation }) =>
        type === "partial-month" || (status === "P" && relation !== ">"),
    )
    .map(describe);
}

function describe(row: Row): CheckFinding {
  const end = row.period_end;
  const monthEnd = end === null ? null : lastDayOfMonth(end.slice(0, 7));
  const isCut = row.period_type === "partial-month" && end !== monthEnd;
  return {
    kind: "partial-period",
    subject: row.series,
    periods: [row.period],
    expected: isCut ? monthEnd : "complete",
    found: isCut ? end : "partial or provisional",
    severity: "info",
    message: isCut
      ? `${periodWords(row)}: the month is cut off; never compare it with full months`
      : `${periodWords(row)}: partial or provisional; the final value may be higher`,
  };
}
