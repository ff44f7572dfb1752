import { sum } from "./sum.ts";

/**
 * The variance of Kendall's S for a series without trend, of which groups of the given sizes are
 * tied. Source: Kendall 1975.
 */
export function kendallVariance(ties: readonly number[]) {
  return (scatter(sum(ties)) - sum(ties.map(scatter))) / 18;
}

function scatter(size: number) {
  return size * (size - 1) * (2 * size + 5);
}
