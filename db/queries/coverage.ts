import { type SQL, sql } from "drizzle-orm";
import { type Collection, readCollections, type State } from "../catalogue.ts";
import type { Filter } from "../filter.ts";
import { heldAt } from "../ledger.ts";
import { comparePeriods, isWithin, meets, type Period } from "../period.ts";
import { remember } from "../remember.ts";
import { observations as o, series as s } from "../schema.ts";

/** What a collection has for a period. */
export type CoverageState =
  | "complete"
  | "partial"
  | "estimated"
  | "zero"
  | "missing"
  | "not collected";

export type CoverageSpan = Period & {
  period: string;
  state: CoverageState;
  values: number;
  zeros: number;
};

export type CoverageRow = {
  collection: Collection;
  values: number;
  spans: CoverageSpan[];
  undated: number;
  straddling: number;
};

export type Coverage = { rows: CoverageRow[] };

/**
 * Who counted what, when: for every collection the periods it holds and in what state; collections
 * in order of their first day. A period's state is that of its counted totals where it has any.
 */
export function coverage(state: State, filter: Filter): Coverage {
  const spans = readSpans(state);
  const wanted = readCollections(state).filter(
    ({ id }) => !filter.collection || id === filter.collection,
  );
  const rows = wanted.map((collection) =>
    coverageOf(
      collection,
      spans.filter((span) => span.collection === collection.id),
      filter,
    ),
  );
  return { rows: rows.sort((a, b) => (firstDayOf(a) < firstDayOf(b) ? -1 : 1)) };
}

/** Rows of one kind in a period: how many, without a value, not above zero, and by status. */
type Tally = {
  rows: number;
  empty: number;
  none: number;
  uncollected: number;
  partial: number;
  estimated: number;
};

/** The tallies of a period, packed by SQLite as JSON: of its counted totals, and of all its rows. */
type Counted = Period & {
  collection: string;
  period: string;
  values: number;
  zeros: number;
  totals: string;
  all: string;
};

function coverageOf(
  collection: Collection,
  all: readonly Counted[],
  { time }: Filter,
): CoverageRow {
  const inside = time ? all.filter((span) => isWithin(span, time)) : all;
  const straddling = time ? all.filter((span) => meets(span, time) && !isWithin(span, time)) : [];
  const spans = inside.map(spanOf).sort(comparePeriods);
  return {
    collection,
    values: spans.reduce((sum, { values }) => sum + values, 0),
    spans,
    undated: spans.filter(({ period_start }) => period_start === null).length,
    straddling: straddling.length,
  };
}

function spanOf({ collection: _, ...span }: Counted): CoverageSpan {
  const { period, period_type, period_start, period_end, period_label, period_order } = span;
  const { values, zeros } = span;
  const days = { period, period_type, period_start, period_end, period_label, period_order };
  return { ...days, state: stateOf(span), values, zeros };
}

function stateOf({ totals, all }: Pick<Counted, "totals" | "all">): CoverageState {
  const counted: Tally = JSON.parse(totals);
  const tally: Tally = counted.rows > 0 ? counted : JSON.parse(all);
  if (tally.empty === tally.rows) return tally.uncollected > 0 ? "not collected" : "missing";
  if (tally.none === tally.rows) return "zero";
  if (tally.partial > 0) return "partial";
  return tally.estimated === tally.rows ? "estimated" : "complete";
}

function tallyOf(which: SQL): SQL {
  const count = (what: SQL): SQL => sql`count(*) filter (where ${which} and ${what})`;
  return sql`json_object(
    'rows', ${count(sql`true`)},
    'empty', ${count(sql`${o.value} is null`)},
    'none', ${count(sql`coalesce(${o.value}, 0) = 0`)},
    'uncollected', ${count(sql`${o.status} = 'L'`)},
    'partial', ${count(sql`${o.status} = 'P'`)},
    'estimated', ${count(sql`${o.status} in ('E', 'U', 'V')`)})`;
}

/** One row a collection and period. Its counted totals decide its state, else all of its series. */
const readSpans = remember(({ db, revision }): readonly Counted[] => {
  const isTotal = sql`${s.whole} is null and ${s.measure} = 'count'`;
  return db.all(sql`
    select ${s.collection}, ${o.period}, ${o.period_type}, ${o.period_start}, ${o.period_end},
      ${o.period_label}, ${o.period_order},
      count(${o.value}) as "values",
      count(*) filter (where ${o.value} = 0) as zeros,
      ${tallyOf(isTotal)} as totals,
      ${tallyOf(sql`true`)} as "all"
    from ${o}
    join ${s} on ${s.id} = ${o.series} and ${heldAt(s, revision)}
    where ${heldAt(o, revision)}
    group by ${s.collection}, ${o.period}`);
});

const firstDayOf = ({ spans, collection }: CoverageRow): string =>
  `${spans.find(({ period_start }) => period_start)?.period_start ?? "9999"} ${collection.id}`;
