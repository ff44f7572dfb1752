import { daysOf } from "../../db/claim-words.ts";
import { mediaAge } from "../stats/media-age.ts";
import { formatNumber } from "./number.ts";

/** How old media was when it was used: a range, since neither day need be known. */
export type Age = { minDays: number; maxDays: number; minYears: number; maxYears: number };

/** The age at a use of media first seen at an earlier date; null where one of the dates is missing. */
export function ageAt(first: string | null, used: string | null): Age | null {
  const [from, to] = [daysOf(first), daysOf(used)];
  if (!first || !from || !to || from.first > to.last) return null;
  const latest = mediaAge(from.first, to.last);
  const soonest = from.last > to.first ? null : mediaAge(from.last, to.first);
  return {
    minDays: soonest?.minDays ?? 0,
    maxDays: latest.maxDays,
    minYears: soonest?.minYears ?? 0,
    maxYears: latest.maxYears,
  };
}

/** `8 or 9 years (3,263–3,627 days)`, `4 days`. */
export function formatAge({ minDays, maxDays, minYears, maxYears }: Age): string {
  const days =
    minDays === maxDays
      ? `${formatNumber(maxDays)} ${maxDays === 1 ? "day" : "days"}`
      : `${formatNumber(minDays)}\u2060–\u2060${formatNumber(maxDays)} days`;
  if (maxYears === 0) return days;
  return `${yearsOf(minYears, maxYears)} (${days})`;
}

function yearsOf(min: number, max: number): string {
  if (min === max) return `${max} ${max === 1 ? "year" : "years"}`;
  return max - min === 1 ? `${min} or ${max} years` : `${min} to ${max} years`;
}
