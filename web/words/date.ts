import { daysOf } from "../../db/claim-words.ts";
import { formatDate, formatSpan } from "./period.ts";

/** A date as precisely as it is known: `2015`, `December 2024`, `30 March to 6 April 2016`. */
export function formatKnown(date: string | null): string {
  if (!date) return "no date";
  const days = date.includes("/") ? daysOf(date) : null;
  return days ? formatSpan(days.first, days.last) : formatDate(date);
}

/** The same in a sentence: `in 2015`, `on 10 July 2018`, `between 30 March and 6 April 2016`. */
export function formatKnownWhen(date: string | null): string {
  if (!date) return "at a time not known";
  if (date.includes("/")) return `between ${formatKnown(date).replace(" to ", " and ")}`;
  return `${date.length === 10 ? "on" : "in"} ${formatDate(date)}`;
}

/** How precisely a date is known, where that is less than a day. */
export function precisionWords(date: string | null): string | null {
  if (!date) return null;
  if (date.includes("/")) return "known only as a range of days";
  return { 4: "known to the year", 7: "known to the month" }[date.length] ?? null;
}
