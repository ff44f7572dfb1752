import { count } from "./count.ts";
import { at } from "./special/at.ts";
import { solve } from "./special/solve.ts";
import { sum } from "./special/sum.ts";

/**
 * The shares of themes if coders made no errors, from the counts they coded and the `confusion`
 * matrix, whose row i holds the probabilities that an item of theme i is coded as each theme.
 * `inRange` is false when a share falls outside [0, 1]; it is then shown, not clipped. Null without
 * items or for a singular matrix. Refuses counts that are negative or not whole, and rows that do
 * not match the counts or do not sum to 1.
 * Source: Kuha & Skinner 1997; Bachl & Scharkow 2017. R: solve(t(confusion), observed / n).
 */
export function matrixBackCalculation(
  observed: readonly number[],
  { confusion }: { confusion: readonly (readonly number[])[] },
) {
  const n = sum(observed.map((x) => count(x)));
  const themes = observed.length;
  if (confusion.length !== themes) {
    throw new RangeError(`invalid confusion matrix: ${confusion.length} rows for ${themes} themes`);
  }
  for (const row of confusion) {
    if (row.length !== themes || !(Math.abs(sum(row) - 1) <= 1e-6)) {
      throw new RangeError(`invalid confusion row: ${row.join(" ")}`);
    }
  }
  if (n === 0) return null;
  const transposed = observed.map((_, j) => confusion.map((row) => at(row, j)));
  const corrected = solve(
    transposed,
    observed.map((x) => x / n),
  );
  if (corrected === null) return null;
  return { corrected, inRange: corrected.every((share) => share >= -1e-12 && share <= 1 + 1e-12) };
}
