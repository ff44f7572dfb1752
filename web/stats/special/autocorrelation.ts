import { sum } from "./sum.ts";

/**
 * The correlation of a series with itself one step later, about the common mean and divided by
 * the full length; pairs with a missing value (null) are left out. Null without variation beyond
 * rounding.
 * R: acf(values, na.action = na.pass)$acf[2].
 */
export function autocorrelation(values: readonly (number | null)[]) {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  const mean = sum(known) / known.length;
  const gaps = values.map((value) => (value === null ? null : value - mean));
  const products = gaps.flatMap((gap, i) => {
    const next = gaps[i + 1];
    return gap === null || next === null || next === undefined ? [] : [gap * next];
  });
  const variance = sum(known.map((value) => (value - mean) ** 2)) / known.length;
  const rounding = 1e-13 * Math.max(...known.map(Math.abs));
  return variance > rounding ** 2 ? sum(products) / (products.length + 1) / variance : null;
}
