import { addDays, dayCount, isDay, lastDayOfMonth } from "../day.ts";
import {
  formatDays,
  isPeriodType,
  type Period,
  type PeriodType,
  parseDays,
  periodId,
} from "../period.ts";
import type { Defect } from "../refusal.ts";
import { readMonth } from "../upload/month.ts";
import type { Rules } from "../upload/rules.ts";
import { addMonths } from "./next-period.ts";

/** A period as a person names it: its type, its days in one word or two, and a name it may bear. */
export type PeriodFields = Partial<
  Record<"type" | "period" | "label" | "order" | "first" | "last", string>
>;

export type NamedPeriod = Period & { id: string };

type Known = { recorded: readonly Period[]; rules: Rules; today: string };

/**
 * The period that somebody names: one the collection already has, by its id, or a new one. Refuses
 * days that do not fit the type, periods that are not over, and types that need a name without one.
 */
export function namedPeriod(fields: PeriodFields, known: Known): NamedPeriod | Defect {
  const type = fields.type ?? "";
  if (!isPeriodType(type)) return defect(`invalid period type: ${type}; choose one of the list`);
  const text = fields.period?.trim() ?? "";
  const held = known.recorded.find((each) => each.period_type === type && periodId(each) === text);
  if (held) return { ...plain(held), id: text };
  const days = daysOf(type, fields, known.rules);
  if (days && "code" in days) return days;
  const label = fields.label?.trim() || null;
  const problem = misfit(type, days, label, known.today);
  if (problem) return defect(problem);
  const order = /^\d{1,6}$/.test(fields.order ?? "") ? Number(fields.order) : null;
  const period = {
    period_type: type,
    period_start: days?.first ?? null,
    period_end: days?.last ?? null,
    period_label: label,
    period_order: order,
  };
  return { ...period, id: periodId(period) };
}

/** A period without whatever else is known of it. */
const plain = ({
  period_type,
  period_start,
  period_end,
  period_label,
  period_order,
}: Period): Period => ({ period_type, period_start, period_end, period_label, period_order });

type Days = { first: string; last: string };

function daysOf(type: PeriodType, fields: PeriodFields, rules: Rules): Days | Defect | null {
  const { period = "", first = "", last = "" } = fields;
  if (isDay(first) && isDay(last || first) && first <= (last || first)) {
    return { first, last: last || first };
  }
  if (period.trim() === "") return null;
  if (type !== "gregorian-month") return parseDays(period.trim());
  const month = readMonth(period.trim(), { rules, isTyped: false });
  if ("code" in month) return { ...month, column: "period" };
  return { first: `${month.value}-01`, last: lastDayOfMonth(month.value) };
}

/** Why some days are no period of a type; null if they are one. */
function misfit(
  type: PeriodType,
  days: Days | null,
  label: string | null,
  today: string,
): string | null {
  if (label === null && named.includes(type)) return `this ${words(type)} needs its name`;
  if (!days) {
    return type === "issue" ? null : `no ${words(type)} is named; write it like ${examples[type]}`;
  }
  if (days.last >= today) {
    return `this ${words(type)} ends on ${days.last}; it can be recorded from ${addDays(days.last, 1)} on`;
  }
  const isRight = shapes[type]?.(days) ?? true;
  const given = formatDays(days.first, days.last);
  return isRight ? null : `${given} is no ${words(type)}; write it like ${examples[type]}`;
}

const named: readonly PeriodType[] = ["issue", "hijri-month", "hijri-year"];
const words = (type: PeriodType): string =>
  type === "gregorian-month" ? "month" : type.replaceAll("-", " ");

const isMonths =
  (length: number, starts: RegExp) =>
  ({ first, last }: Days): boolean =>
    starts.test(first) && last === lastDayOfMonth(addMonths(first.slice(0, 7), length - 1));

const shapes: Partial<Record<PeriodType, (days: Days) => boolean>> = {
  "gregorian-month": isMonths(1, /-01$/),
  "rolling-3-month": isMonths(3, /-01$/),
  quarter: isMonths(3, /-(01|04|07|10)-01$/),
  "half-year": isMonths(6, /-(01|07)-01$/),
  year: isMonths(12, /-01-01$/),
  week: ({ first, last }) => dayCount(first, last) === 7,
  date: ({ first, last }) => first === last,
  "partial-month": ({ first, last }) =>
    first.slice(0, 7) === last.slice(0, 7) && !isMonths(1, /-01$/)({ first, last }),
};

/** How days of each type are written. */
export const examples: Record<PeriodType, string> = {
  "gregorian-month": "2017-01",
  "hijri-month": "2015-07-17..2015-08-15",
  week: "2016-10-24..2016-10-30",
  "rolling-3-month": "2015-02..2015-04",
  quarter: "2017-01..2017-03",
  "half-year": "2017-01..2017-06",
  year: "2017",
  "hijri-year": "2016-10-03..2017-09-21",
  "academic-year": "2016-09..2017-08",
  issue: "Dabiq 2",
  date: "2017-01-05",
  "partial-month": "2017-01-01..2017-01-15",
  cumulative: "2016-01-01..2016-10-31",
  custom: "2015-12-01..2016-11-30",
};

const defect = (message: string): Defect => ({ code: "BAD_PERIOD", column: "period", message });
