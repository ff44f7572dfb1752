import { addDays } from "../day.ts";
import type { CheckFinding } from "./finding.ts";
import { groupBy } from "./groups.ts";
import { numberWords, periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { disjoint, tile } from "./tiling.ts";
import { type Addable, isAddable, sumOf } from "./value.ts";

/**
 * The count of a longer period (a year, a running total) against the shorter periods of the same
 * series that fill it: the finest ones, and every pair such as an earlier running total and the
 * month after it. Where they do not fill it, they may still not exceed it. Reads the counts of the
 * ledger only; levels, bounds and undated periods are left out.
 */
export function sums({ rows }: Snapshot): CheckFinding[] {
  const series = groupBy(rows.filter(isAddable), (row) => row.series);
  return [...series.values()].flatMap((own) => own.flatMap((total) => ofTotal(total, own)));
}

function ofTotal(total: Addable, rows: readonly Addable[]): CheckFinding[] {
  const span = { first: total.period_start, last: total.period_end };
  const finest = tile(span, rows);
  const fillings = finest ? [finest, ...pairsOf(total, rows, finest)] : [];
  if (fillings.length > 0) return fillings.map((pieces) => compare(total, pieces));
  const inside = disjoint(span, rows);
  return sumOf(inside) > total.value ? [compare(total, inside)] : [];
}

function pairsOf(
  { period_start, period_end }: Addable,
  rows: readonly Addable[],
  finest: readonly Addable[],
): Addable[][] {
  const ending = rows.filter((row) => row.period_end === period_end);
  return rows
    .filter((row) => row.period_start === period_start && row.period_end < period_end)
    .flatMap((head) => {
      const next = addDays(head.period_end, 1);
      const tail = ending.find((row) => row.period_start === next);
      return tail && (finest.length !== 2 || finest[0] !== head) ? [[head, tail]] : [];
    });
}

function compare(total: Addable, pieces: readonly Addable[]): CheckFinding {
  const sum = sumOf(pieces);
  const agrees = sum === total.value;
  const isOpen = [total, ...pieces].some(({ status }) => status === "P");
  const added = `${periodWords(total)}: ${pieceWords(pieces)} make ${numberWords(sum)}`;
  return {
    kind: agrees ? "cross-check" : "sum-mismatch",
    subject: total.series,
    periods: [total.period],
    expected: sum,
    found: total.value,
    severity: agrees ? "ok" : isOpen ? "info" : "error",
    message: agrees
      ? `${added}, as the longer period says`
      : `${added}, but the longer period says ${numberWords(total.value)}`,
  };
}

/** A rebuilt value may rest on the very total, so that its agreement proves less. */
function pieceWords(pieces: readonly Addable[]): string {
  const rebuilt = pieces.filter(({ status }) => status === "E").length;
  const count = pieces.length === 1 ? "one shorter period" : `${pieces.length} shorter periods`;
  return rebuilt > 0 ? `${count} (${rebuilt} estimated or rebuilt)` : count;
}
