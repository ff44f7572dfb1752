import { addDays, lastDayOfMonth } from "../day.ts";
import type { Period, PeriodType } from "../period.ts";

/**
 * The period of a type that is to be recorded next: the one after the last. The last whole month or
 * year where there is none yet. Null for types whose next one only the source knows.
 */
export function nextPeriod(
  type: PeriodType,
  last: Period | undefined,
  today: string,
): Period | null {
  if (!last) return firstOf(type, today);
  const { period_start: start, period_end: end, period_label: label, period_order: order } = last;
  const next = { period_type: type, period_label: numberedNext(label) };
  const isNamed = label !== null && next.period_label === null;
  if (isNamed) return null;
  const period_order = order === null ? null : order + 1;
  if (type === "issue") return { ...next, period_order, period_start: null, period_end: null };
  if (!start || !end) return null;
  const months = monthsOf[type];
  if (months) {
    const first = addMonths(start.slice(0, 7), months.step);
    const final = lastDayOfMonth(addMonths(first, months.length - 1));
    return { ...next, period_order, period_start: `${first}-01`, period_end: final };
  }
  if (type !== "week") return null;
  const period_start = addDays(start, 7);
  return { ...next, period_order, period_start, period_end: addDays(end, 7) };
}

/** How many months a period has, and how many lie between the starts of two. */
const monthsOf: Partial<Record<PeriodType, { step: number; length: number }>> = {
  "gregorian-month": { step: 1, length: 1 },
  "rolling-3-month": { step: 1, length: 3 },
  quarter: { step: 3, length: 3 },
  "half-year": { step: 6, length: 6 },
  year: { step: 12, length: 12 },
  "academic-year": { step: 12, length: 12 },
};

function firstOf(type: PeriodType, today: string): Period | null {
  const length = type === "gregorian-month" ? 1 : type === "year" ? 12 : 0;
  if (length === 0) return null;
  const running = type === "year" ? `${today.slice(0, 4)}-01` : today.slice(0, 7);
  const first = addMonths(running, -length);
  const period_end = lastDayOfMonth(addMonths(first, length - 1));
  const dayless = { period_type: type, period_label: null, period_order: null };
  return { ...dayless, period_start: `${first}-01`, period_end };
}

/** `Rumiyah 9` → `Rumiyah 10`; null where no number ends the label. */
function numberedNext(label: string | null): string | null {
  const [, head, number] = /^(.*\D)(\d{1,6})$/.exec(label ?? "") ?? [];
  return head && number ? `${head}${Number(number) + 1}` : null;
}

/** The month `n` months after `YYYY-MM`. */
export function addMonths(month: string, n: number): string {
  const [year = 0, index = 1] = month.split("-").map(Number);
  const count = year * 12 + index - 1 + n;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}
