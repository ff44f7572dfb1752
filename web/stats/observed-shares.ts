import { observed } from "./observed.ts";
import { share } from "./share.ts";
import { at } from "./special/at.ts";

/**
 * The months of a share that can be used, as `{month, t, x, n}` with `month` the index: both counts
 * known and n above 0. The time is the index unless `t` gives another. Refuses what `wilson`
 * refuses, times that are not finite, and series of unequal length.
 */
export function observedShares(
  x: readonly (number | null)[],
  n: readonly (number | null)[],
  { t }: { t?: readonly number[] | undefined } = {},
) {
  if (x.length !== n.length) throw new RangeError(`invalid n: ${n.length} for ${x.length} months`);
  return observed(x, { t }).flatMap(({ month, t, y }) => {
    const items = at(n, month);
    if (items === null) return [];
    const part = share(y, items);
    return items === 0 ? [] : [{ month, t, ...part }];
  });
}
