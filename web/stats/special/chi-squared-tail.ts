import { incompleteGamma } from "./incomplete-gamma.ts";

/**
 * The probability that a chi-squared variable exceeds `statistic` (≥ 0), as `{p, log10P}`; the
 * logarithm stays finite where p underflows to 0. R: pchisq(statistic, df, lower.tail = FALSE).
 */
export function chiSquaredTail(statistic: number, { df }: { df: number }) {
  const { upper, logUpper } = incompleteGamma(statistic / 2, { shape: df / 2 });
  return { p: upper, log10P: logUpper / Math.LN10 };
}
