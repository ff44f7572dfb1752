import { daysInMonth } from "./days-in-month.ts";

/**
 * The number of a day such as "2017-01-31" counted from 1 March of the year 0, so that the
 * difference of two is the days between them. Refuses anything that is not a day of the calendar.
 * Source: proleptic Gregorian calendar; R: as.numeric(as.Date(day)) + 719468.
 */
export function dayNumber(day: string) {
  const parts = /^(\d{4}-\d{2})-(\d{2})$/.exec(day);
  const month = parts?.[1] ?? "";
  const date = Number(parts?.[2]);
  if (!parts || date < 1 || date > daysInMonth(month)) throw new RangeError(`invalid day: ${day}`);
  // Years that begin in March put the leap day last.
  const moved = (Number(month.slice(5)) + 9) % 12;
  const year = Number(month.slice(0, 4)) - (moved >= 10 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + Math.floor((153 * moved + 2) / 5) + date - 1;
}
