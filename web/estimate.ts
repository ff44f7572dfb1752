import type { Filter } from "../db/filter.ts";
import type { Quantity } from "../db/parameters.ts";
import { exposureDays, isAdjacent } from "../db/period.ts";
import type { Row } from "../db/row.ts";
import { dispersionSuccessive } from "./stats/dispersion-successive.ts";
import { poissonExact } from "./stats/poisson-exact.ts";
import { normalQuantile } from "./stats/special/normal-quantile.ts";
import { wilsonDeff } from "./stats/wilson-deff.ts";

/** A row with what is drawn of it: a value, and the interval asked for. Missing is null. */
export type Mark = Row & {
  share: number | null;
  rate: number | null;
  y: number | null;
  lower: number | null;
  upper: number | null;
};

export type Asked = Pick<Filter, "value" | "interval" | "level" | "deff">;

/** What is drawn of a row unless asked otherwise; levels have neither share nor rate. */
export const quantityOf = (row: Pick<Row, "measure">, asked: Quantity): Quantity =>
  row.measure === "level" ? "count" : asked;

/**
 * The rows of one series with share (of the whole, 0 to 1), rate (a day), the quantity asked for as
 * `y`, and its interval: Wilson's for shares unless `none` is asked; Poisson's for counts and rates
 * only when asked, widened by the dispersion of neighbouring periods where there are eight or more.
 * A value that is not exact has neither share nor interval; nor has one larger than its whole. The
 * dispersion is taken from the whole `run` of the series, so that a narrower time changes nothing.
 */
export function estimate(rows: readonly Row[], asked: Asked, run = rows): Mark[] {
  const dispersion = asked.interval === "poisson" ? dispersionOf(run) : 1;
  return rows.map((row) => markOf(row, asked, dispersion));
}

function markOf(row: Row, asked: Asked, dispersion: number): Mark {
  const plain = plainMark(row);
  const quantity = quantityOf(row, asked.value ?? "count");
  const bounds = quantity === "share" ? shareBounds(plain, asked) : null;
  const interval = bounds ?? countBounds(row, { asked, dispersion, quantity });
  if (quantity === "count" && !interval) return plain;
  const { lower = null, upper = null } = interval ?? {};
  const y = { count: plain.value, share: plain.share, rate: plain.rate }[quantity];
  return { ...plain, y, lower, upper };
}

/** The marks of rows as counts without an interval. A row never changes, nor does its mark. */
const plainMarks = new WeakMap<Row, Mark>();

function plainMark(row: Row): Mark {
  const known = plainMarks.get(row);
  if (known) return known;
  const days = exposureDays(row);
  const rate = row.measure === "count" && row.value !== null && days ? row.value / days : null;
  // The row comes last: a spread that new properties follow takes V8 fifteen times as long.
  const mark = { share: shareOf(row), rate, y: row.value, lower: null, upper: null, ...row };
  plainMarks.set(row, mark);
  return mark;
}

function shareOf({ value, n, relation, n_relation, measure }: Row): number | null {
  if (value === null || n === null || n <= 0 || value > n || measure === "level") return null;
  return relation === "=" && n_relation === "=" ? value / n : null;
}

type Bounds = { lower: number; upper: number };

function shareBounds(mark: Mark, { interval = "wilson", level, deff }: Asked): Bounds | null {
  if (interval !== "wilson" || mark.share === null) return null;
  return wilsonDeff(mark.value ?? 0, mark.n ?? 0, { deff, level });
}

type Counted = { asked: Asked; dispersion: number; quantity: Quantity };

function countBounds(row: Row, { asked, dispersion, quantity }: Counted): Bounds | null {
  if (asked.interval !== "poisson" || quantity === "share") return null;
  if (row.value === null || !isCounted(row)) return null;
  const exposure = quantity === "rate" ? (exposureDays(row) ?? Number.NaN) : 1;
  const exact = poissonExact(row.value, { level: asked.level });
  if (!exact || !(exposure > 0)) return null;
  const factor = widening(row.value, asked.level, dispersion);
  const lower = factor ? row.value / factor : exact.lower;
  const upper = factor ? row.value * factor : exact.upper;
  return { lower: lower / exposure, upper: upper / exposure };
}

/** Whether a value is an exact number of things, which Poisson's law speaks of. */
const isCounted = ({ measure, value, relation }: Row): boolean =>
  measure === "count" && Number.isInteger(value) && relation === "=";

/** exp(z √(φ/k)), the factor of the quasi-Poisson interval; null where the exact one serves. */
function widening(count: number, level: number, dispersion: number): number | null {
  if (dispersion <= 1 || count === 0) return null;
  return Math.exp(normalQuantile(1 - (1 - level) / 2) * Math.sqrt(dispersion / count));
}

/** Below this many periods the dispersion says too little, and the exact interval is drawn. */
const dispersionLeast = 8;

/**
 * By how much the counts of neighbouring periods differ more than chance would have them: the φ by
 * which intervals are widened; 1 if there are too few. Gaps and breaks part neighbours.
 */
export function dispersionOf(rows: readonly Row[]): number {
  const counted = rows.filter(isCounted);
  if (counted.length < dispersionLeast) return 1;
  const parted = counted.flatMap((row, at) => {
    const before = counted[at - 1];
    return before && (row.status === "B" || !isAdjacent(before, row)) ? [null, row] : [row];
  });
  const counts = parted.map((row) => row?.value ?? null);
  const exposure = parted.map((row) => row && (exposureDays(row) ?? 1));
  return Math.max(1, dispersionSuccessive(counts, { exposure })?.phi ?? 1);
}
