import { comparePeriods, daysCovered, overlaps } from "../period.ts";
import type { CheckFinding } from "./finding.ts";
import type { Printed } from "./printed.ts";
import { numberWords, periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { type Exact, isExact, roundTo } from "./value.ts";

/**
 * A change in percent that a source prints, against the change between the two newest periods of
 * like length whose values are exact. The printed number comes from a remark, the change from the
 * ledger; they agree if the change, rounded as printed, is the printed number.
 */
export function printedChanges({ printed, rows }: Snapshot): CheckFinding[] {
  return printed
    .filter(({ kind }) => kind === "printed-change")
    .flatMap((change) => {
      const own = rows.filter(({ series }) => series === change.subject).filter(isExact);
      const pair = newestPair(own);
      return pair && pair[0].value > 0 ? [compare(change, pair)] : [];
    });
}

function newestPair(rows: readonly Exact[]): [Exact, Exact] | null {
  const own = rows
    .filter(({ period_type: type }) => type !== "cumulative" && type !== "rolling-3-month")
    .sort(comparePeriods);
  const newest = own.at(-1);
  const before = newest && own.findLast((row) => row !== newest && isAlike(row, newest));
  return newest && before ? [before, newest] : null;
}

/** Months of 28 to 31 days are alike; a month and a week are not. */
function isAlike(a: Exact, b: Exact): boolean {
  const [daysA, daysB] = [daysCovered(a), daysCovered(b)];
  if (daysA === null || daysB === null) return a.period_type === b.period_type;
  return Math.max(daysA, daysB) <= 1.12 * Math.min(daysA, daysB) && !overlaps(a, b);
}

function compare({ kind, subject, mark }: Printed, [from, to]: [Exact, Exact]): CheckFinding {
  const change = (100 * (to.value - from.value)) / from.value;
  const agrees = roundTo(change, mark.decimals) === mark.number;
  const counts = `from ${numberWords(from.value)} to ${numberWords(to.value)}`;
  const between = `${periodWords(from)} to ${periodWords(to)}`;
  const percent = numberWords(roundTo(change, mark.decimals + 1));
  return {
    kind,
    subject,
    periods: [from.period, to.period],
    expected: change,
    found: mark.number,
    severity: agrees ? "ok" : to.status === "P" ? "info" : "warning",
    message: `${between}: ${counts} is ${percent} percent, ${numberWords(mark.number)} is printed`,
  };
}
