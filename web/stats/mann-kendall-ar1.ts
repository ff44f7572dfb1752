import { mannKendall } from "./mann-kendall.ts";
import { senSlope } from "./sen-slope.ts";
import { autocorrelation } from "./special/autocorrelation.ts";
import { normalTail } from "./special/normal-tail.ts";

/**
 * The Mann–Kendall test of `mannKendall` when each month resembles the one before: `r1` is the
 * lag-1 autocorrelation of what Sen's slope leaves over, `varianceFactor` inflates Var(S) by it
 * (1 if r1 is negative), `z` and two-sided `p` are adjusted. Approximate above r1 = 0.3. Missing
 * months (null) keep their place and break two pairs of neighbours. Null when the test or r1 is
 * undefined. Refuses values that are not finite.
 * Source: Matalas & Langbein 1962; Yue & Wang 2004. R: acf(residuals), then by formula.
 */
export function mannKendallAr1(y: readonly (number | null)[]) {
  const { n, z } = mannKendall(y);
  const { slope } = senSlope(y);
  if (slope === null || z === null) return null;
  const r1 = autocorrelation(y.map((value, t) => (value === null ? null : value - slope * t)));
  if (r1 === null) return null;
  const r = Math.max(0, r1);
  const varianceFactor = 1 + (2 * (r ** (n + 1) - n * r ** 2 + (n - 1) * r)) / (n * (r - 1) ** 2);
  const adjusted = z / Math.sqrt(varianceFactor);
  return { r1, varianceFactor, z: adjusted, p: normalTail(adjusted) };
}
