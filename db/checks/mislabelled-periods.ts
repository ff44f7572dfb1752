import { comparePeriods, isAdjacent } from "../period.ts";
import type { CheckFinding } from "./finding.ts";
import type { Printed } from "./printed.ts";
import { numberWords, periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { type Exact, isExact } from "./value.ts";

/**
 * A count that a source prints under a period although the ledger holds it for the period before or
 * after. The printed number and its period come from a remark, both counts from the ledger.
 */
export function mislabelledPeriods({ printed, rows }: Snapshot): CheckFinding[] {
  return printed
    .filter(({ kind }) => kind === "mislabelled-period")
    .flatMap((label) => {
      const own = rows.filter(({ series }) => series === label.subject).filter(isExact);
      const row = own.find(
        ({ period_start, period_end }) =>
          period_start === label.days?.first && period_end === label.days?.last,
      );
      return row ? compare(label, row, own.sort(comparePeriods)) : [];
    });
}

function compare({ kind, subject, mark }: Printed, row: Exact, rows: Exact[]): CheckFinding[] {
  const neighbour = rows.find(
    (each) => each.value === mark.number && (isAdjacent(row, each) || isAdjacent(each, row)),
  );
  const agrees = row.value === mark.number;
  if (!agrees && !neighbour) return [];
  const named = `${periodWords(row)}: ${numberWords(mark.number)} is printed`;
  const rightly = `the number is ${numberWords(row.value)}`;
  return [
    {
      kind,
      subject,
      periods: [row.period],
      expected: row.value,
      found: mark.number,
      severity: agrees ? "ok" : "error",
      message:
        agrees || !neighbour
          ? `${named}, as the ledger has it`
          : `${named}, which belongs to ${periodWords(neighbour)}; ${rightly}`,
    },
  ];
}
