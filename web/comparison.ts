import type { Filter } from "../db/filter.ts";
import type { Quantity } from "../db/parameters.ts";
import { exposureDays, overlaps } from "../db/period.ts";
import type { Side } from "../db/queries/compare.ts";
import type { Row } from "../db/row.ts";
import { dispersionOf, estimate, type Mark } from "./estimate.ts";
import { counterfactual } from "./stats/counterfactual.ts";
import { designEffectLimit } from "./stats/design-effect-limit.ts";
import { fisher } from "./stats/fisher.ts";
import { fisherMidP } from "./stats/fisher-mid-p.ts";
import type { Interval, OpenInterval } from "./stats/interval.ts";
import { kitagawa } from "./stats/kitagawa.ts";
import { newcombe } from "./stats/newcombe.ts";
import { rateRatioExact } from "./stats/rate-ratio-exact.ts";
import { rateRatioQuasi } from "./stats/rate-ratio-quasi.ts";
import { riskRatioScore } from "./stats/risk-ratio-score.ts";
import type { Share } from "./stats/share.ts";
import { noRate } from "./words/none.ts";

/** Two shares and what their difference may mean. */
export type ShareChange = {
  a: Share;
  b: Share;
  difference: Interval;
  ratio: OpenInterval;
  fisher: ReturnType<typeof fisher>;
  midP: number;
  split: ReturnType<typeof kitagawa>;
  expected: number | null;
  /** From which design effect on the difference includes no change; null if it does, or never. */
  designEffectLimit: number | null;
};

/** Two counts, by the day where their days are known. */
export type CountChange = {
  percent: number | null;
  ratio: OpenInterval;
  /** By how much neighbouring periods scatter more than chance; 1 where that is not known. */
  dispersion: number;
  p: number | null;
  days: { a: number; b: number } | null;
};

/** Two numbers compared: tested as shares or as counts, or shown side by side and why. */
export type Comparison = {
  a: Mark;
  b: Mark;
  quantity: Quantity;
  shares: ShareChange | null;
  counts: CountChange | null;
  reason: string | null;
};

type Asked = Pick<Filter, "value" | "interval" | "level" | "deff">;

/** Two numbers with everything that may be said of their difference, and no more. */
export function compareSides(a: Side, b: Side, asked: Asked, run: readonly Row[] = []) {
  const quantity = quantityFor(a, b, asked);
  const reason = reasonAgainst(a, b) ?? reasonAgainstQuantity(a, b, quantity);
  const counted = asked.interval === "none" || reason !== null ? "none" : "poisson";
  const interval = quantity === "share" ? asked.interval : counted;
  const [first, second] = estimate([a.row, b.row], { ...asked, value: quantity, interval }, run);
  if (!first || !second) throw new RangeError("a comparison without two numbers");
  const marks = { a: first, b: second };
  const isShare = quantity === "share" && first.share !== null && second.share !== null;
  const shares = isShare && reason === null ? shareChange(marks, asked) : null;
  const counts = reason === null && !isShare ? countChange(marks, asked.level, run) : null;
  return { ...marks, quantity, shares, counts, reason } satisfies Comparison;
}

/** Shares where they can be given and no counts are asked for; by the day where lengths differ. */
function quantityFor(a: Side, b: Side, { value }: Asked): Quantity {
  const rows = [a.row, b.row];
  const isPart = rows.every(({ whole }) => whole !== null);
  if (a.row.measure === "level") return "count";
  if (value && value !== "share") return value;
  if (isPart && (value === "share" || rows.some(({ n }) => n !== null))) return "share";
  const [first, second] = rows.map(exposureDays);
  return first && second && first !== second ? "rate" : "count";
}

/** Why there are not two shares or rates; null if there are, or if counts were asked for. */
function reasonAgainstQuantity(a: Side, b: Side, quantity: Quantity): string | null {
  const rows = [a.row, b.row];
  if (quantity === "rate") return rows.every(exposureDays) ? null : noRate;
  if (quantity !== "share") return null;
  if (rows.some(({ n }) => n === null)) {
    return "The whole of one of the two periods is not known, so it has no share.";
  }
  if (rows.some(({ n }) => n === 0)) {
    return "In one of the two periods nothing was recorded, so it has no share.";
  }
  if (rows.some(({ n_relation }) => n_relation !== "=")) {
    return "One of the two wholes is not exact, so there is no share of it.";
  }
  if (rows.some(({ value, n }) => (value ?? 0) > (n ?? 0))) {
    return "One of the two parts is larger than its whole, so it is no share of it.";
  }
  const isMore = [a, b].some(({ parts }) => parts !== null && parts.sum > parts.n);
  return isMore
    ? "The parts of one of the two wholes add up to more than it, so their shares are not compared."
    : null;
}

/** Why two numbers are shown and not tested; null if they may be. */
function reasonAgainst(a: Side, b: Side): string | null {
  if (a.collection.id !== b.collection.id) {
    return "Two collections count by two rules. They stand side by side and are not tested.";
  }
  if (a.row.unit !== b.row.unit || a.row.measure !== b.row.measure) {
    return "These series count different things. They stand side by side and are not tested.";
  }
  if (a.row.measure === "level") {
    return "Levels are measured, not counted, so chance says nothing about their difference.";
  }
  const isMissing = [a, b].some(({ row }) => row.value === null);
  if (isMissing) return "One of the two numbers is missing. That is not a zero.";
  if ([a, b].some(({ row }) => row.relation !== "=")) {
    return "One of the two numbers is not exact, so their difference is not known.";
  }
  return sharedItems(a, b);
}

/** Why the same items may stand on both sides. */
function sharedItems(a: Side, b: Side): string | null {
  const isSame = a.series.id === b.series.id;
  if (!overlaps(a.row, b.row) && a.row.period !== b.row.period) return null;
  if (isSame) {
    return "The two periods share days, so the same items may stand in both. They are not tested.";
  }
  return "Both numbers are of the same days and share items or a whole, so they are not tested.";
}

function shareChange({ a, b }: { a: Mark; b: Mark }, { level, deff }: Asked): ShareChange | null {
  const [first, second] = [a, b].map(({ value, n }) => ({ x: value ?? 0, n: n ?? 0 }));
  if (!first || !second) return null;
  return changeOf(first, second, { level, deff });
}

/** Two shares compared: difference, ratio, test, split; null where a whole has no items. */
export function changeOf(
  a: Share,
  b: Share,
  { level, deff }: { level: number; deff: number },
): ShareChange | null {
  const difference = newcombe(a, b, { level, deff });
  const ratio = riskRatioScore(a, b, { level, deff });
  if (difference === null || ratio === null) return null;
  return {
    ...{ a, b, difference, ratio },
    fisher: fisher(a, b),
    midP: fisherMidP(a, b).p,
    split: kitagawa(a, b),
    expected: counterfactual(a, b),
    designEffectLimit: designEffectLimit(a, b, { level }),
  };
}

function countChange(
  { a, b }: { a: Mark; b: Mark },
  level: number,
  run: readonly Row[],
): CountChange | null {
  const [x1, x2] = [a.value, b.value];
  if (x1 === null || x2 === null || !Number.isInteger(x1) || !Number.isInteger(x2)) return null;
  const [first, second] = [exposureDays(a), exposureDays(b)];
  const days = first && second ? { a: first, b: second } : null;
  const earlier = { count: x1, exposure: days?.a ?? 1 };
  const later = { count: x2, exposure: days?.b ?? 1 };
  const dispersion = dispersionOf(run);
  const exact = rateRatioExact(earlier, later, { level });
  const wide = dispersion > 1 ? rateRatioQuasi(earlier, later, { phi: dispersion, level }) : null;
  const ratio = wide?.lower == null ? exact : wide;
  if (!ratio) return null;
  const percent = x1 === 0 ? null : (100 * (x2 - x1)) / x1;
  const { estimate, lower, upper, p } = ratio;
  return { percent, ratio: { estimate, lower, upper }, dispersion, p, days };
}
