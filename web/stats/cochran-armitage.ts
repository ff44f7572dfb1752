import { observedShares } from "./observed-shares.ts";
import { normalTail } from "./special/normal-tail.ts";
import { sum } from "./special/sum.ts";

/**
 * The trend test of a share over months: `x[i]` of `n[i]` items at time `t[i]` (the index unless
 * given; use dates to keep gaps). `z` is signed, `chiSquared` its square, `p` two-sided. Months
 * without items or unknown (null) are left out; null if the pooled share is 0 or 1 or the months
 * left do not differ in time. Refuses what `wilson` refuses, and series of unequal length.
 * Source: Cochran 1954; Armitage 1955. R: prop.trend.test(x, n, t).
 */
export function cochranArmitage(
  x: readonly (number | null)[],
  n: readonly (number | null)[],
  { t }: { t?: readonly number[] | undefined } = {},
) {
  const months = observedShares(x, n, { t });
  const items = sum(months.map((m) => m.n));
  const p = sum(months.map((m) => m.x)) / items;
  const centre = sum(months.map((m) => m.n * m.t)) / items;
  const spread = sum(months.map((m) => m.n * (m.t - centre) ** 2));
  if (!(p > 0 && p < 1 && spread > 0)) return null;
  const excess = sum(months.map((m) => (m.x - m.n * p) * (m.t - centre)));
  const z = excess / Math.sqrt(p * (1 - p) * spread);
  return { z, chiSquared: z ** 2, p: normalTail(z) };
}
