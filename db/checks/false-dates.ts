import { monthNames } from "../day.ts";
import type { Period } from "../period.ts";
import type { Row } from "../row.ts";
import type { CheckFinding } from "./finding.ts";
import { periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";

type Quoted = Pick<Row, "value" | "fragment" | "period" | "source"> & Period;

const dated = new RegExp(`\\b(${monthNames.join("|")})\\W{1,3}((?:19|20)\\d{2})\\b`);

/**
 * Counts that a reader or a program may take for a year, because they follow the name of a month in
 * the words of the source. The subject is the source. Reads the fragments of the ledger only.
 */
export function falseDates({ rows, superseded }: Snapshot): CheckFinding[] {
  return [...superseded, ...rows].flatMap((row: Quoted) => {
    const [shown, , year] = dated.exec(row.fragment ?? "") ?? [];
    return shown && row.value === Number(year) ? [describe(row, shown)] : [];
  });
}

const describe = (row: Quoted, shown: string): CheckFinding => ({
  kind: "false-date",
  subject: row.source,
  periods: [row.period],
  expected: row.value,
  found: shown,
  severity: "warning",
  message: `${periodWords(row)}: the count in “${shown}” reads like a year`,
});
