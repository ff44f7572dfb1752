import type { Comparison, ShareChange } from "../comparison.ts";
import { formatPValue, formatRatio } from "../stats/format.ts";
import { checked, nameless } from "./checked.ts";
import { directionOf } from "./comparison.ts";
import { english } from "./english.ts";
import type { Language } from "./language.ts";
import { formatNumber } from "./number.ts";
import { formatWhen } from "./period.ts";
import { unitOfWhole } from "./quantity.ts";
import { nameOf, ownerOf, sideOf } from "./side.ts";
import { pluralOf } from "./unit.ts";

/** What else may be said of two shares: why the count changed, what was to be expected, in short. */
export type Reasons = { split: string | null; expected: string | null; short: string | null };

type Told = { label: string; language?: Language };

/** The further sentences of two shares of one series, each held against its numbers. */
export function reasonsOf(comparison: Comparison, change: ShareChange, told: Told): Reasons {
  return {
    split: splitSentence(comparison, change, told),
    expected: expectedSentence(comparison, change, told),
    short: shortSentence(comparison, change, told),
  };
}

function splitSentence(
  { a }: Comparison,
  { split, a: first, b: second }: ShareChange,
  { label, language = english }: Told,
): string | null {
  const [volume, share] = roundedParts(split);
  const directions = {
    total: directionOf(split.total),
    volume: directionOf(volume),
    share: directionOf(share),
  };
  // What did not change, and had no reasons that outweigh each other, is not split.
  if (Object.values(directions).every((each) => each === "none")) return null;
  const words = {
    inside: sideOf(a, { label, isShare: true }).inside,
    units: pluralOf(unitOfWhole(a.whole)),
    total: formatNumber(Math.abs(split.total)),
    directions,
    volume: formatNumber(Math.abs(volume)),
    share: formatNumber(Math.abs(share)),
    n1: formatNumber(first.n),
    n2: formatNumber(second.n),
    isSameShare: first.x * second.n === second.x * first.n,
    ratioVolume: split.ratioVolume === null ? null : formatRatio(split.ratioVolume),
    ratioShare: split.ratioShare === null ? null : formatRatio(split.ratioShare),
  };
  const { total, volume: ofVolume, share: ofShare } = directions;
  const isNone = total === "none";
  const truth = [isNone ? null : total, ofVolume, ofShare, null];
  const numbers = isNone ? [] : [words.total];
  const bare = language.split({ ...words, inside: nameless });
  return checked(language.split(words), { directions: truth, numbers, bare }, language);
}

/** Items are whole where they are many; the two parts are rounded so that they still add up. */
function roundedParts({ total, volume }: { total: number; volume: number }): [number, number] {
  const unit = Math.abs(total) < 10 && Math.abs(volume) < 10 ? 10 : 1;
  const first = Math.round(volume * unit) / unit;
  return [first + 0, Math.round((total - first) * unit) / unit + 0];
}

function expectedSentence(
  { a, b }: Comparison,
  { expected, b: second }: ShareChange,
  { language = english }: Told,
): string | null {
  if (expected === null) return null;
  const about = formatNumber(expected < 10 ? Math.round(expected * 10) / 10 : Math.round(expected));
  const words = {
    earlier: ownerOf(a, b),
    n: formatNumber(second.n),
    units: pluralOf(unitOfWhole(a.whole)),
    expected: about,
    x: formatNumber(second.x),
    isOne: second.x === 1,
  };
  const numbers = [words.n, about, words.x];
  const bare = language.expected({ ...words, earlier: nameless });
  return checked(language.expected(words), { directions: [null], numbers, bare }, language);
}

/** Shares above this are not said as one in so many. */
const shareMost = 0.4;

function shortSentence(
  { a, b }: Comparison,
  { a: first, b: second, difference, fisher }: ShareChange,
  { label, language = english }: Told,
): string | null {
  const direction = directionOf(difference.estimate);
  const isSmall = [first, second].every(({ x, n }) => x > 0 && x / n <= shareMost);
  const [one, two] = [first, second].map(({ x, n }) => oneIn(n / Math.max(1, x)));
  if (!isSmall || direction === "none" || one === two || fisher.p >= 0.05) return null;
  const words = {
    subject: nameOf(label)
      .replace(` ${pluralOf(a.unit)}`, "")
      .replace(/ \(.*\)$/, ""),
    unit: unitOfWhole(a.whole),
    a: { oneIn: one ?? 1, x: formatNumber(first.x), n: formatNumber(first.n), when: formatWhen(a) },
    b: {
      oneIn: two ?? 1,
      x: formatNumber(second.x),
      n: formatNumber(second.n),
      when: formatWhen(b),
    },
    direction,
  };
  const numbers = [words.a.x, words.a.n, words.b.x, words.b.n];
  const bare = language.short({ ...words, subject: nameless });
  return checked(language.short(words), { directions: [direction], numbers, bare }, language);
}

/** Rounded so that it can be said: whole to twelve, tens to a hundred, then two digits. */
function oneIn(times: number): number {
  if (times < 12.5) return Math.round(times);
  if (times < 100) return 10 * Math.round(times / 10);
  return Number(times.toPrecision(2));
}

/** The test in a phrase: `Fisher’s exact test, p < 0.001`. */
export const testPhrase = (p: number): string => `Fisher’s exact test, ${formatPValue(p)}`;
