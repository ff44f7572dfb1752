import { krippendorffNominal } from "./krippendorff-nominal.ts";
import type { Code, Ratings } from "./tally.ts";

/**
 * Krippendorff's alpha of each category against all others, in the order of `categories`; null for
 * a category that was never used, or by everybody always. Ratings as for `krippendorffNominal`.
 * Source: Krippendorff 2011. R: irr::kripp.alpha(t(ratings == category)).
 */
export function alphaPerCategory(
  ratings: Ratings,
  { categories }: { categories: readonly Code[] },
) {
  return categories.map((category) => {
    const recoded = ratings.map((codes) =>
      codes.map((code) => (code === null ? null : Number(code === category))),
    );
    return krippendorffNominal(recoded).alpha;
  });
}
