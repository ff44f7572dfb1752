import { type HeldBy, partSums, type Whole } from "../../db/entry/part-sums.ts";
import { formatNumber } from "./number.ts";

/**
 * What the parts of a whole add up to as they stand, in one line: `by medium 467 of 495, 28 in none
 * of them`. Empty while there is nothing to add.
 */
export function sumWords(whole: Whole, heldBy: HeldBy): string {
  const total = heldBy(whole.id);
  return partSums(whole, heldBy)
    .map(({ dimension, isExclusive, sum }) => {
      const own = `by ${dimension.replaceAll("-", " ")} ${formatNumber(sum)}`;
      if (total === null) return own;
      const of = `${own} of ${formatNumber(total)}`;
      if (!isExclusive || sum >= total) return of;
      return `${of}, ${formatNumber(total - sum)} in none of them`;
    })
    .join("; ");
}
