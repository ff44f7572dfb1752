import { sql } from "drizzle-orm";
import type { State } from "../catalogue.ts";
import { heldAt } from "../ledger.ts";
import { observations as o } from "../schema.ts";

/** The exact value of a series in a period; null where it is missing or not exact. */
export type LiveValue = { series: string; period: string; value: number | null };

/** What the ledger holds at a revision for the given series in the given periods, in one read. */
export function liveValues(
  { db, revision }: State,
  { series, periods }: { series: Iterable<string>; periods: Iterable<string> },
): LiveValue[] {
  return db.all<LiveValue>(sql`
    select series, period, case relation when '=' then value end as value
    from ${o}
    where ${o.series} in (select value from json_each(${JSON.stringify([...series])}))
      and ${o.period} in (select value from json_each(${JSON.stringify([...periods])}))
      and ${heldAt(o, revision)}`);
}

/** The revision that withdrew each of the given observations; those never recorded are left out. */
export function withdrawals({ db }: State, ids: readonly string[]): Map<string, number> {
  if (ids.length === 0) return new Map();
  const rows = db.all<{ id: string; at: number | null }>(sql`
    select id, max(superseded_in) as at
    from ${o}
    where ${o.id} in (select value from json_each(${JSON.stringify(ids)}))
    group by id`);
  return new Map(rows.map(({ id, at }) => [id, at ?? 0]));
}
