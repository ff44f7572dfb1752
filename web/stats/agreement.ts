import { sum } from "./special/sum.ts";
import { type Code, type Ratings, tally } from "./tally.ts";

/**
 * How far coders agree: `share` is the mean over items with at least two codes of the part of
 * agreeing pairs, null without any; `ac1` is Gwet's agreement beyond chance (with its chance
 * `ac1Chance`), `fleiss` Fleiss' kappa, `brennanPrediger` the one with equal chances. `categories`
 * are all of the codebook, used or not; a single one leaves chance undefined, and these null.
 * Refuses a code that is not a category.
 * Source: Gwet 2008; Fleiss 1971; Brennan & Prediger 1981. R: irrCAC::gwet.ac1.raw and others.
 */
export function agreement(ratings: Ratings, { categories }: { categories: readonly Code[] }) {
  const items = ratings.map((codes) => tally(codes)).filter((item) => item.size > 0);
  const unknown = items.flatMap((item) => [...item.keys()]).find((c) => !categories.includes(c));
  if (unknown !== undefined) throw new RangeError(`unknown category: ${unknown}`);
  const pairable = items.map((item) => [...item.values()]).filter((counts) => sum(counts) > 1);
  if (pairable.length === 0) return nothing;
  const share = sum(pairable.map(agreeing)) / pairable.length;
  const q = categories.length;
  if (q < 2) return { ...nothing, share };
  const parts = categories.map(
    (category) => sum(items.map((item) => part(item, category))) / items.length,
  );
  const ac1Chance = sum(parts.map((p) => p * (1 - p))) / (q - 1);
  return {
    share,
    ac1: beyond(share, ac1Chance),
    ac1Chance,
    fleiss: beyond(share, sum(parts.map((p) => p ** 2))),
    brennanPrediger: beyond(share, 1 / q),
  };
}

const nothing = { share: null, ac1: null, ac1Chance: null, fleiss: null, brennanPrediger: null };

function agreeing(counts: readonly number[]) {
  const codes = sum(counts);
  return sum(counts.map((count) => count * (count - 1))) / (codes * (codes - 1));
}

function part(item: ReadonlyMap<Code, number>, category: Code) {
  return (item.get(category) ?? 0) / sum(item.values());
}

function beyond(share: number, chance: number) {
  return chance >= 1 ? null : (share - chance) / (1 - chance);
}
