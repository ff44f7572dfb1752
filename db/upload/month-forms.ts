import { isDay } from "../day.ts";
import { monthNumber, name } from "./month-names.ts";
import { isPeriod } from "./month-periods.ts";

/** A month `YYYY-MM`, or the code of what keeps a text from being one, and its two readings. */
export type ParsedMonth = { month: string } | { code: string; readings?: string[] };

type Form = [pattern: RegExp, read: (...groups: string[]) => ParsedMonth];

const bad: ParsedMonth = { code: "BAD_MONTH" };
const time = "(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)(Z|[+-]\\d\\d:?\\d\\d)?)?";
const year = "['’]?(\\d{4}|\\d{2})";
const gap = "[ ,./-]*";
const day = "(\\d{1,2})(?:st|nd|rd|th)?";

const forms: Form[] = [
  [/^(\d{4,6}) ?[-/] ?(\d{1,2})$/, monthOf],
  [/^(\d{4})\.(\d{2})$/, monthOf],
  [/^(\d{4})\.([1-9])$/, cutOff],
  [/^(\d{4})(\d\d)$/, monthOf],
  [/^(\d{1,2}) ?[-/.] ?(\d{4})$/, (m, y) => monthOf(y, m)],
  [/^(\d{4})(\d\d)(\d\d)$/, dayOf],
  [new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${time}$`), momentOf],
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/, (a, _, b, y) => dayOrMonth(a, b, y)],
  [/^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d\d))?$/, shortYear],
  [/^([2-9]\d{4})(?:\.\d+)?$/, () => ({ code: "EXCEL_SERIAL" })],
  [new RegExp(`^${name}${gap}${year}$`, "i"), (m, y) => named(y, m, "01")],
  [new RegExp(`^${year}${gap}${name}\\.?$`, "i"), (y, m) => named(y, m, "01")],
  [new RegExp(`^${day}${gap}${name}${gap}${year}$`, "i"), (d, m, y) => named(y, m, d)],
  [new RegExp(`^${name}[ .]+${day},? ${year}$`, "i"), (m, d, y) => named(y, m, d)],
];

/** Reads a tidied text in western digits as a month; of any date only the first day is one. */
export function parseMonth(text: string): ParsedMonth {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    if (match) return read(...match.slice(1).map((group) => group ?? ""));
  }
  return isPeriod(text) ? { code: "NOT_MONTHLY" } : bad;
}

const two = (digits: string): string => digits.padStart(2, "0");

function monthOf(y = "", m = ""): ParsedMonth {
  return Number(m) >= 1 && Number(m) <= 12 ? { month: `${y}-${two(m)}` } : bad;
}

function dayOf(y = "", m = "", d = ""): ParsedMonth {
  if (!isDay(`${y}-${two(m)}-${two(d)}`)) return bad;
  return Number(d) === 1 ? monthOf(y, m) : { code: "NOT_FIRST_OF_MONTH" };
}

/** A spreadsheet that takes `2017.10` for a number shows `2017.1`. */
function cutOff(y = "", m = ""): ParsedMonth {
  if (m !== "1") return monthOf(y, m);
  return { code: "AMBIGUOUS_MONTH", readings: [`${y}-01`, `${y}-10`] };
}

function momentOf(y = "", _ = "", m = "", d = "", clock = "", zone = ""): ParsedMonth {
  const parsed = dayOf(y, m, d);
  if ("code" in parsed || clock === "") return parsed;
  if (/[1-9]/.test(clock)) return { code: "NOT_FIRST_OF_MONTH" };
  if (!/[1-9]/.test(zone)) return parsed;
  return { code: "AMBIGUOUS_MONTH", readings: [parsed.month, "the month before or after it"] };
}

function dayOrMonth(a: string, b: string, y: string): ParsedMonth {
  const readings = [dayOf(y, b, a), dayOf(y, a, b)].filter((each) => each !== bad);
  const [first, second] = readings;
  if (!first) return bad;
  if (!second || a === b) return first;
  const days = [`${y}-${two(b)}-${two(a)}`, `${y}-${two(a)}-${two(b)}`];
  return { code: "AMBIGUOUS_MONTH", readings: days };
}

function shortYear(a = "", b = "", c = ""): ParsedMonth {
  if (c !== "") return { code: "AMBIGUOUS_MONTH", readings: ["three different days"] };
  const readings = [monthOf(`20${two(a)}`, b), monthOf(`20${two(b)}`, a)].flatMap((each) =>
    "month" in each ? [each.month] : [],
  );
  if (readings.length === 0) return bad;
  return { code: "AMBIGUOUS_MONTH", readings: [...readings, "a day of a year that is not named"] };
}

function named(y: string, m: string, d: string): ParsedMonth {
  const month = String(monthNumber(m));
  if (y.length === 4) return dayOf(y, month, d);
  const readings = [`20${y}-${two(month)}`, `day ${y} of that month`];
  return { code: "AMBIGUOUS_MONTH", readings };
}
