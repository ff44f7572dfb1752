import { count, sql } from "drizzle-orm";
import type { State } from "../catalogue.ts";
import { heldAt } from "../ledger.ts";
import { observations as o, sources } from "../schema.ts";

/** How much the ledger holds at a revision: numbers, sources, and numbers by month. */
export type LedgerSize = {
  numbers: number;
  sources: number;
  months: { month: string; values: number }[];
};

/** Counts live observations and sources, and the observations that begin in each month. */
export function ledgerSize({ db, revision }: State): LedgerSize {
  const numbers = db.select({ n: count() }).from(o).where(heldAt(o, revision)).get();
  const cited = db.select({ n: count() }).from(sources).where(heldAt(sources, revision)).get();
  const months = db.all<{ month: string; values: number }>(sql`
    select substr(${o.period_start}, 1, 7) as month, count(*) as "values"
    from ${o}
    where ${heldAt(o, revision)} and ${o.period_start} is not null
      and ${o.period_type} not in ('cumulative', 'custom', 'year', 'hijri-year', 'half-year')
    group by month
    order by month`);
  return { numbers: numbers?.n ?? 0, sources: cited?.n ?? 0, months };
}
