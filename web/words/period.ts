import { addDays, lastDayOfMonth } from "../../db/day.ts";
import type { Period } from "../../db/period.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** `2017-01-05` as `5 January 2017`, `2017-01` as `January 2017`, `2017` as it is. */
export function formatDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return year;
  return day ? `${Number(day)} ${monthName(month)} ${year}` : `${monthName(month)} ${year}`;
}

/** A period in words: `January 2017`, `17–23 October 2016`, `June to August 2015`, `Dabiq 2`. */
export function formatPeriod(period: Period): string {
  const { period_label: label, period_start: first, period_end: last } = period;
  if (label) return label;
  return first && last ? formatSpan(first, last) : "undated";
}

/** A run of days in the fewest exact words. */
export function formatSpan(first: string, last: string): string {
  if (first === last) return formatDate(first);
  const [year, month] = [first.slice(0, 4), first.slice(5, 7)];
  const isSameYear = last.startsWith(year);
  if (first.endsWith("-01") && last === lastDayOfMonth(last.slice(0, 7))) {
    if (first.slice(0, 7) === last.slice(0, 7)) return formatDate(first.slice(0, 7));
    if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
    if (first.endsWith("-01-01") && last.endsWith("-12-31")) {
      return `${year} to ${last.slice(0, 4)}`;
    }
    const from = isSameYear ? monthName(month) : formatDate(first.slice(0, 7));
    return `${from} to ${formatDate(last.slice(0, 7))}`;
  }
  if (first.slice(0, 7) === last.slice(0, 7)) {
    return `${Number(first.slice(8))}\u2060–\u2060${formatDate(last)}`;
  }
  const from = isSameYear ? `${Number(first.slice(8))} ${monthName(month)}` : formatDate(first);
  return `${from} to ${formatDate(last)}`;
}

/** The name of a month by its two digits; English, whatever the machine speaks. */
export const monthName = (month: string): string => months[Number(month) - 1] ?? month;

/** The middle day of a dated period, where its mark stands on a time axis; null if undated. */
export function middleOf({ period_start: first, period_end: last }: Period): Date | null {
  if (!first || !last) return null;
  const end = addDays(last, 1);
  return new Date((Date.parse(first) + Date.parse(end)) / 2);
}
