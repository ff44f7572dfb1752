import { sql } from "drizzle-orm";
import type { State } from "../catalogue.ts";
import type { Target } from "../entry/target.ts";
import { heldAt } from "../ledger.ts";
import { observations as o } from "../schema.ts";
import { columns, type Rules } from "./rules.ts";

/**
 * The table that an analyst fills in: the header of the simple form and a row for each theme, in the
 * order of the codebook, for the month after the newest one with numbers. The counts are empty.
 */
export function template(state: State, { parts }: Target, rules: Rules): string[][] {
  const month = nextMonth(
    state,
    parts.map(({ series }) => series.id),
    rules,
  );
  return [[...columns], ...parts.map(({ category }) => [month, category.label, "", "", ""])];
}

function nextMonth(
  { db, revision }: State,
  series: readonly string[],
  { monthMin, monthMax }: Rules,
): string {
  if (series.length === 0) return monthMax;
  const newest = db.get<{ month: string | null }>(sql`
    select max(substr(period_end, 1, 7)) as month
    from ${o}
    where ${o.series} in ${[...series]} and period_type = 'gregorian-month'
      and ${heldAt(o, revision)}`)?.month;
  if (!newest) return monthMax;
  const next = monthAfter(newest);
  return next > monthMax || next < monthMin ? monthMax : next;
}

function monthAfter(month: string): string {
  const [year = 0, index = 0] = month.split("-").map(Number);
  return index === 12 ? `${year + 1}-01` : `${year}-${String(index + 1).padStart(2, "0")}`;
}
