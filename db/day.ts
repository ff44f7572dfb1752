export const dayMs = 86_400_000;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`; `2017-02-30` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return text >= "0100" && formatTime(timeOf(text)) === text;
}

/** The day `n` days after `day`. */
export const addDays = (day: string, n: number): string => formatTime(timeOf(day) + n * dayMs);

/** Number of days from `first` to `last`, both included. */
export const dayCount = (first: string, last: string): number =>
  Math.round((timeOf(last) - timeOf(first)) / dayMs) + 1;

/** The last day of a month `YYYY-MM`. */
export function lastDayOfMonth(month: string): string {
  const [year, index] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  if (index === 2) return `${month}-${isLeap(year) ? 29 : 28}`;
  return `${month}-${[4, 6, 9, 11].includes(index) ? 30 : 31}`;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The last day of a date of limited precision: `2015` → `2015-12-31`, `2024-12` → `2024-12-31`. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? lastDayOfMonth(date) : date;
}

/** The first day of a date of limited precision: `2015` → `2015-01-01`. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** Milliseconds since 1970 of the start of a day, UTC. */
export const timeOf = (day: string): number =>
  Date.UTC(numberAt(day, 0, 4), numberAt(day, 5, 7) - 1, numberAt(day, 8, 10));

/** The number that the digits of a text from `start` to before `end` write; no text is made of it. */
function numberAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) number = 10 * number + text.charCodeAt(at) - 48;
  return number;
}

const formatTime = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The names of the months, in English, January first. */
export const monthNames: readonly string[] = [
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
];
