import { zValue } from "./confidence.ts";
import type { Interval } from "./interval.ts";
import { share } from "./share.ts";
import { wilsonLimits } from "./wilson-limits.ts";

/**
 * The share x / n with a Wilson interval for items that are not independent: as if only
 * `effective` = n / deff of them had been seen. A design effect `deff` above 1 widens (pictures
 * released in sets), one below 1 narrows (most of the whole was coded); null if n = 0.
 * Refuses what `wilson` refuses, and deff ≤ 0.
 * Source: Kish 1965. R: prop.test(x / deff, n / deff, correct = FALSE).
 */
export function wilsonDeff(
  x: number,
  n: number,
  { deff, level = 0.95 }: { deff: number; level?: number },
): (Interval & { effective: number }) | null {
  share(x, n);
  if (!(deff > 0 && deff < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid design effect: ${deff}`);
  }
  const z = zValue(level);
  if (n === 0) return null;
  const effective = n / deff;
  return { estimate: x / n, ...wilsonLimits(x / deff, effective, { z }), effective };
}
