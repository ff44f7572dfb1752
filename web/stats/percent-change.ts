import { count } from "./count.ts";

/**
 * The change of a count: `difference` in items, `ratio` later over earlier, `percent` of the
 * earlier. From 0 there is no percentage: ratio and percent are null ("from none to 5").
 * Refuses counts that are negative or not whole.
 * Source: arithmetic.
 */
export function percentChange(before: number, after: number) {
  const difference = count(after) - count(before);
  if (before === 0) return { difference, ratio: null, percent: null };
  return { difference, ratio: after / before, percent: 100 * (difference / before) };
}
