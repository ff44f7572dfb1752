import { type Share, share } from "./share.ts";

/**
 * How many items of the later whole would be of the theme if it had kept its earlier share: p1 · n2.
 * Null if the earlier share has no items. Refuses what `wilson` refuses.
 * Source: arithmetic.
 */
export function counterfactual(earlier: Share, later: Share): number | null {
  const a = share(earlier.x, earlier.n);
  const b = share(later.x, later.n);
  return a.n === 0 ? null : (a.x / a.n) * b.n;
}
