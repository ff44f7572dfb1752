import { zValue } from "./confidence.ts";
import { observed } from "./observed.ts";
import { kendallVariance } from "./special/kendall-variance.ts";
import { median } from "./special/median.ts";
import { rankValue } from "./special/rank-value.ts";
import { tieSizes } from "./special/tie-sizes.ts";

/**
 * Sen's slope of `y` per unit of time `t` (the index unless given; use the real month index to
 * keep gaps): the median of the slopes between all `pairs` of observed months at different times.
 * The intercept is the median of y − slope·t. Limits are null with too few months for the level,
 * slope and intercept too with fewer than two. Refuses values that are not finite, and series of
 * unequal length.
 * Source: Sen 1968; interval after Gilbert 1987, with linear interpolation between ordered slopes.
 * R: by formula with median and combn.
 */
export function senSlope(
  y: readonly (number | null)[],
  { t, level = 0.95 }: { t?: readonly number[] | undefined; level?: number } = {},
) {
  const z = zValue(level);
  const months = observed(y, { t });
  const slopes = months.flatMap((a, i) =>
    months.slice(i + 1).flatMap((b) => (a.t === b.t ? [] : [(b.y - a.y) / (b.t - a.t)])),
  );
  const slope = median(slopes);
  if (slope === null) return { slope, intercept: null, lower: null, upper: null, pairs: 0 };
  const ordered = slopes.toSorted((a, b) => a - b);
  const width = z * Math.sqrt(kendallVariance(tieSizes(months.map((month) => month.y))));
  return {
    slope,
    intercept: median(months.map((month) => month.y - slope * month.t)),
    lower: rankValue(ordered, (slopes.length - width) / 2),
    upper: rankValue(ordered, (slopes.length + width) / 2 + 1),
    pairs: slopes.length,
  };
}
