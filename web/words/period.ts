import { dayMs, lastDayOfMonth, monthNames, timeOf } from "../../db/day.ts";
import type { Period } from "../../db/period.ts";

/** `2017-01-05` as `5 January 2017`, `2017-01` as `January 2017`, `2017` as it is. */
export function formatDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return year;
  return day ? `${Number(day)} ${monthName(month)} ${year}` : `${monthName(month)} ${year}`;
}

/** A moment as `21 November 2026, 11:42 UTC`: the hour of the server, the same for everybody. */
export const formatTime = (at: string): string =>
  `${formatDate(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;

/** A period in words: `January 2017`, `17–23 October 2016`, `June to August 2015`, `Dabiq 2`. */
export function formatPeriod(period: Period): string {
  const { period_label: label, period_start: first, period_end: last } = period;
  if (label) return label;
  return first && last ? formatSpan(first, last) : "undated";
}

/** When something was counted: `in September 2015`, `on 5 December 2017`, `in Dabiq 2`. */
export function formatWhen(period: Period): string {
  const { period_label: label, period_start: first, period_end: last } = period;
  return `${!label && first === last ? "on" : "in"} ${formatPeriod(period)}`;
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

/** From the first to the last of some days, as months where they are whole. */
export function formatReach(first: string, last: string): string {
  const [month, end] = [first.slice(0, 7), last.slice(0, 7)];
  if (month === end || (first.endsWith("-01-01") && last.endsWith("-12-31"))) {
    return formatSpan(first, last);
  }
  const from = formatDate(first.endsWith("-01") ? month : first);
  const to = formatDate(last === lastDayOfMonth(end) ? end : last);
  const isSameYear = first.slice(0, 4) === last.slice(0, 4);
  return `${isSameYear ? from.replace(/ \d{4}$/, "") : from} to ${to}`;
}

/** A run of whole months where room is short: `Sep–Nov 2014`; other runs as in full. */
export function formatShortSpan(first: string, last: string): string {
  const isWhole = first.endsWith("-01") && last === lastDayOfMonth(last.slice(0, 7));
  if (!isWhole || first.slice(0, 4) !== last.slice(0, 4)) return formatSpan(first, last);
  const [from, to] = [first, last].map((day) => shortMonth(day.slice(5, 7)));
  const year = first.slice(0, 4);
  return from === to ? `${from} ${year}` : `${from}\u2060–\u2060${to} ${year}`;
}

/** When an event was, as precisely as that is known: `10 Jun 2014`, `Sep 2015`, `2016`. */
export function formatEventDays({ start, end }: { start: string; end: string | null }): string {
  const days = end ? formatSpan(start, end) : formatDate(start);
  return days.replace(/([A-Z][a-z]{2})[a-z]+/g, "$1");
}

/** The name of a month in three letters. */
export const shortMonth = (month: string): string => monthName(month).slice(0, 3);

/** The name of a month by its two digits; English, whatever the machine speaks. */
export const monthName = (month: string): string => monthNames[Number(month) - 1] ?? month;

/** The middle day of a dated period, where its mark stands on a time axis; null if undated. */
export function middleOf({ period_start: first, period_end: last }: Period): Date | null {
  if (!first || !last) return null;
  return new Date((timeOf(first) + timeOf(last) + dayMs) / 2);
}
