import type { Row } from "../row.ts";
import type { CheckFinding } from "./finding.ts";
import { groupBy } from "./groups.ts";
import { periodWords, valueWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { boundOf } from "./value.ts";

/**
 * Values that cannot be compared with those before them (status B) or that rest on another
 * definition (status D), each with the value before it. Reads the statuses of the ledger only.
 */
export function breaks({ rows }: Snapshot): CheckFinding[] {
  const own = rows.filter((row) => row.value !== null && row.period_type !== "cumulative");
  return [...groupBy(own, (row) => row.series).values()].flatMap((group) =>
    group.flatMap((row, index) =>
      row.status === "B" || row.status === "D" ? [describe(row, group[index - 1])] : [],
    ),
  );
}

function describe(row: Row, before: Row | undefined): CheckFinding {
  const found = boundOf(row);
  const expected = before ? boundOf(before) : null;
  const isBreak = row.status === "B";
  const why = isBreak ? "a break" : "another definition";
  const earlier = before ? `${periodWords(before)} has ${valueWords(expected)}` : "nothing before";
  return {
    kind: isBreak ? "break" : "definition",
    subject: row.series,
    periods: [row.period],
    expected,
    found,
    severity: "warning",
    message: `${periodWords(row)}: ${valueWords(found)} is ${why}; ${earlier}, do not join them`,
  };
}
