import { confidence } from "./confidence.ts";
import type { Interval } from "./interval.ts";
import { rate } from "./rate.ts";
import { gammaQuantile } from "./special/gamma-quantile.ts";

/**
 * The rate count / exposure (per day if the exposure is in days) with its exact Poisson interval,
 * for items that appear independently; null if the exposure is 0. The lower limit is 0 for 0.
 * Refuses counts that are negative or not whole, and negative exposures.
 * Source: Garwood 1936. R: poisson.test(count, exposure).
 */
export function poissonExact(count: number, { exposure = 1, level = 0.95 } = {}): Interval | null {
  rate(count, exposure);
  const area = (1 - confidence(level)) / 2;
  if (exposure === 0) return null;
  const lower = () => gammaQuantile(area, { shape: count, tail: "lower" });
  return {
    estimate: count / exposure,
    lower: count === 0 ? 0 : lower() / exposure,
    upper: gammaQuantile(area, { shape: count + 1, tail: "upper" }) / exposure,
  };
}
