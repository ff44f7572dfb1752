import { rankValue } from "./rank-value.ts";

/** The median; null of nothing. R: median(values). */
export function median(values: readonly number[]) {
  return rankValue(
    values.toSorted((a, b) => a - b),
    (values.length + 1) / 2,
  );
}
