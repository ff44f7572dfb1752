import { sql } from "drizzle-orm";
import type { State } from "../catalogue.ts";
import { heldAt } from "../ledger.ts";
import { comparePeriods, type Period } from "../period.ts";
import { observations as o } from "../schema.ts";

/** A period for which a collection has observations, and how many. */
export type CountedPeriod = Period & { id: string; observations: number };

/** The periods for which any of the given series has observations at a revision, in their order. */
export function periodsOf({ db, revision }: State, series: readonly string[]): CountedPeriod[] {
  if (series.length === 0) return [];
  const rows = db.all<CountedPeriod>(sql`
    select ${o.period} as id, ${o.period_type}, max(${o.period_start}) as period_start,
      max(${o.period_end}) as period_end, ${o.period_label}, max(${o.period_order}) as period_order,
      count(*) as observations
    from ${o}
    where ${heldAt(o, revision)} and ${o.series} in ${[...series]}
    group by ${o.period}, ${o.period_type}, ${o.period_label}`);
  return rows.sort(comparePeriods);
}
