import { dayNumber } from "./day-number.ts";
import { daysInMonth } from "./days-in-month.ts";

/**
 * How old a picture was when it was shared, as a range, because its original date may be known
 * only to the month ("2015-03") or year ("2015"): days, and completed years. An age is never
 * negative: within an original period that is not over, the youngest is 0. `possiblyNotOlder`
 * says that it may have been shared on its first day. Refuses dates that do not exist and an
 * original that begins after it was shared.
 * Source: EDTF (ISO 8601-2 level 0). R: as.Date arithmetic.
 */
export function mediaAge(original: string, shared: string) {
  const earliest = firstDay(original);
  const latest = lastDay(original);
  const maxDays = dayNumber(shared) - dayNumber(earliest);
  const minDays = dayNumber(shared) - dayNumber(latest);
  if (maxDays < 0) throw new RangeError(`invalid original: ${original} is after ${shared}`);
  return {
    minDays: Math.max(0, minDays),
    maxDays,
    minYears: Math.max(0, completedYears(latest, shared)),
    maxYears: completedYears(earliest, shared),
    possiblyNotOlder: minDays <= 0,
  };
}

function firstDay(period: string) {
  if (period.length === 4) return `${period}-01-01`;
  return period.length === 7 ? `${period}-01` : period;
}

function lastDay(period: string) {
  if (period.length === 4) return `${period}-12-31`;
  return period.length === 7 ? `${period}-${daysInMonth(period)}` : period;
}

// A year is complete on the anniversary; one of 29 February falls on 1 March in common years.
function completedYears(from: string, to: string) {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
