import type { Row } from "../row.ts";
import type { CheckFinding } from "./finding.ts";
import { numberWords, periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Values that are missing (status O or Q), and lower bounds of which the ledger says how many
 * values they rest on (`35 of 67`, in the note or the locator of the observation).
 */
export function missingValues({ rows }: Snapshot): CheckFinding[] {
  return rows.flatMap((row) => {
    if (row.value === null) return row.status === "O" || row.status === "Q" ? [missing(row)] : [];
    return row.status === "P" && row.relation === ">" ? lowerBound(row) : [];
  });
}

const missing = (row: Row): CheckFinding => ({
  kind: "missing-values",
  subject: row.series,
  periods: [row.period],
  expected: "a value",
  found: row.status === "Q" ? "withheld" : "missing",
  severity: "warning",
  message: `${periodWords(row)}: ${row.status === "Q" ? "withheld" : "missing"}, which is not zero`,
});

function lowerBound(row: Row): CheckFinding[] {
  const stated = /\b(\d[\d,]*) of (\d[\d,]*)\b/.exec(`${row.note ?? ""} ${row.locator ?? ""}`);
  if (!stated) return [];
  const [known = 0, all = 0] = stated.slice(1).map((digits) => Number(digits.replaceAll(",", "")));
  if (known >= all) return [];
  const stand = `${numberWords(known)} of ${numberWords(all)} values are known`;
  return [
    {
      kind: "missing-values",
      subject: row.series,
      periods: [row.period],
      expected: all,
      found: known,
      severity: "warning",
      message: `${periodWords(row)}: ${stand}, so the number is a lower bound`,
    },
  ];
}
