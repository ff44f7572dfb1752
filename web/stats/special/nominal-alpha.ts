import { sum } from "./sum.ts";

/**
 * Krippendorff's nominal alpha and its parts from how often each code was given to each item; see
 * `krippendorffNominal`. Apart from it so that a bootstrap counts the codes of an item only once.
 */
export function nominalAlpha<Code>(items: readonly ReadonlyMap<Code, number>[]) {
  const totals = new Map<Code, number>();
  let units = 0;
  let values = 0;
  let disagreeing = 0;
  for (const item of items) {
    const codes = sum(item.values());
    if (codes < 2) continue;
    units += 1;
    values += codes;
    disagreeing += mixed(item, codes) / (codes - 1);
    for (const [code, count] of item) totals.set(code, (totals.get(code) ?? 0) + count);
  }
  if (values === 0) return { alpha: null, observed: null, expected: null, units, values };
  const observed = disagreeing / values;
  const expected = mixed(totals, values) / (values * (values - 1));
  return {
    alpha: expected === 0 ? null : 1 - observed / expected,
    observed,
    expected,
    units,
    values,
  };
}

// Ordered pairs of values with different codes.
function mixed(counts: ReadonlyMap<unknown, number>, values: number) {
  let same = 0;
  for (const count of counts.values()) same += count ** 2;
  return values ** 2 - same;
}
