import { westernDigits } from "./digits.ts";
import type { Fault, Reading } from "./finding.ts";
import type { Cell } from "./grid.ts";
import { shown } from "./hidden.ts";
import { parseMonth } from "./month-forms.ts";
import type { Rules } from "./rules.ts";

/**
 * The month that a cell states, as `YYYY-MM`. Takes `2017/1`, `201701`, `01.2017`, `Jan 2017`, the
 * first day of a month and other digits of one script. Refuses what can be two months, longer and
 * shorter periods, and the day numbers of spreadsheets. Typed cells have to be text.
 */
export function readMonth(
  cell: Cell,
  { rules, isTyped }: { rules: Rules; isTyped: boolean },
): Reading<string> {
  const text = typeof cell === "string" ? cell : cell.text;
  if (typeof cell === "object" && (isTyped || !["date", "number"].includes(cell.kind))) {
    const remedy = isTyped ? 'send text such as "2017-01"' : "write it like 2017-01";
    return { code: "BAD_MONTH", message: `month "${shown(text)}" is no month; ${remedy}` };
  }
  const isNumber = typeof cell === "object" && cell.kind === "number";
  const western = westernDigits(isNumber ? String(Number(text)) : text);
  const parsed = parseMonth(tidied(western ?? ""));
  if (!("month" in parsed)) return faultOf(text, parsed);
  const { month } = parsed;
  if (month.length > 7 || month < rules.monthMin || month > rules.monthMax) {
    const range = `${rules.monthMin} to ${rules.monthMax}`;
    const message = `month "${shown(text)}" is out of range; write a month from ${range}`;
    return { code: "MONTH_OUT_OF_RANGE", message };
  }
  return month === text ? { value: month } : { value: month, read: month };
}

/** One kind of dash, slash and space, none of them around another mark. */
const tidied = (text: string): string =>
  text
    .replace(/[‐‑‒–—−－﹣]/gu, "-")
    .replace(/／/gu, "/")
    .replace(/．/gu, ".")
    .replace(/\s+/gu, " ")
    .trim();

const remedies: Record<string, string> = {
  BAD_MONTH: "is no month; write it like 2017-01, and remarks under note",
  NOT_FIRST_OF_MONTH:
    "is a day or an hour, not a month; add up its month and write it like 2017-01",
  NOT_MONTHLY: "is not one month; give one row for each month, like 2017-01",
  EXCEL_SERIAL: "is the number of a day in a spreadsheet; format the column as yyyy-mm, save again",
};

function faultOf(text: string, { code, readings }: { code: string; readings?: string[] }): Fault {
  const named = `month "${shown(text)}"`;
  if (readings) {
    const message = `${named} can be ${readings.join(" or ")}; write it like 2017-01`;
    return { code, message };
  }
  return { code, message: `${named} ${remedies[code]}` };
}
