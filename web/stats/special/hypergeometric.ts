import { logBinomial } from "./log-binomial.ts";
import type { Peaked } from "./walk.ts";

/**
 * The distribution of s, the number among `k` draws without replacement that fall in the second
 * of two groups of n1 and n2 items. Densities from three binomials (Loader 2000), so that groups
 * of 1e9 lose nothing. R: dhyper(s, n2, n1, k, log = TRUE).
 */
export function hypergeometric({ n1, n2, k }: { n1: number; n2: number; k: number }): Peaked {
  const n = n1 + n2;
  const odds = { p: n === 0 ? 0 : k / n, q: n === 0 ? 1 : (n - k) / n };
  const whole = logBinomial(k, n, odds);
  return {
    lowest: Math.max(0, k - n1),
    highest: Math.min(k, n2),
    logDensity: (s) => logBinomial(s, n2, odds) + logBinomial(k - s, n1, odds) - whole,
    ratio: (s) => ((n2 - s) / (s + 1)) * ((k - s) / (n1 - k + s + 1)),
  };
}
