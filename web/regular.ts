import { dayCount } from "../db/day.ts";
import { daysCovered, type PeriodType } from "../db/period.ts";
import type { Row } from "../db/row.ts";

/** A series on an even scale of time: one place a period, null where no number is. */
export type Regular = {
  rows: (Row | null)[];
  /** Days covered by each; null where no number is. */
  days: (number | null)[];
  /** Partial periods and inexact numbers, which are left out. */
  partial: number;
  inexact: number;
};

/** The days of a period of each kind that comes at even steps. */
const steps: Partial<Record<PeriodType, number>> = {
  "gregorian-month": 30.4375,
  "hijri-month": 29.53,
  week: 7,
  quarter: 91.31,
  "half-year": 182.62,
  year: 365.25,
  "hijri-year": 354.37,
  "academic-year": 365.25,
};

/** Whether periods of a kind come at even steps. */
export const isEven = (type: PeriodType | undefined): boolean =>
  type !== undefined && steps[type] !== undefined;

/**
 * The rows of one series in even steps from the first exact and whole one to the last; `isUsable`
 * says which numbers are exact. Null if two of them fall on one step, or none is left.
 */
export function regularOf(
  drawn: readonly Row[],
  type: PeriodType,
  isUsable: (row: Row) => boolean,
): Regular | null {
  const whole = drawn.filter(({ period_type, status }) => period_type === type && status !== "P");
  const used = whole.filter((row) => isUsable(row) && row.period_start !== null);
  const [first] = used;
  const step = steps[type];
  if (!first?.period_start || !step) return null;
  const origin = first.period_start;
  const rows: (Row | null)[] = [];
  for (const row of used) {
    const place = Math.round((dayCount(origin, row.period_start ?? origin) - 1) / step);
    if (place < rows.length) return null;
    while (rows.length < place) rows.push(null);
    rows.push(row);
  }
  const known = whole.filter(({ value }) => value !== null).length;
  return {
    rows,
    days: rows.map((row) => row && daysCovered(row)),
    partial: drawn.length - whole.length,
    inexact: known - used.length,
  };
}
