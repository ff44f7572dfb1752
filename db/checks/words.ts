import { monthNames } from "../day.ts";
import { parseDays } from "../period.ts";

/** A number as a text prints it: its bound, if it has one, and the decimals it is given to. */
export type Mark = { number: number; bound: "<" | ">" | null; decimals: number };

/** What a text holds that can be compared: numbers, months (`2017-01`) and days. */
export type Marks = { numbers: Mark[]; months: string[]; days: string[] };

const named = new RegExp(`\\b(${monthNames.join("|")}) (\\d{4})\\b`, "g");
const ofDays = /\b\d{4}-\d{2}-\d{2}\b/g;
const ofMonths = /\b\d{4}-\d{2}\b/g;
const ofNumbers = /([<>])?\s*(?<![\w.-])(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?!\w)/g;
const plain = /^([<>])?(-?\d+(?:\.\d+)?)$/;
const counting = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** The numbers, months and days in a text; a month or a day is never also a number. */
export function marksOf(text: string | null): Marks {
  const days = text?.match(ofDays) ?? [];
  const withoutDays = (text ?? "").replace(ofDays, " ");
  const months = withoutDays.match(ofMonths) ?? [];
  const names = [...withoutDays.matchAll(named)].map(([, name, year]) => monthId(name, year));
  const rest = withoutDays.replace(ofMonths, " ").replace(named, " ");
  return { days, months: [...months, ...names], numbers: numbersOf(rest) };
}

/** A text that is one number and nothing else, such as `-62`, `38.2` or `>700`; else null. */
export function parseMark(text: string): Mark | null {
  const [, bound, digits] = plain.exec(text.trim()) ?? [];
  return digits ? markOf(bound, digits) : null;
}

/** The days that a note names before its first colon: `January-August 2016: …`; else null. */
export function parseLead(note: string | null): { first: string; last: string } | null {
  const [head = "", ...rest] = (note ?? "").split(":");
  if (rest.length === 0) return null;
  const days = parseDays(head);
  if (days) return days;
  const [from = "", to = from, ...more] = head.split("-");
  const [, name, year] = [...to.matchAll(named)][0] ?? [];
  const start = /\d/.test(from) ? from : `${from} ${year}`;
  const [, first, firstYear] = [...start.matchAll(named)][0] ?? [];
  if (!name || !first || more.length > 0 || `${name} ${year}` !== to) return null;
  return parseDays(`${monthId(first, firstYear)}..${monthId(name, year)}`);
}

/** The sources that a note names at its end: `… Source: a, b.` */
export function parseSources(note: string | null): string[] {
  const [, list = ""] = /Sources?: ([^.]+)\.?$/.exec(note ?? "") ?? [];
  return list.split(", ").filter(Boolean);
}

function numbersOf(text: string): Mark[] {
  const words = text.toLowerCase().split(/\W+/);
  const spelled = words.map((word) => counting.indexOf(word)).filter((number) => number >= 0);
  return [
    ...[...text.matchAll(ofNumbers)].map(([, bound, digits]) => markOf(bound, digits ?? "")),
    ...spelled.map((number) => ({ number, bound: null, decimals: 0 })),
  ];
}

function markOf(bound: string | undefined, digits: string): Mark {
  return {
    number: Number(digits.replaceAll(",", "")),
    bound: bound === "<" || bound === ">" ? bound : null,
    decimals: digits.split(".")[1]?.length ?? 0,
  };
}

function monthId(name = "", year = ""): string {
  return `${year}-${String(monthNames.indexOf(name) + 1).padStart(2, "0")}`;
}
