import { adjust } from "./special/adjust.ts";

/**
 * p-values adjusted for asking several questions, in the order given: the chance of any false
 * finding stays below the level. Unknown ones (null) stay null and do not count as questions.
 * Refuses values outside 0 … 1.
 * Source: Holm 1979. R: p.adjust(p, "holm").
 */
export function holm(ps: readonly (number | null)[]) {
  return adjust(ps, (sorted) => {
    let largest = 0;
    return sorted.map((p, rank) => {
      largest = Math.max(largest, Math.min(1, p * (sorted.length - rank)));
      return largest;
    });
  });
}
