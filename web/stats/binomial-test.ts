import { share } from "./share.ts";
import { binomial } from "./special/binomial.ts";
import { minimumLikelihood } from "./special/minimum-likelihood.ts";

/**
 * The exact two-sided p-value that x of n arose with probability p = 1 − q (both given): all
 * counts no more likely than x, within a relative 1e-7; 1 if n = 0. Refuses what `wilson` refuses.
 * Source: Clopper & Pearson 1934. R: binom.test(x, n, p)$p.value.
 */
export function binomialTest(x: number, n: number, { p, q }: { p: number; q: number }) {
  share(x, n);
  const counts = binomial(n, { p, q });
  return Math.exp(minimumLikelihood(counts, counts.logDensity(x) + Math.log1p(1e-7)));
}
