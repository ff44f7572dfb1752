import { sum } from "./special/sum.ts";
import { type Code, tally } from "./tally.ts";

type Codes = readonly Code[];

/**
 * Krippendorff's alpha when a coder gives an item several codes: `codings[item][coder]` is a set of
 * codes, null where the coder did not code the item. The `distance` of two sets is 1 − their
 * Jaccard index, or that index weighed by how they overlap (MASI). Result as for
 * `krippendorffNominal`: alpha null without variation or without items coded twice.
 * Source: Passonneau 2006; Krippendorff 2011. Checked against nltk.metrics.agreement.
 */
export function alphaSets(
  codings: readonly (readonly (Codes | null)[])[],
  { distance = "jaccard" }: { distance?: "jaccard" | "masi" } = {},
) {
  const units = codings
    .map((sets) => sets.filter((set) => set !== null))
    .filter((sets) => sets.length > 1);
  const values = sum(units.map((sets) => sets.length));
  if (values === 0) return { alpha: null, observed: null, expected: null };
  const measure = distance === "masi" ? masi : jaccard;
  const within = units.map((sets) => total(sets, measure) / (sets.length - 1));
  const observed = sum(within) / values;
  const expected = total(units.flat(), measure) / (values * (values - 1));
  return { alpha: expected === 0 ? null : 1 - observed / expected, observed, expected };
}

// The distances of all ordered pairs; equal sets are counted together.
function total(sets: readonly Codes[], measure: (a: Codes, b: Codes) => number) {
  const names = sets.map((set) => JSON.stringify([...new Set(set)].toSorted()));
  const kinds = new Map(sets.map((set, i) => [names[i], set]));
  const sizes = tally(names);
  const alike = [...kinds].map(([name = "", set]) => ({ set, size: sizes.get(name) ?? 0 }));
  return sum(alike.flatMap((a) => alike.map((b) => a.size * b.size * measure(a.set, b.set))));
}

function jaccard(a: Codes, b: Codes) {
  const { common, all } = overlap(a, b);
  return all === 0 ? 0 : 1 - common / all;
}

function masi(a: Codes, b: Codes) {
  const { common, all, sizes } = overlap(a, b);
  if (all === 0) return 0;
  return 1 - (common / all) * closeness();

  function closeness() {
    if (common === all) return 1;
    return common === Math.min(...sizes) ? 2 / 3 : 1 / 3;
  }
}

function overlap(a: Codes, b: Codes) {
  const [first, second] = [new Set(a), new Set(b)];
  const common = [...first].filter((code) => second.has(code)).length;
  return { common, all: first.size + second.size - common, sizes: [first.size, second.size] };
}
