import { lastDayOfMonth } from "../../db/day.ts";
import type { Range } from "../../db/period.ts";
import { formatDate } from "../words/period.ts";
import { counted } from "./counted.ts";

type Dated = { period_start: string | null; period_end: string | null };

/** The first and the last day of some periods; null if none is dated. */
export function spanOf(periods: readonly Dated[]): { first: string; last: string } | null {
  const firsts = periods.flatMap(({ period_start }) => period_start ?? []).sort();
  const lasts = periods.flatMap(({ period_end }) => period_end ?? []).sort();
  const [first, last] = [firsts[0], lasts.at(-1)];
  return first && last ? { first, last } : null;
}

/** From month to month: `June 2013 to January 2017`. */
export function monthSpan(first: string, last: string): string {
  const [from, to] = [formatDate(first.slice(0, 7)), formatDate(last.slice(0, 7))];
  return from === to ? from : `${from} to ${to}`;
}

/** The span of some periods in words; undated issues are counted. */
export function extentOf(periods: readonly Dated[]): string {
  const span = spanOf(periods);
  if (span) return monthSpan(span.first, span.last);
  return periods.length > 0 ? counted(periods.length, "undated issue") : "";
}

/** The runs of months that dated periods touch, whole months from first to last. */
export function rangesOf(periods: readonly Dated[]): Range[] {
  const runs: { first: string; last: string }[] = [];
  for (const month of monthsOf(periods)) {
    const run = runs.at(-1);
    if (run && next(run.last.slice(0, 7)) === month) run.last = lastDayOfMonth(month);
    else runs.push({ first: `${month}-01`, last: lastDayOfMonth(month) });
  }
  return runs;
}

function monthsOf(periods: readonly Dated[]): string[] {
  const months = new Set<string>();
  for (const { period_start, period_end } of periods) {
    if (!period_start || !period_end) continue;
    for (
      let month = period_start.slice(0, 7);
      month <= period_end.slice(0, 7);
      month = next(month)
    ) {
      months.add(month);
    }
  }
  return [...months].sort();
}

function next(month: string): string {
  const [year = 0, index = 0] = month.split("-").map(Number);
  return index === 12 ? `${year + 1}-01` : `${year}-${String(index + 1).padStart(2, "0")}`;
}
