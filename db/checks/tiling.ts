import { addDays } from "../day.ts";
import { groupBy } from "./groups.ts";
import type { Dated } from "./value.ts";

export type Span = { first: string; last: string };

/** Whether a row lies inside a span without filling it. */
export const isPieceOf =
  ({ first, last }: Span) =>
  ({ period_start: from, period_end: to }: Dated): boolean =>
    from >= first && to <= last && (from > first || to < last);

/**
 * The pieces that fill a span day by day without overlap, the shortest that will do; null if they
 * leave a gap. A row that is the whole span is no piece of it.
 */
export function tile<T extends Dated>(span: Span, rows: readonly T[]): T[] | null {
  const starting = groupBy(rows.filter(isPieceOf(span)), (row) => row.period_start);
  for (const group of starting.values())
    group.sort((a, b) => (a.period_end < b.period_end ? -1 : 1));
  const dead = new Set<string>();
  const walk = (day: string): T[] | null => {
    if (day > span.last) return [];
    if (dead.has(day)) return null;
    dead.add(day);
    for (const piece of starting.get(day) ?? []) {
      const rest = walk(addDays(piece.period_end, 1));
      if (rest) return [piece, ...rest];
    }
    return null;
  };
  return walk(span.first);
}

/** As many pieces of a span as fit without overlap, those that end first taken first. */
export function disjoint<T extends Dated>(span: Span, rows: readonly T[]): T[] {
  const inside = rows
    .filter(isPieceOf(span))
    .sort((a, b) => (a.period_end < b.period_end ? -1 : a.period_end > b.period_end ? 1 : 0));
  const taken: T[] = [];
  for (const row of inside) {
    if (row.period_start > (taken.at(-1)?.period_end ?? "")) taken.push(row);
  }
  return taken;
}
