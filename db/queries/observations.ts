import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { State } from "../catalogue.ts";
import { concat } from "../concat.ts";
import { heldAt } from "../ledger.ts";
import { comparePeriods } from "../period.ts";
import { remember } from "../remember.ts";
import type { Row } from "../row.ts";
import { observations as o, revisions as r, series as s } from "../schema.ts";

const whole = alias(o, "whole");

/**
 * The observations of the given series as they stood at a revision, each with the value of its
 * whole in the same period; in the order of the series given, then of the periods. What was read of
 * a revision is kept, because it never changes: nobody may change the rows.
 */
export function observations(state: State, series: readonly string[]): Row[] {
  const rows = observationsBySeries(state, series);
  return concat([...new Set(series)].map((id) => rows.get(id) ?? []));
}

/** The same by series, with those of other series that were asked for before. */
export function observationsBySeries(
  state: State,
  series: readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const known = rowsKnown(state);
  if (known.size > seriesMost) known.clear();
  const unread = series.filter((id) => !known.has(id));
  if (unread.length === 0) return known;
  for (const [id, rows] of readSeriesRows(state, unread)) known.set(id, rows);
  return known;
}

/** With more series than this in memory for a revision, they are read anew. */
const seriesMost = 1_000;

const rowsKnown = remember(() => new Map<string, Row[]>());

function readSeriesRows({ db, revision }: State, series: readonly string[]): Map<string, Row[]> {
  const rows = new Map<string, Row[]>(series.map((id) => [id, []]));
  const wanted = sql`${o.series} in ${[...series]}`;
  // The driver's objects are dictionaries inside V8 and slow to copy; parsed ones are not.
  const read: Row[] = JSON.parse(JSON.stringify(db.all<Row>(question(revision, wanted))));
  for (const row of read) rows.get(row.series)?.push(row);
  for (const own of rows.values()) own.sort(comparePeriods);
  return rows;
}

/** The observations of a collection in one of the given periods, at a revision; unsorted. */
export function observationsIn(
  { db, revision }: State,
  { collection, periods }: { collection: string; periods: readonly string[] },
): Row[] {
  const wanted = sql`${s.collection} = ${collection} and ${o.period} in ${[...periods]}`;
  return db.all<Row>(question(revision, wanted));
}

/** The observations that a source gives, at a revision. */
export function observationsOfSource({ db, revision }: State, source: string): Row[] {
  const rows = db.all<Row>(question(revision, sql`${o.source} = ${source}`));
  return rows.sort(
    (a, b) => (a.series < b.series ? -1 : a.series > b.series ? 1 : 0) || comparePeriods(a, b),
  );
}

function question(revision: number, wanted: SQL): SQL {
  return sql`
    select ${o.series}, ${s.collection}, ${s.unit}, ${s.measure}, ${s.categories},
      ${o.period}, ${o.period_start}, ${o.period_end}, ${o.period_type}, ${o.period_label},
      ${o.period_order}, ${o.value}, ${s.whole}, ${whole.value} as n,
      ${whole.relation} as n_relation, ${whole.source} as n_source, ${o.relation}, ${o.status}, ${o.period_as_stated},
      ${o.source}, ${o.locator}, ${o.fragment}, ${o.note},
      ${o.recorded_in} as revision, ${r.date} as recorded_on
    from ${o}
    join ${s} on ${s.id} = ${o.series} and ${heldAt(s, revision)}
    join ${r} on ${r.number} = ${o.recorded_in}
    left join ${o} ${whole} on ${whole.series} = ${s.whole} and ${whole.period} = ${o.period}
      and ${heldAt(whole, revision)}
    where ${heldAt(o, revision)} and ${wanted}`;
}
