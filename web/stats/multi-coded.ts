import { share } from "./share.ts";
import { sum } from "./special/sum.ts";

/**
 * Shares of themes when an item may carry several: `counts[i]` of `items` carry theme i.
 * `ofItems` may sum to more than 1 (`perItem`, the mean number of themes an item carries);
 * `ofMentions` sums to 1. Shares are null when there are no items or no mentions.
 * Refuses counts that are negative or not whole, and a theme on more items than there are.
 * Source: arithmetic.
 */
export function multiCoded(counts: readonly number[], { items }: { items: number }) {
  for (const x of counts) share(x, items);
  const mentions = sum(counts);
  return {
    ofItems: counts.map((x) => (items === 0 ? null : x / items)),
    ofMentions: counts.map((x) => (mentions === 0 ? null : x / mentions)),
    perItem: items === 0 ? null : mentions / items,
    mentions,
  };
}
