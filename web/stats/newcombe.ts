import type { Interval } from "./interval.ts";
import type { Share } from "./share.ts";
import { wilsonDeff } from "./wilson-deff.ts";

/**
 * The difference of two shares, later minus earlier, with the interval that combines their Wilson
 * limits; also the shares themselves, `p1` and `p2`. Null if either has no items. A design effect
 * `deff` widens both intervals, as `wilsonDeff` says. Refuses what `wilsonDeff` refuses.
 * Source: Newcombe 1998 (Statistics in Medicine 17, 873), method 10. R: Epi::ci.pd(method = "Nc").
 */
export function newcombe(
  earlier: Share,
  later: Share,
  { level = 0.95, deff = 1 } = {},
): (Interval & { p1: number; p2: number }) | null {
  const a = wilsonDeff(earlier.x, earlier.n, { level, deff });
  const b = wilsonDeff(later.x, later.n, { level, deff });
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
