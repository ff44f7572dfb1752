import { observedShares } from "./observed-shares.ts";
import { type ChangePointOptions, changePoints } from "./special/change-points.ts";

/**
 * When a share changed: as `changePointsPoisson`, for `x[i]` of `n[i]` items a month; `mean` is the
 * pooled share of a segment. Months without items or unknown (null) are left out; null if none is
 * left. Refuses what `wilson` and `changePointsPoisson` refuse.
 * Source: Jackson et al. 2005, binomial deviance. R: by formula.
 */
export function changePointsBinomial(
  x: readonly (number | null)[],
  n: readonly (number | null)[],
  options: ChangePointOptions,
) {
  return changePoints(observedShares(x, n), "binomial", options);
}
