import { type Collection, readCollections, readSeries, type State } from "../catalogue.ts";
import type { Filter } from "../filter.ts";
import { comparePeriods, isWithin, meets, type Period } from "../period.ts";
import type { Row } from "../row.ts";
import type { Status } from "../status.ts";
import { observations } from "./observations.ts";

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
 * in order of their first day. A period's state is that of its counted totals where it has
 * any.
 */
export function coverage(state: State, filter: Filter): Coverage {
  const series = readSeries(state);
  const totals = new Set(
    series
      .filter(({ whole, measure }) => whole === null && measure === "count")
      .map(({ id }) => id),
  );
  const rows = observations(
    state,
    series.map(({ id }) => id),
  );
  const wanted = readCollections(state).filter(
    ({ id }) => !filter.collection || id === filter.collection,
  );
  return {
    rows: wanted
      .map((collection) =>
        coverageOf(
          collection,
          rows.filter((row) => row.collection === collection.id),
          { totals, filter },
        ),
      )
      .sort((a, b) => (firstDayOf(a) < firstDayOf(b) ? -1 : 1)),
  };
}

type Context = { totals: ReadonlySet<string>; filter: Filter };

function coverageOf(collection: Collection, all: Row[], { totals, filter }: Context): CoverageRow {
  const { time } = filter;
  const rows = time ? all.filter((row) => isWithin(row, time)) : all;
  const spans = [...groupByPeriod(rows).values()]
    .map((group) => spanOf(group, totals))
    .sort(comparePeriods);
  return {
    collection,
    values: rows.filter(({ value }) => value !== null).length,
    spans,
    undated: spans.filter(({ period_start }) => period_start === null).length,
    straddling: time ? all.filter((row) => meets(row, time) && !isWithin(row, time)).length : 0,
  };
}

function groupByPeriod(rows: readonly Row[]): Map<string, [Row, ...Row[]]> {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const group = groups.get(row.period);
    if (group) group.push(row);
    else groups.set(row.period, [row]);
  }
  return groups;
}

function spanOf(group: [Row, ...Row[]], totals: ReadonlySet<string>): CoverageSpan {
  const own = group.filter(({ series }) => totals.has(series));
  const deciding = own.length > 0 ? own : group;
  const { period, period_type, period_start, period_end, period_label, period_order } = group[0];
  return {
    ...{ period, period_type, period_start, period_end, period_label, period_order },
    state: stateOf(deciding),
    values: group.filter(({ value }) => value !== null).length,
    zeros: group.filter(({ value }) => value === 0).length,
  };
}

function stateOf(rows: readonly Row[]): CoverageState {
  const has = (...letters: Status[]): boolean =>
    rows.some(({ status }) => letters.includes(status));
  if (rows.every(({ value }) => value === null)) return has("L") ? "not collected" : "missing";
  if (rows.every(({ value }) => value === 0 || value === null)) return "zero";
  if (has("P")) return "partial";
  return rows.every(({ status }) => ["E", "U", "V"].includes(status)) ? "estimated" : "complete";
}

const firstDayOf = ({ spans, collection }: CoverageRow): string =>
  `${spans.find(({ period_start }) => period_start)?.period_start ?? "9999"} ${collection.id}`;
