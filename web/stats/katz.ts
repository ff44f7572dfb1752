import { zValue } from "./confidence.ts";
import type { OpenInterval } from "./interval.ts";
import { type Share, share } from "./share.ts";
import { quotient } from "./special/quotient.ts";

/**
 * The ratio of two shares, later over earlier, with the log interval of Katz. The limits are null
 * when either count is 0 (nothing is added to it; use `riskRatioScore`), the estimate Infinity
 * over an earlier 0 and null when both are 0. Null if either share has no items.
 * Refuses what `wilson` refuses.
 * Source: Katz et al. 1978. R: epitools::riskratio.wald.
 */
export function katz(earlier: Share, later: Share, { level = 0.95 } = {}): OpenInterval | null {
  const a = share(earlier.x, earlier.n);
  const b = share(later.x, later.n);
  const z = zValue(level);
  if (a.n === 0 || b.n === 0) return null;
  const estimate = quotient(b.x * a.n, a.x * b.n);
  if (estimate === null || a.x === 0 || b.x === 0) return { estimate, lower: null, upper: null };
  const error = Math.sqrt((a.n - a.x) / a.n / a.x + (b.n - b.x) / b.n / b.x);
  return {
    estimate,
    lower: estimate * Math.exp(-z * error),
    upper: estimate * Math.exp(z * error),
  };
}
