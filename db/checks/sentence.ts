import { lastDayOfMonth, monthNames } from "../day.ts";
import { formatDays, type Period } from "../period.ts";

const plainNumber = new Intl.NumberFormat("en", {
  maximumFractionDigits: 2,
  signDisplay: "negative",
});
const bounds = { ">": "more than ", "<": "less than ", "~": "about " };

/** A number as a reader expects it: `1316` → `1,316`. */
export const numberWords = (number: number): string => plainNumber.format(number);

/** A value with its bound in words: `>700` → `more than 700`. */
export function valueWords(value: number | string | null): string {
  if (value === null) return "no value";
  if (typeof value === "number") return numberWords(value);
  const [, bound, digits] = /^([<>~])(\d+(?:\.\d+)?)$/.exec(value) ?? [];
  const words = bound === ">" || bound === "<" || bound === "~" ? bounds[bound] : null;
  return words && digits ? `${words}${numberWords(Number(digits))}` : value;
}

/** The name of a period in a sentence: its label, `December 2017`, or its first and last day. */
export function periodWords(period: Period): string {
  const { period_label: label, period_start: first, period_end: last } = period;
  if (label) return label;
  return first && last ? spanWords(first, last) : "undated";
}

/** Days in words: `2017`, `January to September 2016`, `17 to 23 October 2016`. */
export function spanWords(first: string, last: string): string {
  const whole = formatDays(first, last);
  if (!whole.includes("..")) return dayWords(whole);
  const hasMonths = first.endsWith("-01") && last === lastDayOfMonth(last.slice(0, 7));
  const [from, to] = hasMonths ? [first.slice(0, 7), last.slice(0, 7)] : [first, last];
  const same = [7, 4].find((length) => from.slice(0, length) === to.slice(0, length));
  const words = dayWords(from).split(" ");
  const kept = same === 7 ? words.slice(0, -2) : same === 4 ? words.slice(0, -1) : words;
  return `${kept.join(" ")} to ${dayWords(to)}`;
}

function dayWords(text: string): string {
  const [year, month, day] = text.split("-");
  const name = month ? monthNames[Number(month) - 1] : undefined;
  return [day && Number(day), name, year].filter(Boolean).join(" ");
}
