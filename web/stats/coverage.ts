import { count as whole } from "./count.ts";
import { dayNumber } from "./day-number.ts";
import { daysInMonth } from "./days-in-month.ts";

/**
 * How much of a month ("2017-01") was covered, and its count per day and per 30 days, so that
 * months of unequal length compare. `from` and `to` are the first and last day covered, both
 * included; null means from the start, to the end; days outside the month do not count. Rates are
 * null without a count or a day covered. Refuses months and days that do not exist, a `to` before
 * `from`, counts that are negative or not whole.
 * Source: arithmetic of days. R: as.Date.
 */
export function coverage(
  month: string,
  {
    from = null,
    to = null,
    count = null,
  }: { from?: string | null; to?: string | null; count?: number | null } = {},
) {
  const days = daysInMonth(month);
  const [firstDay, lastDay] = [`${month}-01`, `${month}-${days}`];
  const first = dayNumber(from ?? firstDay);
  const last = dayNumber(to ?? lastDay);
  if (from !== null && to !== null && last < first) {
    throw new RangeError(`invalid coverage: ${from} to ${to}`);
  }
  const within = Math.min(last, dayNumber(lastDay)) - Math.max(first, dayNumber(firstDay)) + 1;
  const covered = Math.max(0, within);
  const perDay = count === null || covered === 0 ? null : whole(count) / covered;
  return {
    days,
    covered,
    partial: covered < days,
    perDay,
    per30Days: perDay === null ? null : 30 * perDay,
  };
}
