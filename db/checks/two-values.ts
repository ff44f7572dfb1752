import { overlaps } from "../period.ts";
import type { Row } from "../row.ts";
import type { CheckFinding } from "./finding.ts";
import { groupBy, pairwise } from "./groups.ts";
import type { Printed } from "./printed.ts";
import { periodWords, valueWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { boundOf, canAgree, isDated } from "./value.ts";

/**
 * Two values for one time: a second value that a source prints (from a remark) beside the one that
 * the ledger holds for the period, and readings of a level whose periods overlap (both from the
 * ledger). Values that can both be true, such as 81 and about 80, are information only.
 */
export function twoValues({ printed, rows }: Snapshot): CheckFinding[] {
  const levels = rows.filter(({ measure }) => measure === "level").filter(isDated);
  const readings = [...groupBy(levels, (row) => row.series).values()];
  return [
    ...printed
      .filter(({ kind }) => kind === "two-values")
      .flatMap((second) => secondValue(second, rows)),
    ...readings.flatMap((own) => pairwise(own).flatMap(([a, b]) => twoReadings(a, b))),
  ];
}

function secondValue({ subject, mark, days }: Printed, rows: readonly Row[]): CheckFinding[] {
  const row = rows.find(
    ({ series, period_start, period_end }) =>
      series === subject && period_start === days?.first && period_end === days?.last,
  );
  if (!row || row.value === null) return [];
  return [compare(row, { value: mark.number, relation: mark.bound }, [row.period])];
}

function twoReadings(a: Row, b: Row): CheckFinding[] {
  if (a.value === null || b.value === null || !overlaps(a, b)) return [];
  return [compare(a, b, [a.period, b.period])];
}

function compare(
  row: Row,
  second: Pick<Row, "value" | "relation">,
  periods: string[],
): CheckFinding {
  const [expected, found] = [boundOf(row), boundOf(second)];
  const agrees = expected === found;
  const named = `${periodWords(row)}: the ledger holds ${valueWords(expected)}`;
  return {
    kind: "two-values",
    subject: row.series,
    periods,
    expected,
    found,
    severity: agrees ? "ok" : canAgree(row, second) ? "info" : "warning",
    message: `${named}, another reading is ${valueWords(found)}`,
  };
}
