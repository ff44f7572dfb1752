import { at } from "./at.ts";

/**
 * The value at a rank of an ordered list, the first having rank 1, with linear interpolation
 * between neighbours; null beyond either end.
 */
export function rankValue(ordered: readonly number[], rank: number) {
  if (!(rank >= 1 && rank <= ordered.length)) return null;
  const below = at(ordered, Math.floor(rank) - 1);
  const above = at(ordered, Math.ceil(rank) - 1);
  return below + (rank - Math.floor(rank)) * (above - below);
}
