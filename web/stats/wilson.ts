import { zValue } from "./confidence.ts";
import type { Interval } from "./interval.ts";
import { share } from "./share.ts";
import { wilsonLimits } from "./wilson-limits.ts";

/**
 * The share x / n with its Wilson score interval, no continuity correction; null if n = 0.
 * Limits are exact at the ends: lower 0 for x = 0, upper 1 for x = n.
 * Refuses counts that are negative or not whole, and x above n.
 * Source: Wilson 1927; Brown, Cai & DasGupta 2001. R: prop.test(x, n, correct = FALSE).
 */
export function wilson(x: number, n: number, { level = 0.95 } = {}): Interval | null {
  share(x, n);
  const z = zValue(level);
  return n === 0 ? null : { estimate: x / n, ...wilsonLimits(x, n, { z }) };
}
