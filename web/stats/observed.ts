import { at } from "./special/at.ts";

/**
 * The observed values of a series as `{month, t, y}` with `month` the index: months without a value
 * (null) are left out, the others keep their time, which is the index unless `t` gives another.
 * Refuses values and times that are not finite, and series of unequal length.
 */
export function observed(
  y: readonly (number | null)[],
  { t = [...y.keys()] }: { t?: readonly number[] | undefined } = {},
) {
  if (t.length !== y.length) throw new RangeError(`invalid t: ${t.length} for ${y.length} months`);
  return y.flatMap((value, month) => {
    if (value === null) return [];
    const time = at(t, month);
    for (const part of [value, time]) {
      if (!Number.isFinite(part)) throw new RangeError(`invalid value: ${part}`);
    }
    return [{ month, t: time, y: value }];
  });
}
