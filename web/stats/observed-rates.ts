import { rate } from "./rate.ts";
import { at } from "./special/at.ts";

/**
 * The months of a series of counts that can be used, as `{month, count, exposure}` with `month`
 * the index: both count and exposure known, exposure above 0. Without `exposure` every month
 * counts as 1. Refuses counts that are negative or not whole, negative exposures, and series of
 * unequal length.
 */
export function observedRates(
  counts: readonly (number | null)[],
  { exposure }: { exposure?: readonly (number | null)[] | undefined } = {},
) {
  if (exposure !== undefined && exposure.length !== counts.length) {
    throw new RangeError(`invalid exposure: ${exposure.length} for ${counts.length} months`);
  }
  return counts.flatMap((count, month) => {
    const over = exposure === undefined ? 1 : at(exposure, month);
    if (count === null || over === null || over === 0) return [];
    return [{ month, ...rate(count, over) }];
  });
}
