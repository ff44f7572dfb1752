import { type Share, share } from "./share.ts";
import { chiSquaredTail } from "./special/chi-squared-tail.ts";

/**
 * The chi-squared tests that two shares are equal: Pearson's, Yates' with continuity correction,
 * and Campbell's with N − 1, each as `{statistic, p, log10P}`; `minExpected` below 5 calls for an
 * exact test instead. Null if a margin is zero. Refuses what `wilson` refuses.
 * Source: Pearson 1900; Yates 1934; Campbell 2007. R: chisq.test(correct = FALSE | TRUE).
 */
export function chiSquared(earlier: Share, later: Share) {
  const a = share(earlier.x, earlier.n);
  const b = share(later.x, later.n);
  const n = a.n + b.n;
  const x = a.x + b.x;
  if (a.n === 0 || b.n === 0 || x === 0 || x === n) return null;
  // The gap between observed and expected is the same in all four cells.
  const gap = Math.abs(b.x * a.n - a.x * b.n) / n;
  const weight = (n / x) * (n / (n - x)) * (n / a.n / b.n);
  const test = (statistic: number) => ({
    statistic,
    ...chiSquaredTail(statistic, { df: 1 }),
  });
  return {
    pearson: test(gap ** 2 * weight),
    yates: test(Math.max(0, gap - 0.5) ** 2 * weight),
    nMinus1: test(gap ** 2 * weight * ((n - 1) / n)),
    minExpected: (Math.min(a.n, b.n) / n) * Math.min(x, n - x),
  };
}
