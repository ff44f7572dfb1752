import { dayCount, isDay, lastDayOfMonth } from "./day.ts";

/** Every kind of period that the data package knows, in the order used for display. */
export const periodTypes = [
  "gregorian-month",
  "hijri-month",
  "week",
  "rolling-3-month",
  "quarter",
  "half-year",
  "year",
  "hijri-year",
  "academic-year",
  "issue",
  "date",
  "partial-month",
  "cumulative",
  "custom",
] as const;

export type PeriodType = (typeof periodTypes)[number];

/** First and last day, both inclusive, as `YYYY-MM-DD`; null for an undated issue. */
export type Period = {
  period_type: PeriodType;
  period_start: string | null;
  period_end: string | null;
  period_label: string | null;
  period_order: number | null;
};

/** A closed range of days; an open end is null. */
export type Range = { first: string | null; last: string | null };

export const isPeriodType = (text: string): text is PeriodType =>
  periodTypes.some((type) => type === text);

/**
 * The id of a period: the slug of its label where it has one, else `2017`, `2017-01`,
 * `2017-01-05` or `2016-10-24..2016-10-31`. Refuses a period with neither label nor days.
 */
export function periodId(period: Period): string {
  if (period.period_label) return slug(period.period_label);
  if (!period.period_start || !period.period_end) throw new Error("period without label or days");
  return formatDays(period.period_start, period.period_end);
}

/** The shortest exact name of a run of days: year, month, day, or `first..last`. */
export function formatDays(first: string, last: string): string {
  const year = first.slice(0, 4);
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  const month = first.slice(0, 7);
  if (first === `${month}-01` && last === lastDayOfMonth(month)) return month;
  return first === last ? first : `${first}..${last}`;
}

/** The days that `2017`, `2017-01`, `2017-01-05` or `a..b` of these names; null if none. */
export function parseDays(text: string): { first: string; last: string } | null {
  const range = parseRange(text);
  return range?.first && range.last ? { first: range.first, last: range.last } : null;
}

/** A closed range `2017-01..2017-12`, `..2016-06`, `2016..` or `2017`; null if it is none. */
export function parseRange(text: string): Range | null {
  const [from = "", to, ...rest] = text.split("..");
  if (rest.length > 0 || (from === "" && !to)) return null;
  const first = from === "" ? null : parseOne(from);
  const last = to === undefined ? first : to === "" ? null : parseOne(to);
  if (first === undefined || last === undefined) return null;
  const range = { first: first?.first ?? null, last: last?.last ?? null };
  return range.first && range.last && range.first > range.last ? null : range;
}

/** The canonical spelling of a range, both ends equally fine: `parseRange(formatRange(r))` is `r`. */
export function formatRange({ first, last }: Range): string {
  if (first && last && !formatDays(first, last).includes("..")) return formatDays(first, last);
  const isYears = (first ?? "-01-01").endsWith("-01-01") && (last ?? "-12-31").endsWith("-12-31");
  const isMonths = (first ?? "-01").endsWith("-01") && (!last || endsMonth(last));
  const length = isYears ? 4 : isMonths ? 7 : 10;
  return `${(first ?? "").slice(0, length)}..${(last ?? "").slice(0, length)}`;
}

/** Whether a period lies wholly inside a range. An undated period lies in none. */
export function isWithin(period: Period, range: Range): boolean {
  if (!period.period_start || !period.period_end) return false;
  return (
    (!range.first || period.period_start >= range.first) &&
    (!range.last || period.period_end <= range.last)
  );
}

/** Whether a period touches a range of days, wholly or in part. */
export function meets(period: Period, range: Range): boolean {
  if (!period.period_start || !period.period_end) return false;
  return (
    (!range.first || period.period_end >= range.first) &&
    (!range.last || period.period_start <= range.last)
  );
}

/** Whether two dated periods share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return meets(a, { first: b.period_start ?? "9999", last: b.period_end ?? "0000" });
}

/** Order of two periods of one series: issues by their run, others by first and last day. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.period_order !== null && b.period_order !== null) return a.period_order - b.period_order;
  return (
    compareText(a.period_start ?? "9999", b.period_start ?? "9999") ||
    compareText(a.period_end ?? "9999", b.period_end ?? "9999") ||
    compareText(a.period_label ?? "", b.period_label ?? "")
  );
}

const joined: ReadonlySet<PeriodType> = new Set([
  "gregorian-month",
  "partial-month",
  "hijri-month",
  "week",
  "quarter",
  "half-year",
  "year",
  "hijri-year",
  "academic-year",
]);

/**
 * Whether a line may run from `a` to `b`: `b` starts on the day after `a` ends, or is the next
 * issue of the run. Windows, running totals, single days and custom periods are never joined.
 */
export function isAdjacent(a: Period, b: Period): boolean {
  if (a.period_type === "issue" && b.period_type === "issue") {
    return a.period_order !== null && b.period_order === a.period_order + 1;
  }
  if (!joined.has(a.period_type) || !joined.has(b.period_type)) return false;
  if (!a.period_end || !b.period_start) return false;
  return dayCount(a.period_end, b.period_start) === 2;
}

/** Days covered, both ends included; null for an undated issue. */
export function daysCovered(period: Period): number | null {
  if (!period.period_start || !period.period_end) return null;
  return dayCount(period.period_start, period.period_end);
}

/**
 * The days over which things were counted, by which a count becomes a rate; null where they are not
 * known, and for issues: their days say when they came out, not which days they are about.
 */
export const exposureDays = (period: Period): number | null =>
  period.period_type === "issue" ? null : daysCovered(period);

/** Lower-case letters, digits and hyphens: `Shawwal 1436 AH` → `shawwal-1436-ah`. */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’]|\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function parseOne(text: string): { first: string; last: string } | undefined {
  if (/^\d{4}$/.test(text)) return { first: `${text}-01-01`, last: `${text}-12-31` };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) {
    return { first: `${text}-01`, last: lastDayOfMonth(text) };
  }
  return isDay(text) ? { first: text, last: text } : undefined;
}

const endsMonth = (day: string): boolean => day === lastDayOfMonth(day.slice(0, 7));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
