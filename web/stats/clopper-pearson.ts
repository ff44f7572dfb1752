import { confidence } from "./confidence.ts";
import type { Interval } from "./interval.ts";
import { share } from "./share.ts";
import { betaQuantile } from "./special/beta-quantile.ts";

/**
 * The share x / n with the exact (conservative) binomial interval; null if n = 0.
 * Refuses what `wilson` refuses. n to 1e9 takes milliseconds.
 * Source: Clopper & Pearson 1934. R: binom.test(x, n)$conf.int.
 */
export function clopperPearson(x: number, n: number, { level = 0.95 } = {}): Interval | null {
  share(x, n);
  const tail = (1 - confidence(level)) / 2;
  if (n === 0) return null;
  return {
    estimate: x / n,
    lower: x === 0 ? 0 : betaQuantile(tail, { a: x, b: n - x + 1 }).x,
    upper: x === n ? 1 : betaQuantile(tail, { a: n - x, b: x + 1 }).y,
  };
}
