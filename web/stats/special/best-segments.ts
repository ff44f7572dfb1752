import { at } from "./at.ts";

/** A division into segments, by the index at which each starts, and its cost. */
export type Segments = { starts: number[]; cost: number };

/**
 * The cheapest division of `length` months into segments of at least `minSegment`, where
 * `cost(first, last)` is the cost of the segment first … last−1 and every further segment costs
 * `penalty`. Exact (dynamic programming over all divisions, length² / 2 costs). Ties go to fewer
 * segments, then to earlier changes. Too short a series is one segment.
 * Source: Jackson et al. 2005, optimal partitioning.
 */
export function bestSegments(
  length: number,
  cost: (first: number, last: number) => number,
  { penalty, minSegment }: { penalty: number; minSegment: number },
): Segments {
  const best: (Segments | null)[] = [{ starts: [], cost: -penalty }];
  for (let last = 1; last <= length; last += 1) {
    let cheapest: Segments | null = null;
    for (let first = 0; first <= last - minSegment; first += 1) {
      const before = at(best, first);
      if (before === null) continue;
      const total = before.cost + penalty + cost(first, last);
      const next = { starts: [...before.starts, first], cost: total };
      if (cheapest === null || isBetter(next, cheapest)) cheapest = next;
    }
    best.push(cheapest);
  }
  return best[length] ?? { starts: [0], cost: cost(0, length) };
}

function isBetter(a: Segments, b: Segments) {
  const rounding = 1e-10 * (1 + Math.abs(a.cost));
  if (Math.abs(a.cost - b.cost) > rounding) return a.cost < b.cost;
  return a.starts.length < b.starts.length;
}
