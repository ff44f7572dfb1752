/** Something that wants to stand at a place and needs an extent around it. */
export type Wish = { at: number; extent: number };

/**
 * The centres of things that must not overlap: each as near to its wish as its neighbours let it,
 * in the order of the wishes, all inside the range as far as they fit.
 */
export function spread(wishes: readonly Wish[], range: { from: number; to: number }): number[] {
  const sorted = wishes
    .map((wish, index) => ({ ...wish, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index);
  const groups: Group[] = [];
  for (const member of sorted) {
    let group = settle([member], range);
    for (let above = groups.at(-1); above && above.end > group.start; above = groups.at(-1)) {
      groups.pop();
      group = settle([...above.members, ...group.members], range);
    }
    groups.push(group);
  }
  return centresOf(groups);
}

type Member = Wish & { index: number };
type Group = { members: Member[]; start: number; end: number };

/** Members touching each other, where the sum of squared moves is least. */
function settle(members: Member[], { from, to }: { from: number; to: number }): Group {
  let extent = 0;
  let sum = 0;
  for (const member of members) {
    sum += member.at - member.extent / 2 - extent;
    extent += member.extent;
  }
  const start = Math.max(from, Math.min(sum / members.length, to - extent));
  return { members, start, end: start + extent };
}

function centresOf(groups: readonly Group[]): number[] {
  const centres: number[] = [];
  for (const { members, start } of groups) {
    let edge = start;
    for (const { index, extent } of members) {
      centres[index] = edge + extent / 2;
      edge += extent;
    }
  }
  return centres;
}
