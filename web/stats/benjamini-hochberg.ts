import { adjust } from "./special/adjust.ts";

/**
 * p-values adjusted for screening many questions, in the order given: the expected part of false
 * findings among those found stays below the level. Unknown ones (null) stay null and do not
 * count as questions. Refuses values outside 0 … 1.
 * Source: Benjamini & Hochberg 1995. R: p.adjust(p, "BH").
 */
export function benjaminiHochberg(ps: readonly (number | null)[]) {
  return adjust(ps, (sorted) => {
    const scaled = sorted.map((p, rank) => (p * sorted.length) / (rank + 1));
    return scaled.map((_, rank) => Math.min(1, ...scaled.slice(rank)));
  });
}
