import type { Row } from "../row.ts";
import type { CheckFinding } from "./finding.ts";
import { periodWords, valueWords } from "./sentence.ts";
import type { Snapshot, Version } from "./snapshot.ts";
import { boundOf } from "./value.ts";

/**
 * Observations whose older versions have another value or another bound than the one that holds.
 * Reads the history of the ledger only. A withdrawn observation is no restatement.
 */
export function restatements({ rows, superseded }: Snapshot): CheckFinding[] {
  const held = new Map(rows.map((row) => [`${row.series}/${row.period}`, row]));
  return superseded.flatMap((older) => {
    const row = held.get(older.id);
    return row && boundOf(row) !== boundOf(older) ? [compare(row, older)] : [];
  });
}

function compare(row: Row, older: Version): CheckFinding {
  const [now, before] = [boundOf(row), boundOf(older)];
  return {
    kind: "restatement",
    subject: row.series,
    periods: [row.period],
    expected: now,
    found: before,
    severity: "info",
    message: `${periodWords(row)}: first ${valueWords(before)}, now ${valueWords(now)}`,
  };
}
