import { confidence } from "./confidence.ts";
import { at } from "./special/at.ts";
import { nominalAlpha } from "./special/nominal-alpha.ts";
import { rankValue } from "./special/rank-value.ts";
import { type Ratings, tally } from "./tally.ts";

/**
 * A percentile interval for Krippendorff's nominal alpha from resampled items: `resamples` are
 * lists of item indices (see `resample`). `alphas` has one per list, null where undefined; these
 * are `dropped` (their number) from the limits, which are null if none is left.
 * Refuses an index that is not an item.
 * Source: Zapf et al. 2016. R: quantile(alphas, type = 7).
 */
export function alphaBootstrap(
  ratings: Ratings,
  { resamples, level = 0.95 }: { resamples: readonly (readonly number[])[]; level?: number },
) {
  const tail = (1 - confidence(level)) / 2;
  const items = ratings.map(tally);
  const alphas = resamples.map((drawn) => nominalAlpha(drawn.map((item) => at(items, item))).alpha);
  const known = alphas.flatMap((alpha) => (alpha === null ? [] : [alpha]));
  const ordered = known.toSorted((a, b) => a - b);
  return {
    alphas,
    dropped: alphas.length - known.length,
    lower: rankValue(ordered, 1 + (known.length - 1) * tail),
    upper: rankValue(ordered, 1 + (known.length - 1) * (1 - tail)),
  };
}
