import { zValue } from "./confidence.ts";
import type { OpenInterval } from "./interval.ts";
import { type Share, share } from "./share.ts";
import { quotient } from "./special/quotient.ts";
import { scoreLimits } from "./special/score-limits.ts";

/**
 * The ratio of two shares, later over earlier, with its score interval; `correction: false` leaves
 * out the factor N / (N − 1) and gives Koopman's interval. With x = 0 later the lower limit is 0;
 * with x = 0 earlier estimate and upper limit are Infinity; with both 0 the estimate is null and
 * the interval (0, Infinity). A design effect `deff` multiplies the variance of the score. Null if
 * either share has no items. Refuses what `wilson` refuses.
 * Source: Miettinen & Nurminen 1985; Koopman 1984. R: PropCIs::riskscoreci (without the factor).
 */
export function riskRatioScore(
  earlier: Share,
  later: Share,
  { level = 0.95, correction = true, deff = 1 } = {},
): OpenInterval | null {
  const a = share(earlier.x, earlier.n);
  const b = share(later.x, later.n);
  const z = zValue(level);
  if (a.n === 0 || b.n === 0) return null;
  const factor = deff * (correction ? (a.n + b.n) / (a.n + b.n - 1) : 1);
  const estimate = quotient(b.x * a.n, a.x * b.n);
  const score = (ratio: number) => {
    const gap = excess(a, b, ratio);
    return gap === 0 ? 0 : gap / Math.sqrt(variance(a, b, ratio) * factor);
  };
  return { estimate, ...scoreLimits(score, { estimate, z }) };
}

// By how much the later share exceeds `ratio` times the earlier one, from the rarer kind of items.
function excess(a: Share, b: Share, ratio: number) {
  if (2 * (a.x + b.x) <= a.n + b.n) return b.x / b.n - (ratio * a.x) / a.n;
  return 1 - ratio + (ratio * (a.n - a.x)) / a.n - (b.n - b.x) / b.n;
}

/**
 * The variance of that excess if the true ratio were `ratio`, with the earlier share at its
 * maximum-likelihood value p1. The quadratic for p1 is solved for the complements q1 and q2 too,
 * and every discriminant is a sum of terms of one sign, so that shares near 1 keep their digits.
 */
function variance(a: Share, b: Share, ratio: number) {
  const items = a.x + b.x;
  const [rest1, rest2] = [a.n - a.x, b.n - b.x];
  const tilt = ratio - 1;
  const gap = ratio * rest2 - rest1 + tilt * items;
  const root = Math.sqrt(gap ** 2 + 4 * ratio * rest1 * rest2);
  const total = ratio * (b.n + a.x) + b.x + a.n + root;
  const complement = (linear: number, product: number) =>
    (linear >= 0 ? linear + root : product / (root - linear)) / total;
  const p1 = (2 * items) / total;
  const q1 = complement(rest1 + ratio * rest2 + tilt * items, -4 * rest1 * tilt * items);
  const q2 = complement(rest1 + ratio * rest2 - tilt * items, 4 * ratio * rest2 * tilt * items);
  return (ratio * p1 * q2) / b.n + (ratio ** 2 * p1 * q1) / a.n;
}
