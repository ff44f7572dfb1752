/** Which way something went from the first period to the second. */
export type Direction = "fall" | "rise" | "none";

/** One side of a comparison, every number as it is printed; null where there is none. */
export type SideWords = {
  /** What is counted, `State-building pictures`, and what the whole is made of, `pictures`. */
  name: string;
  units: string;
  /** The name inside a sentence, `state-building pictures`. */
  inside: string;
  period: string;
  /** With its preposition: `in January 2017`, `on 5 December 2017`. */
  when: string;
  kind: "part" | "none" | "all" | "number" | "open" | "empty" | "inexact" | "missing";
  x: string;
  n: string;
  share: string;
  range: string | null;
  /** Why a number is missing. */
  why: string;
  /** A day, where a rate is given. */
  rate: string | null;
  days: string | null;
};

/** A change with its interval, signed and without its sign. */
export type Amount = { plain: string; signed: string; plainRange: string; signedRange: string };

export type PairWords = {
  a: SideWords;
  b: SideWords;
  /** `95%`. */
  level: string;
  direction: Direction;
  /** Whether the interval leaves out no change; true for the archive alone, which has none. */
  isEvident: boolean;
  /** Whether the two sides are one series, so that it can be said to fall or rise. */
  isOne: boolean;
};

export type ShareWords = PairWords & {
  /** Whether the count went the way of the share. */
  isAlike: boolean;
  points: Amount;
  hasRange: boolean;
  ratio: string | null;
  ratioRange: string | null;
  /** The first period where it stands for its share: `January`, `Dabiq 2`. */
  earlier: string;
};

export type CountWords = PairWords & {
  percent: string | null;
  ratio: string | null;
  ratioRange: string | null;
  earlier: string;
  isRate: boolean;
  isWidened: boolean;
  /** What the ratio is one of: rates, or the numbers alone where no days are known. */
  basis: "rate" | "number";
};

export type SplitWords = {
  inside: string;
  units: string;
  total: string;
  directions: { total: Direction; volume: Direction; share: Direction };
  volume: string;
  share: string;
  n1: string;
  n2: string;
  /** Whether the shares are the same, not only as far as items can tell. */
  isSameShare: boolean;
  ratioVolume: string | null;
  ratioShare: string | null;
};

export type ExpectedWords = {
  earlier: string;
  n: string;
  units: string;
  expected: string;
  x: string;
  isOne: boolean;
};

export type ShortWords = {
  subject: string;
  unit: string;
  a: { oneIn: number; x: string; n: string; when: string };
  b: { oneIn: number; x: string; n: string; when: string };
  direction: Direction;
};

export type ShiftWords = {
  /** The first period, and the second with its preposition. */
  a: string;
  b: string;
  units: string;
  moves: { name: string; direction: Direction; points: string; before: string; after: string }[];
  /** How many other categories have two shares. */
  others: number;
  /** Items in a hundred that would have to change category. */
  apart: string | null;
  /** What the words rest on: tests, differences that cannot be tested, or nothing. */
  basis: "tested" | "untested" | "unknown";
};

/**
 * What is said of comparisons in one language: sentences as clauses in their order. Another language
 * is another file of this shape. `ways` are the words that say a direction; what is said is held
 * against the numbers before anybody reads it.
 */
export type Language = {
  code: string;
  ways: { fall: RegExp; rise: RegExp };
  side: (side: SideWords, level: string | null) => string;
  shares: (words: ShareWords) => string[];
  counts: (words: CountWords) => string[];
  shown: (words: Pick<PairWords, "a" | "b" | "level">) => string[];
  split: (words: SplitWords) => string[];
  calculated: (words: ShareWords) => string[];
  expected: (words: ExpectedWords) => string[];
  short: (words: ShortWords) => string[];
  shifts: (words: ShiftWords) => string[];
};
