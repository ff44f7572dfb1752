import { zValue } from "./confidence.ts";
import type { OpenInterval } from "./interval.ts";
import { type Rate, rate } from "./rate.ts";
import { normalTail } from "./special/normal-tail.ts";
import { quotient } from "./special/quotient.ts";

/**
 * The ratio of two rates, later over earlier, when counts scatter `phi` times as much as
 * independent items would: log-normal interval, `errorLog` the standard error of ln ratio, p
 * two-sided. A count of 0 leaves limits, error and p null. Null if an exposure is 0.
 * Refuses counts that are negative or not whole, negative exposures and phi ≤ 0.
 * Source: McCullagh & Nelder 1989. R: summary(glm(…, poisson), dispersion = phi).
 */
export function rateRatioQuasi(
  earlier: Rate,
  later: Rate,
  { phi, level = 0.95 }: { phi: number; level?: number },
): (OpenInterval & { errorLog: number | null; p: number | null }) | null {
  const a = rate(earlier.count, earlier.exposure);
  const b = rate(later.count, later.exposure);
  if (!(phi > 0 && phi < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid phi: ${phi}`);
  const z = zValue(level);
  if (a.exposure === 0 || b.exposure === 0) return null;
  const estimate = quotient(b.count * a.exposure, a.count * b.exposure);
  if (estimate === null || a.count === 0 || b.count === 0) {
    return { estimate, lower: null, upper: null, errorLog: null, p: null };
  }
  const errorLog = Math.sqrt(phi * (1 / a.count + 1 / b.count));
  return {
    estimate,
    lower: estimate * Math.exp(-z * errorLog),
    upper: estimate * Math.exp(z * errorLog),
    errorLog,
    p: normalTail(Math.log(estimate) / errorLog),
  };
}
