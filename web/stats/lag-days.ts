import { dayNumber } from "./day-number.ts";

/**
 * The days from a claim to its verdict, both as "2016-04-05"; negative when the verdict is older.
 * Refuses days that do not exist.
 * Source: arithmetic of days. R: as.Date(verdict) - as.Date(claim).
 */
export function lagDays(claim: string, verdict: string) {
  return dayNumber(verdict) - dayNumber(claim);
}
