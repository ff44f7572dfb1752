import { observedRates } from "./observed-rates.ts";
import { chiSquaredTail } from "./special/chi-squared-tail.ts";
import { sum } from "./special/sum.ts";

/**
 * How much counts scatter about one constant rate, in units of what independent items would:
 * `phi` = X² / df, with `p` for phi = 1. A trend inflates it; see `dispersionSuccessive`. Months
 * without a count or exposure (null) are left out; null if fewer than two remain or all are 0.
 * Refuses counts that are negative or not whole, and negative exposures.
 * Source: McCullagh & Nelder 1989. R: glm(y ~ 1, poisson, offset = log(exposure)), Pearson X².
 */
export function dispersion(
  counts: readonly (number | null)[],
  { exposure }: { exposure?: readonly (number | null)[] | undefined } = {},
) {
  const months = observedRates(counts, { exposure });
  const mean = sum(months.map((m) => m.count)) / sum(months.map((m) => m.exposure));
  const df = months.length - 1;
  if (df < 1 || mean === 0) return null;
  const statistic = sum(
    months.map(({ count, exposure }) => (count - mean * exposure) ** 2 / (mean * exposure)),
  );
  return { statistic, df, phi: statistic / df, p: chiSquaredTail(statistic, { df }).p };
}
