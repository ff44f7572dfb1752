import { daysCovered } from "../period.ts";
import type { CheckFinding } from "./finding.ts";
import type { Printed } from "./printed.ts";
import { numberWords, periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { type Addable, isAddable, roundTo } from "./value.ts";

/**
 * A number per day that a source prints, against the count of the period it is printed for (the
 * newest, if the remark names none) divided by its days. The printed number comes from a remark,
 * the count from the ledger.
 */
export function printedRates({ printed, rows }: Snapshot): CheckFinding[] {
  return printed
    .filter(({ kind }) => kind === "printed-rate")
    .flatMap((rate) => {
      const { subject, days } = rate;
      const own = rows.filter(({ series }) => series === subject).filter(isAddable);
      const row = days
        ? own.find((each) => each.period_start === days.first && each.period_end === days.last)
        : own.at(-1);
      return row ? compare(rate, row) : [];
    });
}

function compare({ kind, subject, mark }: Printed, row: Addable): CheckFinding[] {
  const days = daysCovered(row);
  if (days === null) return [];
  const rate = row.value / days;
  const agrees = roundTo(rate, mark.decimals) === mark.number;
  const counts = `${numberWords(row.value)} over ${days} days`;
  const printed = `${numberWords(mark.number)} is printed`;
  return [
    {
      kind,
      subject,
      periods: [row.period],
      expected: rate,
      found: mark.number,
      severity: agrees ? "ok" : "warning",
      message: `${periodWords(row)}: ${counts} is ${numberWords(rate)} a day, ${printed}`,
    },
  ];
}
