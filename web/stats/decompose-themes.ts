import { kitagawa } from "./kitagawa.ts";
import { share } from "./share.ts";
import { at } from "./special/at.ts";
import { sum } from "./special/sum.ts";

/**
 * The split of `kitagawa` for every theme of two periods, from the counts of exclusive themes in
 * the same order: `volume` and `share` per theme, in items. `sumVolume` is the change of all items
 * and `sumShare` 0, up to rounding. Refuses counts that are negative or not whole, and lists of
 * unequal length.
 * Source: Kitagawa 1955. R: by formula.
 */
export function decomposeThemes(earlier: readonly number[], later: readonly number[]) {
  if (earlier.length !== later.length) {
    throw new RangeError(`invalid themes: ${later.length} for ${earlier.length}`);
  }
  const [n1, n2] = [sum(earlier), sum(later)];
  const splits = earlier.map((x, i) => kitagawa(share(x, n1), share(at(later, i), n2)));
  const volume = splits.map((split) => split.volume);
  const ofShare = splits.map((split) => split.share);
  return { volume, share: ofShare, sumVolume: sum(volume), sumShare: sum(ofShare) };
}
