import type { CheckFinding } from "./finding.ts";
import type { Printed } from "./printed.ts";
import { numberWords, spanWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { tile } from "./tiling.ts";
import { type Addable, isAddable, sumOf } from "./value.ts";

/**
 * A total that a source prints for several periods of a series, against their sum. The printed
 * number and the days it covers come from a remark (all periods of the series, if it names none);
 * the sum comes from the counts of the ledger.
 */
export function printedTotals({ printed, rows }: Snapshot): CheckFinding[] {
  const wholes = new Set(rows.map(({ whole }) => whole));
  return printed
    .filter(
      ({ kind, subject }) =>
        kind === "sum-mismatch" || (kind === "parts-below-total" && !wholes.has(subject)),
    )
    .flatMap((total) => {
      const own = rows.filter(({ series }) => series === total.subject).filter(isAddable);
      const pieces = piecesOf(total, own);
      return pieces ? [compare(total, pieces)] : [];
    });
}

/** The periods that fill the days of a printed total; its last month may be a partial one. */
function piecesOf({ days }: Printed, rows: readonly Addable[]): Addable[] | null {
  const inside = days
    ? rows.filter((row) => row.period_start >= days.first && row.period_end <= days.last)
    : rows;
  const first = inside.reduce((day, row) => (row.period_start < day ? row.period_start : day), "9");
  const last = inside.reduce((day, row) => (row.period_end > day ? row.period_end : day), "");
  if (days && (first !== days.first || last.slice(0, 7) !== days.last.slice(0, 7))) return null;
  return inside.length > 0 ? tile({ first, last }, inside) : null;
}

function compare({ kind, subject, mark }: Printed, pieces: readonly Addable[]): CheckFinding {
  const sum = sumOf(pieces);
  const isParts = kind === "parts-below-total";
  const [expected, found] = isParts ? [mark.number, sum] : [sum, mark.number];
  const span = spanWords(pieces[0]?.period_start ?? "", pieces.at(-1)?.period_end ?? "");
  const added = `${span}: ${pieces.length} periods add to ${numberWords(sum)}`;
  return {
    kind,
    subject,
    periods: pieces.map(({ period }) => period),
    expected,
    found,
    severity: sum === mark.number ? "ok" : isParts ? "warning" : "error",
    message: `${added}, the printed total is ${numberWords(mark.number)}`,
  };
}
