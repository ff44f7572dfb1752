import { zValue } from "./confidence.ts";
import type { OpenInterval } from "./interval.ts";
import { type Share, share } from "./share.ts";
import { quotient } from "./special/quotient.ts";
import { rarer } from "./special/rarer.ts";
import { scoreLimits } from "./special/score-limits.ts";

/**
 * The ratio of the odds of two shares, later over earlier, with its score interval;
 * `correction: false` leaves out the factor N / (N − 1). Zero and full cells give limits of 0 and
 * Infinity, both at once an estimate of null with (0, Infinity). Null if either share has no items.
 * Refuses what `wilson` refuses.
 * Source: Miettinen & Nurminen 1985. R: PropCIs::orscoreci (without the factor).
 */
export function oddsRatioScore(
  earlier: Share,
  later: Share,
  { level = 0.95, correction = true } = {},
): OpenInterval | null {
  const { a, b } = rarer(share(earlier.x, earlier.n), share(later.x, later.n));
  const z = zValue(level);
  const n = a.n + b.n;
  if (a.n === 0 || b.n === 0) return null;
  const estimate = quotient(b.x * (a.n - a.x), a.x * (b.n - b.x));
  const factor = correction ? (n - 1) / n : 1;
  return {
    estimate,
    ...scoreLimits((odds) => score(a, b, odds) * Math.sqrt(factor), { estimate, z }),
  };
}

/**
 * The standardised gap between the later count and its expectation if the odds ratio were `odds`,
 * taken in the smaller group, where it is the same but less rounded.
 * Exchanging the shares turns odds below 1 into odds above 1, where the quadratic for the fitted
 * share has a discriminant without cancellation.
 */
function score(a: Share, b: Share, odds: number): number {
  if (odds < 1) return -score(b, a, 1 / odds);
  const [n, x, tilt] = [a.n + b.n, a.x + b.x, odds - 1];
  const middle = n + tilt * (b.n - x);
  const root = Math.sqrt(middle ** 2 + 4 * a.n * tilt * x);
  const p1 = middle >= 0 ? (2 * x) / (middle + root) : (root - middle) / (2 * a.n * tilt);
  const q1 = (2 * odds * (n - x)) / (n + tilt * (a.n + n - x) + root);
  const scale = 1 + tilt * p1;
  const spread = scale ** 2 / (b.n * odds * p1 * q1) + 1 / (a.n * p1 * q1);
  const gap = a.n < b.n ? a.n * p1 - a.x : b.x - (b.n * odds * p1) / scale;
  return gap * Math.sqrt(spread);
}
