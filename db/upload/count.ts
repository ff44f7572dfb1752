import { westernDigits } from "./digits.ts";
import type { Reading } from "./finding.ts";
import type { Cell } from "./grid.ts";
import { shown } from "./hidden.ts";
import { wholeOf } from "./numeral.ts";
import type { Rules } from "./rules.ts";

/** Between which numbers a count lies, both allowed. */
export type CountRules = Pick<Rules, "countMin" | "countMax">;

const sign = /^[+＋−－﹣–-]\s?/u;
const grouped =
  /^([1-9]\d{0,2})([,'’٬ \u00A0\u2007\u2009\u202F])(\d{3}(?:\2\d{3})*)(?:[.٫](\d+))?$/u;
const dotted = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,0+)?$/;
const dottedFraction = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
const decimal = /^(\d*)[.,٫](\d+)$/u;

/**
 * The count that a cell states. Takes `1316`, `1,316`, `1 316`, `12.0`, `007` and other digits of
 * one script. Refuses fractions, signs, remarks, and `1.316`, which is 1316 to some and 1.3 to
 * others. `column` is `count` or `total`; typed cells have to be numbers.
 */
export function readCount(
  cell: Cell,
  { column, rules, isTyped }: { column: string; rules: CountRules; isTyped: boolean },
): Reading<number> {
  if (typeof cell === "string" && !isTyped) return inRange(cell, column, rules, parse(cell));
  const text = typeof cell === "string" ? cell : cell.text;
  if (typeof cell === "object" && cell.kind === "number") {
    if (Number.isFinite(Number(text))) return inRange(text, column, rules, parsedNumeral(text));
    const message = `${column} "${shown(text)}" is too large for a number; write a whole number`;
    return { code: "BAD_COUNT", message };
  }
  const kind = typeof cell === "string" ? "text" : kinds[cell.kind];
  const remedy = isTyped ? "send a whole number without quotation marks" : "type a whole number";
  return { code: "BAD_COUNT", message: `${column} "${shown(text)}" is ${kind}; ${remedy}` };
}

const kinds: Partial<Record<string, string>> = {
  date: "formatted as a date",
  "not a date": "formatted as a date",
  percentage: "a percentage, not a count",
  "true or false": "true or false, not a number",
  error: "an error of the spreadsheet",
  object: "a list or an object, not a number",
};

/** A numeral in western digits, or what keeps a text from being one. */
type Parsed = { digits: string; isNegative: boolean } | "dots" | "unreadable";

const parsedNumeral = (text: string): Parsed => ({
  digits: text,
  isNegative: text.startsWith("-"),
});

function parse(text: string): Parsed {
  const western = westernDigits(text);
  if (western === undefined) return "unreadable";
  const [minus = ""] = sign.exec(western) ?? [];
  const rest = western.slice(minus.length);
  const isNegative = minus !== "" && !/^[+＋]/u.test(minus);
  if (/^\d+$/.test(rest)) return { digits: rest, isNegative };
  if (dotted.test(rest)) return "dots";
  if (dottedFraction.test(rest)) return { digits: "0.1", isNegative };
  const [, first, , others, part] = grouped.exec(rest) ?? [];
  if (first && others) {
    const digits = first + others.replace(/\D/gu, "");
    return { digits: part ? `${digits}.${part}` : digits, isNegative };
  }
  const [, whole, fraction] = decimal.exec(rest) ?? [];
  return fraction ? { digits: `${whole || "0"}.${fraction}`, isNegative } : "unreadable";
}

function inRange(text: string, column: string, rules: CountRules, parsed: Parsed): Reading<number> {
  const named = `${column} "${shown(text)}"`;
  if (parsed === "unreadable")
    return { code: "BAD_COUNT", message: `${named} ${unreadable(text)}` };
  if (parsed === "dots") {
    const message = `${named} can be thousands or a fraction; write it without the dot`;
    return { code: "AMBIGUOUS_COUNT", message };
  }
  const whole = wholeOf(parsed.digits);
  if (whole === "fraction") {
    return { code: "COUNT_NOT_INTEGER", message: `${named} is a fraction; write a whole number` };
  }
  if (parsed.isNegative) {
    const message = `${named} is negative; write how many there were, 0 or more`;
    return { code: "COUNT_NEGATIVE", message };
  }
  const value = typeof whole === "number" ? whole : Number.POSITIVE_INFINITY;
  if (value < rules.countMin || value > rules.countMax) {
    const message = `${named} is out of range; write ${rules.countMin} to ${rules.countMax}`;
    return { code: "COUNT_OUT_OF_RANGE", message };
  }
  return String(value) === text ? { value } : { value, read: String(value) };
}

const missing = /^(?:[-–—.…?]+|n\/?a|nan|null|none|nil|missing|unknown|#n\/a)$/iu;

function unreadable(text: string): string {
  if (missing.test(text)) {
    return "is not a number; leave the row out if nobody counted, write 0 if there were none";
  }
  const isScientific = /^\d+(?:\.\d+)?e\+?\d+$/i.test(text);
  if (isScientific) return "may have lost digits; format the column as a number and save again";
  return "is not a whole number; write digits only and put remarks under note";
}
