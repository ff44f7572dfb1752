import { binomialTest } from "./binomial-test.ts";
import { count } from "./count.ts";

/**
 * Compares two themes within one month, whose shares have the same denominator, by the items that
 * carry only the one or only the other. `p` is exact (1 if there are none), `share` the part of
 * these items that carry the first theme (null if there are none).
 * Refuses counts that are negative or not whole.
 * Source: McNemar 1947. R: binom.test(onlyA, onlyA + onlyB).
 */
export function mcnemar(onlyA: number, onlyB: number) {
  const items = count(onlyA) + count(onlyB);
  return {
    p: binomialTest(onlyA, items, { p: 0.5, q: 0.5 }),
    share: items === 0 ? null : onlyA / items,
  };
}
