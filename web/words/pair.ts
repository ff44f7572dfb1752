import type { Series, Source } from "../../db/catalogue.ts";
import type { Filter } from "../../db/filter.ts";
import type { Quantity } from "../../db/parameters.ts";
import { isAdjacent } from "../../db/period.ts";
import { hollowStatuses, statuses } from "../../db/status.ts";
import type { Mark } from "../estimate.ts";
import { formatNumber, wordOf } from "./number.ts";
import { formatPeriod, formatWhen } from "./period.ts";
import { formatInterval, formatValue, unitOfWhole } from "./quantity.ts";
import { exactShare, nameOf } from "./side.ts";
import { describeSources } from "./sources.ts";
import { pluralOf } from "./unit.ts";
import type { Words } from "./words.ts";

/** Two periods of one series, and what they rest on. */
export type Compared = {
  a: Mark;
  b: Mark;
  quantity: Quantity;
  series: Pick<Series, "label">;
  collector: string;
  sources: readonly Source[];
};

/** What is said around two periods that are compared, and the sentence that one may quote. */
export function describePair(
  compared: Compared,
  filter: Pick<Filter, "level" | "deff">,
): Words & { sentence: string } {
  const { a, b, quantity, series, collector, sources } = compared;
  const name = nameOf(series.label);
  const sentence = sentenceOf(compared, { name, level: filter.level });
  return {
    title: `${name}, ${periodsOf(a, b)}`,
    subtitle: `${subjectOf(a, b, quantity)}, counted by ${collector}.`,
    notes: notesOf(compared, filter),
    source: describeSources(sources),
    alt: sentence,
    sentence,
  };
}

/** `January and December 2017`, `Dabiq 2 and Rumiyah 8`. */
export function periodsOf(a: Mark, b: Mark): string {
  const [first, second] = [formatPeriod(a), formatPeriod(b)];
  const [year] = /\b\d{4}$/.exec(second) ?? [];
  return `${year ? first.replace(new RegExp(` ${year}$`), "") : first} and ${second}`;
}

function subjectOf(a: Mark, b: Mark, quantity: Quantity): string {
  const ns = [a.n, b.n].map((n) => (n === null ? "an unknown number of" : formatNumber(n)));
  if (quantity === "share") return `Share of ${ns.join(" and ")} ${pluralOf(unitOfWhole(a.whole))}`;
  return `Number of ${pluralOf(a.unit)}${quantity === "rate" ? " a day" : ""}`;
}

function sentenceOf(
  { a, b, quantity }: Compared,
  { name, level }: { name: string; level: number },
) {
  const interval = `${formatNumber(level * 100)}% interval `;
  const [first, second] = [amountOf(a, quantity, interval), amountOf(b, quantity, interval)];
  const isSaid = first.includes(interval);
  const again = isSaid ? second.replace(interval, "") : second;
  return `${name}: ${first} ${formatWhen(a)}, compared with ${again} ${formatWhen(b)}.`;
}

/** `93 of 922 (10.1%; 95% interval 8.3–12.2)`; what is missing is said to be. */
function amountOf(mark: Mark, quantity: Quantity, interval: string): string {
  const { value, n, relation, status, y } = mark;
  if (value === null) return `no number (${statuses[status]})`;
  const range = formatInterval(mark, quantity);
  const limits = range ? `${interval}${range}` : "";
  const amount = `${wordOf(relation)}${formatNumber(value)}`;
  if (quantity !== "share") {
    const shown =
      quantity === "rate" && y !== null ? `${formatValue(mark, quantity)} a day` : amount;
    return limits ? `${shown} (${limits})` : shown;
  }
  if (n === null) return `${amount} of an unknown number`;
  const of = `${value === 0 && relation === "=" ? "none" : amount} of ${wordOf(mark.n_relation)}${formatNumber(n)}`;
  return y === null ? of : `${of} (${[exactShare(value, n), limits].filter(Boolean).join("; ")})`;
}

function notesOf({ a, b, quantity }: Compared, { level, deff }: Pick<Filter, "level" | "deff">) {
  const hasInterval = [a, b].some(({ lower }) => lower !== null);
  const hollow = [a, b].filter(({ status, y }) => y !== null && hollowStatuses.includes(status));
  const unit = pluralOf(quantity === "share" ? unitOfWhole(a.whole) : a.unit);
  return [
    isAdjacent(a, b)
      ? "Two periods are compared; two are not a trend."
      : "Two periods are compared. Nothing is said about the time between them.",
    ...(hasInterval ? [intervalNote(unit, level, deff)] : []),
    ...hollow.map((mark) => `Hollow: ${formatPeriod(mark)}, ${statuses[mark.status]}.`),
  ];
}

function intervalNote(unit: string, level: number, deff: number): string {
  const interval = `${formatNumber(level * 100)}% interval for chance variation`;
  return deff === 1
    ? `Line: ${interval} if ${unit} were independent; those that come in sets make it too narrow.`
    : `Line: ${interval}, widened for ${unit} in sets (design effect ${Number(deff.toFixed(2))}).`;
}
