import { sql } from "drizzle-orm";
import type { State } from "../catalogue.ts";
import { heldAt } from "../ledger.ts";
import type { Relation } from "../row.ts";
import { observations as o } from "../schema.ts";

/** The value of a series in a period, null where it is missing; it may be only a bound. */
export type LiveValue = {
  series: string;
  period: string;
  value: number | null;
  relation: Relation | null;
};

/** The value if it is an exact one. */
export const exactOf = ({ value, relation }: LiveValue): number | null =>
  relation === "=" ? value : null;

/** What the ledger holds at a revision for the given series in the given periods, in one read. */
export function liveValues(
  { db, revision }: State,
  { series, periods }: { series: Iterable<string>; periods: Iterable<string> },
): LiveValue[] {
  return db.all<LiveValue>(sql`
    select series, period, value, relation
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
