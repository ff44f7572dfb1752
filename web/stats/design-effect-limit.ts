import { newcombe } from "./newcombe.ts";
import type { Share } from "./share.ts";
import { root } from "./special/root.ts";

/** No set of items is so large that a larger design effect would mean anything. */
const most = 1e6;

/**
 * The design effect from which on the interval of the difference includes no change: how large sets
 * of like items would have to be for chance alone to explain what is seen. Null if the interval
 * includes it already, if it never does, or if either share has no items.
 * Refuses what `newcombe` refuses.
 * Source: Newcombe's method 10 with Kish's effective size, solved for the design effect.
 */
export function designEffectLimit(earlier: Share, later: Share, { level = 0.95 } = {}) {
  const clearance = (deff: number): number => {
    const interval = newcombe(earlier, later, { level, deff });
    if (interval === null) return Number.NEGATIVE_INFINITY;
    return interval.estimate < 0 ? -interval.upper : interval.lower;
  };
  if (!(clearance(1) > 0) || clearance(most) > 0) return null;
  return Math.exp(root((log) => clearance(Math.exp(log)), { from: 0, to: Math.log(most) }));
}
