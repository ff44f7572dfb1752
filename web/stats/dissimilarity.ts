import { count } from "./count.ts";
import { at } from "./special/at.ts";
import { sum } from "./special/sum.ts";

/**
 * The part of items that would have to change theme for two mixes to be alike, 0 to 1, from the
 * counts of exclusive themes in the same order; null if either has no items. Refuses counts that
 * are negative or not whole, and lists of unequal length.
 * Source: Duncan & Duncan 1955. R: vegan::vegdist(shares, "bray").
 */
export function dissimilarity(a: readonly number[], b: readonly number[]) {
  if (a.length !== b.length) throw new RangeError(`invalid themes: ${b.length} for ${a.length}`);
  for (const x of [...a, ...b]) count(x);
  const [n1, n2] = [sum(a), sum(b)];
  if (n1 === 0 || n2 === 0) return null;
  return sum(a.map((x, i) => Math.abs(x / n1 - at(b, i) / n2))) / 2;
}
