import { isAdjacent } from "../period.ts";
import type { Row } from "../row.ts";
import type { CheckFinding } from "./finding.ts";
import { groupBy } from "./groups.ts";
import { periodWords, spanWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Periods for which the thing existed but was not collected (status L), adjacent ones together.
 * Reads the statuses of the ledger only.
 */
export function gaps({ rows }: Snapshot): CheckFinding[] {
  const empty = rows.filter(({ status }) => status === "L");
  return [...groupBy(empty, (row) => row.series).values()].flatMap((own) =>
    runsOf(own).map(describe),
  );
}

function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isAdjacent(last, row)) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function describe(run: Row[]): CheckFinding {
  return {
    kind: "collection-gap",
    subject: run[0]?.series ?? "",
    periods: run.map(({ period }) => period),
    expected: "a count",
    found: "not collected",
    severity: "error",
    message: `${runWords(run)}: not collected; show a gap, not zeros`,
  };
}

function runWords(run: readonly Row[]): string {
  const [first, last] = [run[0]?.period_start, run.at(-1)?.period_end];
  return first && last ? spanWords(first, last) : run.map(periodWords).join(", ");
}
