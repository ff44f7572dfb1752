import { type Share, share } from "./share.ts";
import { at } from "./special/at.ts";
import { sum } from "./special/sum.ts";

/**
 * Why the share of a theme changed across groups (provinces, formats) given in the same order in
 * both periods: `within` is the part from shares that changed inside groups, `mix` the part from
 * groups that became more or less frequent; they sum to `change`. A group without items in one
 * period takes its share from the other, so that it is all mix. Null if a period has no items.
 * Refuses what `wilson` refuses, and lists of unequal length.
 * Source: Kitagawa 1955. R: by formula.
 */
export function decomposeGroups(earlier: readonly Share[], later: readonly Share[]) {
  if (earlier.length !== later.length) {
    throw new RangeError(`invalid groups: ${later.length} for ${earlier.length}`);
  }
  const a = earlier.map(({ x, n }) => share(x, n));
  const b = later.map(({ x, n }) => share(x, n));
  const [n1, n2] = [sum(a.map(({ n }) => n)), sum(b.map(({ n }) => n))];
  if (n1 === 0 || n2 === 0) return null;
  const parts = a.map((group, i) => {
    const next = at(b, i);
    const [p1, p2] = [part(group, next), part(next, group)];
    const [w1, w2] = [group.n / n1, next.n / n2];
    return { within: ((p2 - p1) * (w1 + w2)) / 2, mix: ((w2 - w1) * (p1 + p2)) / 2 };
  });
  return {
    change: sum(b.map(({ x }) => x)) / n2 - sum(a.map(({ x }) => x)) / n1,
    within: sum(parts.map(({ within }) => within)),
    mix: sum(parts.map(({ mix }) => mix)),
  };
}

function part(group: Share, other: Share) {
  const { x, n } = group.n === 0 ? other : group;
  return n === 0 ? 0 : x / n;
}
