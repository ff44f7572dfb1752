import type { Filter } from "../../db/filter.ts";
import { exposureDays, isAdjacent, overlaps } from "../../db/period.ts";
import type { Compare, Side } from "../../db/queries/compare.ts";
import { hollowStatuses, statuses } from "../../db/status.ts";
import type { Comparison } from "../comparison.ts";
import { formatDecimal } from "../stats/format.ts";
import { isBeyond, pointsOf, sentenceOf } from "./comparison.ts";
import { formatNumber } from "./number.ts";
import { periodsOf } from "./pair.ts";
import { formatPeriod, formatWhen } from "./period.ts";
import { unitOfWhole } from "./quantity.ts";
import { type Reasons, reasonsOf, testPhrase } from "./reasons.ts";
import { capitalise } from "./sentence.ts";
import { nameOf } from "./side.ts";
import { describeSources } from "./sources.ts";
import { pluralOf } from "./unit.ts";
import type { Words } from "./words.ts";

/** What is said of a comparison, on the page and in files alike. */
export type CompareWords = Words & {
  sentence: string;
  reasons: Reasons | null;
  test: string | null;
};

type Sides = { a: Side; b: Side };
type Asked = Pick<Filter, "level" | "deff" | "interval">;

/** The words around two numbers that are compared. */
export function describeCompare(
  { a, b }: Sides,
  comparison: Comparison,
  { sources }: Pick<Compare, "sources">,
  filter: Asked,
): CompareWords {
  const labels = { a: a.series.label, b: b.series.label };
  const sentence = sentenceOf(comparison, { labels, level: filter.level });
  const { shares } = comparison;
  const isOne = a.series.id === b.series.id;
  const reasons = shares && isOne ? reasonsOf(comparison, shares, { label: a.series.label }) : null;
  return {
    title: titleOf({ a, b }, comparison),
    subtitle: subtitleOf({ a, b }, comparison),
    notes: notesOf({ a, b }, comparison, filter),
    source: describeSources(sources),
    alt: [sentence, reasons?.split].filter(Boolean).join(" "),
    sentence,
    reasons,
    test: shares ? testPhrase(shares.fisher.p) : null,
  };
}

/** `State-building pictures, January and December 2017`. */
function titleOf({ a, b }: Sides, comparison: Comparison): string {
  const [first = "", second] = [a, b].map(({ series }) => capitalise(nameOf(series.label)));
  const isSame = a.row.period === b.row.period;
  const isApart = a.collection.id !== b.collection.id;
  const periods = isSame ? formatPeriod(a.row) : periodsOf(comparison.a, comparison.b);
  if (a.series.id === b.series.id) return `${first}, ${periods}`;
  if (isApart && first === second) return `${first} by two collections, ${periods}`;
  return `${first} and ${second}, ${periods}`;
}

function subtitleOf({ a, b }: Sides, { quantity }: Comparison): string {
  const collectors = [...new Set([a, b].map(({ collection }) => collection.collector))];
  const by = `counted by ${collectors.join("; and by ")}`;
  if (quantity !== "share") {
    const units = [...new Set([a, b].map(({ row }) => pluralOf(row.unit)))].join(" and ");
    return `Number of ${units}${quantity === "rate" ? " a day" : ""}, ${by}.`;
  }
  const ns = [a, b].map(({ row: { n } }) =>
    n === null ? "an unknown number of" : formatNumber(n),
  );
  return `Share of ${ns.join(" and ")} ${pluralOf(unitOfWhole(a.row.whole))}, ${by}.`;
}

function notesOf({ a, b }: Sides, comparison: Comparison, filter: Asked): string[] {
  const { reason } = comparison;
  return [
    ...(reason ? [reason] : []),
    orderNote({ a, b }),
    ...intervalNotes(comparison, filter),
    ...codingNotes({ a, b }, comparison),
    ...sumNotes({ a, b }, comparison),
    ...lengthNotes({ a, b }, comparison),
    ...[comparison.a, comparison.b]
      .filter(({ status, y }) => y !== null && hollowStatuses.includes(status))
      .map((mark) => `Hollow: ${formatPeriod(mark)}, ${statuses[mark.status]}.`),
  ];
}

function orderNote({ a, b }: Sides): string {
  if (a.series.id !== b.series.id) return "Two numbers are compared; they are not a trend.";
  return isAdjacent(a.row, b.row) || overlaps(a.row, b.row)
    ? "Two periods are compared; two are not a trend."
    : "Two periods are compared. Nothing is said about the time between them.";
}

function intervalNotes(
  { a, quantity, counts }: Comparison,
  { level, deff, interval }: Asked,
): string[] {
  if (interval === "none") return ["No intervals: the numbers describe this archive only."];
  if (a.lower === null) return [];
  const chance = `${formatNumber(level * 100)}% intervals for chance variation`;
  const units = pluralOf(unitOfWhole(a.whole));
  const isShare = quantity === "share";
  if (isShare && deff !== 1) {
    return [`${chance}, widened for ${units} in sets (design effect ${formatDeff(deff)}).`];
  }
  if (isShare) {
    return [
      `${chance} treat ${units} as independent; those released together are not, so real uncertainty is larger.`,
    ];
  }
  return counts && counts.dispersion > 1
    ? [`${chance}, widened because items come in runs (φ ${formatDecimal(counts.dispersion)}).`]
    : [`${chance} if items appear independently.`];
}

function codingNotes({ a, b }: Sides, { quantity }: Comparison): string[] {
  const codings = new Set([a.coding, b.coding]);
  const units = pluralOf(unitOfWhole(a.row.whole));
  if (quantity !== "share" || a.row.whole === null) return [];
  if (codings.has("multiple")) {
    return [
      `An item can have several categories: this is a share of ${units}, and such shares are never stacked or added.`,
    ];
  }
  if (!codings.has("unknown")) return [];
  return ["Whether an item can have several categories is not stated, so shares are not added."];
}

/** What the parts that exclude each other leave of their whole, or by how much they exceed it. */
function sumNotes({ a, b }: Sides, { quantity }: Comparison): string[] {
  if (quantity !== "share") return [];
  const sums = (a.series.id === b.series.id ? [a, b] : []).flatMap(({ row, parts }) =>
    parts && parts.sum !== parts.n ? [{ ...parts, when: formatWhen(row) }] : [],
  );
  const by = (a.parts ?? b.parts)?.dimension.replaceAll("-", " ") ?? "";
  const units = pluralOf(unitOfWhole(a.row.whole));
  const of = (n: number) => `${formatNumber(n)} ${units}`;
  const less = sums.filter(({ sum, n }) => sum < n);
  const more = sums.filter(({ sum, n }) => sum > n);
  const left = less.map(({ sum, n, when }) => `${formatNumber(n - sum)} of ${of(n)} ${when}`);
  return [
    ...(left.length > 0 ? [`Uncoded or not reported by ${by}: ${left.join("; ")}.`] : []),
    ...more.map(({ sum, n, when }) => {
      return `By ${by} the parts add up to ${formatNumber(sum)} of ${of(n)} ${when}: check the numbers.`;
    }),
  ];
}

function lengthNotes({ a, b }: Sides, { quantity }: Comparison): string[] {
  const [first, second] = [exposureDays(a.row), exposureDays(b.row)];
  if (!first || !second || first === second) return [];
  if (quantity === "share" || a.row.measure === "level") return [];
  const how = quantity === "rate" ? "given" : "also given";
  return [`The periods have ${first} and ${second} days, so counts are ${how} by the day.`];
}

const formatDeff = (deff: number): string => String(Number(deff.toFixed(2)));

/**
 * What a design effect does to the difference, in words; null where there is no interval. The
 * largest sets for which a difference is still seen are named.
 */
export function describeDesignEffect({ shares }: Comparison, filter: Asked): string | null {
  if (!shares || filter.interval === "none") return null;
  const { signed, signedRange } = pointsOf(shares.difference);
  const limit = shares.designEffectLimit;
  const now = `At a design effect of ${formatDeff(filter.deff)} the difference is ${signed} points (${signedRange}).`;
  if (limit === null)
    return `${now} It ${isBeyond(shares.difference, 0) ? "never" : "always"} includes no change.`;
  const sets = `in sets of about ${Math.round(limit)}`;
  return `${now} From ${limit.toFixed(2)} on it includes no change: as if items came ${sets}.`;
}
