import { addDays } from "../day.ts";
import { formatDays } from "../period.ts";
import type { CheckFinding } from "./finding.ts";
import type { Printed } from "./printed.ts";
import { numberWords, spanWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { type Span, tile } from "./tiling.ts";
import { type Addable, isAddable, sumOf } from "./value.ts";

/**
 * A count that a source prints for a period, against what other periods of the series imply for it:
 * the difference of two running totals, or the sum of the periods inside. The printed number and
 * its period come from a remark; the count that the ledger holds for the period itself is not used.
 */
export function misprints({ printed, rows }: Snapshot): CheckFinding[] {
  return printed
    .filter(({ kind }) => kind === "misprint")
    .flatMap((misprint) => {
      const { subject, days } = misprint;
      const own = rows.filter(({ series }) => series === subject).filter(isAddable);
      const implied = days ? impliedBy(own, days) : null;
      return days && implied !== null ? [compare(misprint, days, implied)] : [];
    });
}

function impliedBy(rows: readonly Addable[], { first, last }: Span): number | null {
  const before = addDays(first, -1);
  for (const longer of rows.filter((row) => row.period_end === last)) {
    const shorter = rows.find(
      (row) => row.period_start === longer.period_start && row.period_end === before,
    );
    if (shorter) return longer.value - shorter.value;
  }
  const pieces = tile({ first, last }, rows);
  return pieces ? sumOf(pieces) : null;
}

function compare({ kind, subject, mark }: Printed, days: Span, implied: number): CheckFinding {
  const named = `${spanWords(days.first, days.last)}: ${numberWords(mark.number)} is printed`;
  return {
    kind,
    subject,
    periods: [formatDays(days.first, days.last)],
    expected: implied,
    found: mark.number,
    severity: implied === mark.number ? "ok" : "error",
    message: `${named}, the other periods of the series imply ${numberWords(implied)}`,
  };
}
