/**
 * The first integer of [from, to] for which `holds`, by halving, given that it holds for every
 * later one too; to + 1 if it holds for none.
 */
export function firstWhere(
  holds: (integer: number) => boolean,
  { from, to }: { from: number; to: number },
) {
  let [low, high] = [from, to + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
