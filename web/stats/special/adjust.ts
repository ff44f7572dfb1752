import { at } from "./at.ts";

/**
 * Applies a stepwise adjustment, which sees the known p-values in rising order, and puts its
 * results back in the order given; unknown ones (null) stay null. Refuses values outside 0 … 1.
 */
export function adjust(
  ps: readonly (number | null)[],
  stepwise: (sorted: number[]) => number[],
): (number | null)[] {
  const known = ps.flatMap((p, i) => (p === null ? [] : [{ p, i }]));
  for (const { p } of known) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid p-value: ${p}`);
  }
  const ordered = known.toSorted((a, b) => a.p - b.p);
  const stepped = stepwise(ordered.map(({ p }) => p));
  const adjusted = new Map(ordered.map(({ i }, rank) => [i, at(stepped, rank)]));
  return ps.map((_, i) => adjusted.get(i) ?? null);
}
