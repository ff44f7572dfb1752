import type { Interval } from "./interval.ts";
import type { Share } from "./share.ts";
import { wilson } from "./wilson.ts";

/**
 * The difference of two shares, later minus earlier, with the interval that combines their Wilson
 * limits; also the shares themselves, `p1` and `p2`. Null if either has no items.
 * Refuses what `wilson` refuses.
 * Source: Newcombe 1998 (Statistics in Medicine 17, 873), method 10. R: Epi::ci.pd(method = "Nc").
 */
export function newcombe(
  earlier: Share,
  later: Share,
  { level = 0.95 } = {},
): (Interval & { p1: number; p2: number }) | null {
  const a = wilson(earlier.x, earlier.n, { level });
  const b = wilson(later.x, later.n, { level });
  if (a === null || b === null) return null;
  const difference = b.estimate - a.estimate;
  return {
    p1: a.estimate,
    p2: b.estimate,
    estimate: difference,
    lower: difference - Math.hypot(b.estimate - b.lower, a.upper - a.estimate),
    upper: difference + Math.hypot(b.upper - b.estimate, a.estimate - a.lower),
  };
}
