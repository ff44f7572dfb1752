import { zValue } from "./confidence.ts";
import type { Interval } from "./interval.ts";
import { type Share, share } from "./share.ts";
import { rarer } from "./special/rarer.ts";
import { root } from "./special/root.ts";

/**
 * The difference of two shares, later minus earlier, with the score interval of Miettinen and
 * Nurminen; `correction: false` leaves out their factor N / (N − 1) and gives Mee's interval.
 * Null if either share has no items. Refuses what `wilson` refuses.
 * Source: Miettinen & Nurminen 1985; Mee 1984. R: PropCIs::diffscoreci (without the factor).
 */
export function miettinenNurminen(
  earlier: Share,
  later: Share,
  { level = 0.95, correction = true } = {},
): Interval | null {
  const { a, b } = rarer(share(earlier.x, earlier.n), share(later.x, later.n));
  const z = zValue(level);
  if (a.n === 0 || b.n === 0) return null;
  const estimate = b.x / b.n - a.x / a.n;
  const factor = correction ? (a.n + b.n) / (a.n + b.n - 1) : 1;
  const score = (shift: number) => (estimate - shift) / Math.sqrt(variance(a, b, shift) * factor);
  return {
    estimate,
    lower: root((shift) => score(shift) - z, { from: -1, to: estimate }),
    upper: root((shift) => score(shift) + z, { from: estimate, to: 1 }),
  };
}

/**
 * The variance of the difference if the true difference were `shift`, with the first share at its
 * maximum-likelihood value p and the second at p + shift. Solved by root finding: the closed form
 * (an arc cosine) breaks down when rounding takes its argument past 1. A negative shift swaps the
 * two, so that the smaller share is the unknown and keeps its digits.
 */
function variance(a: Share, b: Share, shift: number): number {
  if (shift < 0) return variance(b, a, -shift);
  const room = 1 - shift;
  const slope = (p: number) =>
    ratio(a.x, p) - ratio(a.n - a.x, 1 - p) + ratio(b.x, p + shift) - ratio(b.n - b.x, room - p);
  const p = root(slope, { from: 0, to: room });
  return (p * (1 - p)) / a.n + ((p + shift) * (room - p)) / b.n;
}

function ratio(count: number, probability: number) {
  return count === 0 ? 0 : count / probability;
}
