import type { Comparison, CountChange, ShareChange } from "../comparison.ts";
import { formatDecimal, formatPoints, formatRange, formatRatio } from "../stats/format.ts";
import type { Interval } from "../stats/interval.ts";
import { checked, nameless, type Truth } from "./checked.ts";
import { english } from "./english.ts";
import type { Amount, Direction, Language, PairWords } from "./language.ts";
import { formatNumber } from "./number.ts";
import { ownerOf, sideOf } from "./side.ts";

/** The labels of the series of both sides. */
export type Labels = { a: string; b: string };

type Said = { labels: Labels; level: number; language?: Language };

/**
 * The sentence of a comparison: what there was in both periods, the difference with its interval,
 * the ratio. Two shares, two counts, or two numbers that are only shown. It is held against the
 * numbers before it is returned; if verb, sign and numbers disagree it throws instead.
 */
export function sentenceOf(comparison: Comparison, said: Said): string {
  const { shares, counts } = comparison;
  if (shares) return shareSentence(comparison, shares, said);
  if (counts) return countSentence(comparison, counts, said);
  const { language = english } = said;
  const pair = pairWords(comparison, said);
  const told = [pair.a, pair.b].filter(({ kind }) => kind !== "empty");
  const numbers = told.map(({ kind, x }) => (kind === "none" || kind === "all" ? "" : x));
  return checked(
    language.shown(pair),
    { directions: [null], numbers, bare: language.shown(bareOf(pair)) },
    language,
  );
}

function shareSentence(comparison: Comparison, shares: ShareChange, said: Said): string {
  const { language = english } = said;
  const { difference, ratio, split } = shares;
  const hasRange = comparison.a.lower !== null;
  const direction = directionOf(difference.estimate);
  const pair = pairWords(comparison, said);
  const isEvident = !hasRange || isBeyond(difference, 0);
  const isSaid = ratio.estimate !== null && ratio.estimate > 0 && Number.isFinite(ratio.estimate);
  const words = {
    ...{ ...pair, direction, isEvident, hasRange },
    isAlike: directionOf(split.total) === direction,
    points: pointsOf(difference),
    ratio: isSaid ? formatRatio(ratio.estimate ?? 0) : null,
    ratioRange: hasRange ? ratioRange(ratio.lower, ratio.upper) : null,
    earlier: ownerOf(comparison.a, comparison.b),
  };
  const isVerb = pair.isOne && isEvident;
  const sides = [pair.a, pair.b].flatMap(({ kind, x, n, share }) => [
    ...(kind === "part" ? [x] : []),
    ...[n, share],
  ]);
  return checked(
    language.shares(words),
    {
      directions: [isVerb ? direction : "none"],
      numbers: sides,
      bare: language.shares({ ...words, ...bareOf(pair), earlier: nameless }),
    },
    language,
  );
}

function countSentence(comparison: Comparison, change: CountChange, said: Said): string {
  const { language = english } = said;
  const { a, b } = comparison;
  const { ratio, days, dispersion } = change;
  const hasRange = a.lower !== null && ratio.lower !== null && ratio.upper !== null;
  const isRate = days !== null && days.a !== days.b && a.period_type !== "gregorian-month";
  const first = isRate ? (a.rate ?? 0) : (a.value ?? 0);
  const second = isRate ? (b.rate ?? 0) : (b.value ?? 0);
  const direction = directionOf(second - first);
  const percent = first === 0 || second > 10 * first ? null : (100 * (second - first)) / first;
  const isBare = comparison.a.lower === null;
  const isEvident = isBare || ratio.estimate === null || isOutside(ratio, 1);
  const isSaid = ratio.estimate !== null && ratio.estimate > 0 && Number.isFinite(ratio.estimate);
  const pair = pairWords(comparison, said);
  const words = {
    ...{ ...pair, direction, isEvident, isRate, isWidened: dispersion > 1 },
    basis: days ? ("rate" as const) : ("number" as const),
    percent: percent === null ? null : `${formatDecimal(percent, { signed: true })}%`,
    ratio: isSaid ? formatRatio(ratio.estimate ?? 0) : null,
    ratioRange: hasRange ? ratioRange(ratio.lower, ratio.upper) : null,
    earlier: ownerOf(a, b),
  };
  const numbers = [pair.a, pair.b].map(({ kind, x }) => (kind === "none" ? "none" : x));
  const isVerb = pair.isOne && isEvident;
  const truth = {
    directions: [isVerb ? direction : "none"],
    numbers,
    bare: language.counts({ ...words, ...bareOf(pair), earlier: nameless }),
  } satisfies Truth;
  return checked(language.counts(words), truth, language);
}

function pairWords({ a, b, shares, quantity }: Comparison, { labels, level }: Said): PairWords {
  const isShare = quantity === "share" && (shares !== null || a.whole !== null);
  const isApart = a.collection !== b.collection;
  const [first, second] = [
    sideOf(a, { label: labels.a, isShare, isApart }),
    sideOf(b, { label: labels.b, isShare, isApart }),
  ];
  const isOne = a.series === b.series;
  const percent = `${formatNumber(level * 100)}%`;
  return { a: first, b: second, level: percent, direction: "none", isEvident: true, isOne };
}

/** Two sides without their names and periods. */
function bareOf({ a, b, level }: PairWords): Pick<PairWords, "a" | "b" | "level"> {
  const called = { name: nameless, inside: nameless, period: nameless, when: nameless };
  return { a: { ...a, ...called }, b: { ...b, ...called }, level };
}

/** Which way a difference goes; what is not zero has a way, however small. */
export const directionOf = (difference: number): Direction =>
  difference < 0 ? "fall" : difference > 0 ? "rise" : "none";

/** Whether an interval leaves a value out. */
export const isBeyond = ({ lower, upper }: Interval, no: number): boolean =>
  lower > no || upper < no;

const isOutside = (ratio: { lower: number | null; upper: number | null }, no: number): boolean =>
  ratio.lower !== null && ratio.upper !== null && (ratio.lower > no || ratio.upper < no);

/** A difference of shares in percentage points: `−8.9`, `−11.1 to −6.0`; `8.9`, `6.0–11.1`. */
export function pointsOf({ estimate, lower, upper }: Interval): Amount {
  const [low, high] = [lower, upper].map((limit) => formatPoints(limit).replace("+", ""));
  const sizes = [lower, upper].map((limit) => Math.abs(limit)).sort((x, y) => x - y);
  const [least, most] = sizes.map((size) => formatDecimal(100 * size));
  return {
    plain: formatDecimal(100 * Math.abs(estimate)),
    signed: formatPoints(estimate),
    plainRange: formatRange(least ?? "", most ?? ""),
    signedRange: formatRange(low ?? "", high ?? ""),
  };
}

/** The limits of a ratio, `0.04–0.35`: two decimals from 0.01 on; null where one is unbounded. */
export function ratioRange(lower: number | null, upper: number | null): string | null {
  if (lower === null || upper === null || !Number.isFinite(upper)) return null;
  return formatRange(ratioLimit(lower), ratioLimit(upper));
}

const ratioLimit = (limit: number): string =>
  limit >= 0.01 && limit < 0.1 ? formatDecimal(limit, { decimals: 2 }) : formatRatio(limit);
