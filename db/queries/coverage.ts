import { sql } from "drizzle-orm";
import { type Collection, readCollections, type State } from "../catalogue.ts";
import type { Filter } from "../filter.ts";
import { heldAt } from "../ledger.ts";
import { comparePeriods, isWithin, meets, type Period } from "../period.ts";
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

type Counted = Period & {
  collection: string;
  period: string;
  values: number;
  zeros: number;
  /** Of the rows that decide: how many, without a value, not above zero, and of which status. */
  rows: number;
  empty: number;
  none: number;
  uncollected: number;
  partial: number;
  estimated: number;
};

function coverageOf(collection: Collection, all: Counted[], { time }: Filter): CoverageRow {
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

function stateOf(span: Omit<Counted, "collection">): CoverageState {
  const { rows, empty, none, uncollected, partial, estimated } = span;
  if (empty === rows) return uncollected > 0 ? "not collected" : "missing";
  if (none === rows) return "zero";
  if (partial > 0) return "partial";
  return estimated === rows ? "estimated" : "complete";
}

/** One row a collection and period. Its counted totals decide its state, else all of its series. */
function readSpans({ db, revision }: State): Counted[] {
  const isTotal = sql`(${s.whole} is null and ${s.measure} = 'count')`;
  return db.all(sql`
    with held as (
      select ${s.collection}, ${o.period}, ${o.period_type}, ${o.period_start}, ${o.period_end},
        ${o.period_label}, ${o.period_order}, ${o.value}, ${o.status}, ${isTotal} as is_total,
        max(${isTotal}) over (partition by ${s.collection}, ${o.period}) as has_total
      from ${o}
      join ${s} on ${s.id} = ${o.series} and ${heldAt(s, revision)}
      where ${heldAt(o, revision)}
    )
    select collection, period, period_type, period_start, period_end, period_label, period_order,
      count(value) as "values",
      count(*) filter (where value = 0) as zeros,
      count(*) filter (where is_total = has_total) as rows,
      count(*) filter (where is_total = has_total and value is null) as empty,
      count(*) filter (where is_total = has_total and coalesce(value, 0) = 0) as none,
      count(*) filter (where is_total = has_total and status = 'L') as uncollected,
      count(*) filter (where is_total = has_total and status = 'P') as partial,
      count(*) filter (where is_total = has_total and status in ('E', 'U', 'V')) as estimated
    from held
    group by collection, period`);
}

const firstDayOf = ({ spans, collection }: CoverageRow): string =>
  `${spans.find(({ period_start }) => period_start)?.period_start ?? "9999"} ${collection.id}`;
