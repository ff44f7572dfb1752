import { sql } from "drizzle-orm";
import { readSeries, type Series, type State } from "../catalogue.ts";
import { heldAt } from "../ledger.ts";
import { remember } from "../remember.ts";
import { observations as o } from "../schema.ts";

/** The series with numbers for two periods or more: those that can be compared with themselves. */
export const comparableSeries = remember((state: State): readonly Series[] => {
  const rows = state.db.all<{ series: string }>(sql`
    select ${o.series}
    from ${o}
    where ${heldAt(o, state.revision)} and ${o.value} is not null
    group by ${o.series}
    having count(*) > 1`);
  const known = new Set(rows.map(({ series }) => series));
  return readSeries(state).filter(({ id }) => known.has(id));
});
