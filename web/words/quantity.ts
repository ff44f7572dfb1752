import type { Quantity } from "../../db/parameters.ts";
import type { PeriodType } from "../../db/period.ts";
import type { Mark } from "../estimate.ts";
import type { Panel } from "../panels.ts";
import { formatRange, formatShare, formatShareRange } from "../stats/format.ts";
import { formatNumber, formatRate, signOf } from "./number.ts";
import { pluralOf } from "./unit.ts";

type Valued = Pick<Mark, "value" | "n" | "rate" | "relation" | "y">;

/** What is drawn of a mark, as a label beside it: `67`, `10.1%`, `>118`; empty if missing. */
export function formatValue(mark: Valued, quantity: Quantity): string {
  if (mark.y === null) return "";
  if (quantity === "share") return formatShare(mark.value ?? 0, mark.n ?? 0) ?? "";
  const digits = quantity === "rate" ? formatRate(mark.y) : formatNumber(mark.y);
  return `${signOf(mark.relation)}${digits}`;
}

/** The interval of a mark: `8.3–12.2`, or null if there is none. */
export function formatInterval({ lower, upper }: Mark, quantity: Quantity): string | null {
  if (lower === null || upper === null) return null;
  if (quantity === "share") return glued(formatShareRange(lower, upper));
  const format = quantity === "rate" ? formatRate : (limit: number) => formatNumber(round(limit));
  return glued(formatRange(format(lower), format(upper)));
}

/** A range that no line break parts. */
const glued = (range: string): string => range.replace("–", "\u2060–\u2060");

const round = (limit: number): number =>
  limit < 10 ? Math.round(limit * 10) / 10 : Math.round(limit);

const spans: Partial<Record<PeriodType, string>> = {
  "gregorian-month": " a month",
  "partial-month": " a month",
  "hijri-month": " a hijri month",
  week: " a week",
  "rolling-3-month": " in three months",
  quarter: " a quarter",
  "half-year": " in half a year",
  year: " a year",
  "hijri-year": " a hijri year",
  "academic-year": " an academic year",
  issue: " an issue",
  date: " on a day",
  cumulative: ", running total",
};

/** What the y axis counts: `videos a month`, `share of pictures`, `square kilometres`. */
export function describeAxis({ unit, quantity, lines }: Panel): string {
  const [first] = lines;
  if (!first) return pluralOf(unit);
  if (quantity === "share") return `share of ${pluralOf(unitOfWhole(first.line.series.whole))}`;
  if (quantity === "rate") return `${pluralOf(unit)} a day`;
  const [type] = first.line.drawnTypes;
  const isLevel = first.line.series.measure === "level";
  return `${pluralOf(unit)}${isLevel || !type ? "" : (spans[type] ?? "")}`;
}

/** The unit that the id of a whole names: `ihs-2017/channel-or-bot` → `channel or bot`. */
export const unitOfWhole = (whole: string | null): string =>
  (whole?.split("/")[1] ?? "item").replaceAll("-", " ");
