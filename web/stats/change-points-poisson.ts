import { observedRates } from "./observed-rates.ts";
import { type ChangePointOptions, changePoints } from "./special/change-points.ts";

/**
 * When the rate of a series of counts changed: the division into segments of constant rate that
 * minimises deviance / phi + penalty·(segments − 1), exactly. Each segment has the index of its
 * first month as `start`, its `mean` rate per unit of exposure, and its `deviance`. `phi` must be
 * given, from `dispersionSuccessive`: taken as 1 it finds changes in noise. The penalty is
 * 3 ln(months), the shortest segment 3 months, unless given. Exploratory: no p-value belongs to a
 * date found like this. Missing months (null) are left out; null if none is left.
 * Refuses counts that are negative or not whole, phi ≤ 0, a negative penalty, segments below 1.
 * Source: Jackson et al. 2005; the same optimum as PELT (Killick et al. 2012). R: by formula.
 */
export function changePointsPoisson(
  counts: readonly (number | null)[],
  {
    exposure,
    ...options
  }: ChangePointOptions & { exposure?: readonly (number | null)[] | undefined },
) {
  const months = observedRates(counts, { exposure }).map(({ month, count, exposure }) => {
    return { month, x: count, n: exposure };
  });
  return changePoints(months, "poisson", options);
}
