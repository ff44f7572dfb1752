import { firstWhere } from "./first-where.ts";
import { logAdd } from "./log-add.ts";
import { logTail } from "./log-tail.ts";
import { peak } from "./peak.ts";
import type { Peaked } from "./walk.ts";

/**
 * The logarithm of the probability of all values no more likely than e^logLimit: the two-sided
 * rule of R's fisher.test and binom.test. At most 0. Both boundaries are found by halving and the
 * tails summed outward, so it takes about √n steps.
 */
export function minimumLikelihood(distribution: Peaked, logLimit: number) {
  const { lowest, highest, logDensity } = distribution;
  const mode = peak(distribution);
  if (logDensity(mode) <= logLimit) return 0;
  const above = firstWhere((s) => logDensity(s) <= logLimit, { from: mode + 1, to: highest });
  const within = firstWhere((s) => logDensity(s) > logLimit, { from: lowest, to: mode - 1 });
  const down = logTail(distribution, { start: within - 1, direction: "down" });
  const up = logTail(distribution, { start: above, direction: "up" });
  return Math.min(0, logAdd(down, up));
}
