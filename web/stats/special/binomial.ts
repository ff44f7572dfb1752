import { logBinomial } from "./log-binomial.ts";
import type { Peaked } from "./walk.ts";

/** The distribution of successes in n trials of probability p = 1 − q. R: dbinom(x, n, p). */
export function binomial(n: number, { p, q }: { p: number; q: number }): Peaked {
  return {
    lowest: 0,
    highest: n,
    logDensity: (x) => logBinomial(x, n, { p, q }),
    ratio: (x) => ((n - x) / (x + 1)) * (p / q),
  };
}
