import type { Category } from "../db/catalogue.ts";
import type { Filter } from "../db/filter.ts";
import { overlaps } from "../db/period.ts";
import type { Themes } from "../db/queries/themes.ts";
import type { Row } from "../db/row.ts";
import { estimate, type Mark } from "./estimate.ts";
import { dissimilarity } from "./stats/dissimilarity.ts";
import { fisher } from "./stats/fisher.ts";
import { holm } from "./stats/holm.ts";
import type { Interval } from "./stats/interval.ts";
import { newcombe } from "./stats/newcombe.ts";
import { sumsOf, totalOf } from "./sums.ts";

/** One category in two periods; without two exact shares there is no difference. */
export type Shift = {
  category: Category;
  a: Mark | null;
  b: Mark | null;
  difference: Interval | null;
  p: number | null;
  /** p adjusted for asking about every category (Holm). */
  adjusted: number | null;
  /** Whether the adjusted p leaves chance out, at the level asked for. */
  isEvident: boolean;
};

/** What moved between two periods, largest rise first; what cannot be compared stands last. */
export type Shifts = {
  /** A row of each period, for its name. */
  a: Row;
  b: Row;
  shifts: Shift[];
  /** The part of items that would have to change category; null where they may have several. */
  dissimilarity: number | null;
  /** Why nothing is tested, or null. */
  reason: string | null;
};

type Asked = Pick<Filter, "interval" | "level" | "deff">;

/** The categories of a division in two periods, with differences, intervals and adjusted tests. */
export function shiftsOf(themes: Themes, [a, b]: readonly [Row, Row], asked: Asked): Shifts {
  const reason = overlaps(a, b)
    ? "The two periods share days, so the same items may stand in both. They are not tested."
    : null;
  const plain = themes.parts.map(({ category, line }) => {
    const rows = [...line.drawn, ...line.others];
    const [first, second] = [a, b].map(
      ({ period }) => rows.find((row) => row.period === period) ?? null,
    );
    return shiftOf(category, { a: first ?? null, b: second ?? null }, { asked, reason });
  });
  const adjusted = holm(plain.map(({ p }) => p));
  const shifts = plain.map((shift, at) => {
    const own = adjusted[at] ?? null;
    return { ...shift, adjusted: own, isEvident: own !== null && own < 1 - asked.level };
  });
  return {
    ...{ a, b, reason },
    shifts: shifts.filter(({ a: x, b: y }) => x || y).sort(byChange),
    dissimilarity: dissimilarityOf(themes, a.period, b.period),
  };
}

type Given = { asked: Asked; reason: string | null };

function shiftOf(
  category: Category,
  rows: { a: Row | null; b: Row | null },
  { asked, reason }: Given,
) {
  const markOf = (row: Row | null): Mark | null =>
    row ? (estimate([row], { ...asked, value: "share" })[0] ?? null) : null;
  const marks = { a: markOf(rows.a), b: markOf(rows.b) };
  const [first, second] = [countsOf(marks.a), countsOf(marks.b)];
  const none = { difference: null, p: null, adjusted: null, isEvident: false };
  if (!first || !second) return { category, ...marks, ...none };
  const { level, deff } = asked;
  const difference = newcombe(first, second, { level, deff });
  const p = reason === null ? fisher(first, second).p : null;
  const bare = { lower: difference?.estimate ?? 0, upper: difference?.estimate ?? 0 };
  const isBare = asked.interval === "none" || reason !== null;
  const shown = difference && isBare ? { ...difference, ...bare } : difference;
  return { category, ...marks, ...none, difference: shown, p };
}

/** Exact counts of an exact whole; null for anything else. */
function countsOf(mark: Mark | null): { x: number; n: number } | null {
  if (!mark || mark.share === null || mark.value === null || mark.n === null) return null;
  return Number.isInteger(mark.value) ? { x: mark.value, n: mark.n } : null;
}

const byChange = (x: Shift, y: Shift): number =>
  (y.difference?.estimate ?? -2) - (x.difference?.estimate ?? -2);

/**
 * Over the categories counted in both periods and all the rest of each whole; null unless each item
 * has one category, both wholes are known and a category was counted in both.
 */
function dissimilarityOf({ division, parts }: Themes, a: string, b: string): number | null {
  if (division?.coding !== "exclusive") return null;
  const sums = sumsOf(parts);
  const [first, second] = [a, b].map((period) => sums.find((sum) => sum.period === period));
  if (!first || !second || first.reason !== null || second.reason !== null) return null;
  const slugs = [...first.counted.keys()].filter((slug) => second.counted.has(slug));
  if (slugs.length === 0) return null;
  const countsIn = ({ counted, n }: typeof first): number[] => {
    const rows = slugs.flatMap((slug) => counted.get(slug) ?? []);
    return [...rows.map(({ value }) => value ?? 0), (n ?? 0) - totalOf(rows)];
  };
  return dissimilarity(countsIn(first), countsIn(second));
}
