import { nominalAlpha } from "./special/nominal-alpha.ts";
import { type Ratings, tally } from "./tally.ts";

/**
 * Krippendorff's alpha for exclusive codes: `ratings[item][coder]`, null where a coder did not code
 * the item. Only the `units` with at least two codes count; they hold `values` codes. Alpha is
 * 1 − observed / expected disagreement, null without variation (everybody used one code) or
 * without units. Rely from .800, tentative from .667, by the lower confidence limit.
 * Source: Krippendorff 2011; anchors in irrCAC's README. R: irr::kripp.alpha(t(ratings)).
 */
export function krippendorffNominal(ratings: Ratings) {
  return nominalAlpha(ratings.map(tally));
}
