import { zValue } from "./confidence.ts";
import type { OpenInterval } from "./interval.ts";
import { type Share, share } from "./share.ts";
import { quotient } from "./special/quotient.ts";

/**
 * The ratio of the odds of two shares, later over earlier, with Woolf's logit interval. The limits
 * are null when any of the four cells is 0 (nothing is added to it; use `oddsRatioScore`). Null if
 * either share has no items. Refuses what `wilson` refuses.
 * Source: Woolf 1955. R: epitools::oddsratio.wald.
 */
export function woolf(earlier: Share, later: Share, { level = 0.95 } = {}): OpenInterval | null {
  const a = share(earlier.x, earlier.n);
  const b = share(later.x, later.n);
  const z = zValue(level);
  if (a.n === 0 || b.n === 0) return null;
  const cells = [a.x, a.n - a.x, b.x, b.n - b.x];
  const estimate = quotient(b.x * (a.n - a.x), a.x * (b.n - b.x));
  if (estimate === null || cells.includes(0)) return { estimate, lower: null, upper: null };
  const error = Math.sqrt(cells.reduce((total, cell) => total + 1 / cell, 0));
  return {
    estimate,
    lower: estimate * Math.exp(-z * error),
    upper: estimate * Math.exp(z * error),
  };
}
