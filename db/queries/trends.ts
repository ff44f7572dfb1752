import type { Event, Remark, Series, Source, State } from "../catalogue.ts";
import { pairsOf, readEvents, readRemarks, readSeries } from "../catalogue.ts";
import type { Filter } from "../filter.ts";
import type { Row } from "../row.ts";
import { citedSources } from "./cited.ts";
import { type Line, linesOf } from "./lines.ts";

/** How much, over time: lines of series, the events asked for, and what they rest on. */
export type Trends = {
  lines: Line[];
  events: Event[];
  sources: Source[];
  remarks: Remark[];
  isOverview: boolean;
};

/** An overview shows only series with at least this many drawn periods. */
const overviewLeast = 3;

/**
 * The lines of the series asked for; of all series of a collection, or of those along a dimension;
 * or, when nothing is asked, of the totals of every collection that has a few periods.
 */
export function trends(state: State, filter: Filter): Trends {
  const isOverview = filter.series.length === 0 && !filter.collection;
  const lines = linesOf(state, seriesAsked(state, filter), filter).filter(
    (line) => !isOverview || line.drawn.length >= overviewLeast,
  );
  const ids = lines.flatMap(({ series, collection }) => [series.id, collection.id]);
  return {
    lines,
    events: readEvents(state).filter(({ kind }) => filter.events.includes(kind)),
    sources: citedSources(state, rowsOf(lines)),
    remarks: isOverview ? [] : readRemarks(state, [...new Set(ids)]),
    isOverview,
  };
}

/** All rows of the lines, drawn or not, line by line. */
export const rowsOf = (lines: readonly Line[]): Row[] =>
  lines.flatMap(({ drawn, others }) => [...drawn, ...others]);

function seriesAsked(state: State, { series, collection, dimension }: Filter): Series[] {
  if (series.length > 0) {
    const found = new Map(readSeries(state, { ids: series }).map((row) => [row.id, row]));
    return series.flatMap((id) => found.get(id) ?? []);
  }
  if (!collection) return readSeries(state).filter(({ whole }) => whole === null);
  const all = readSeries(state, { collection });
  if (!dimension) return all;
  return all.filter((each) =>
    pairsOf(each.categories).some((pair) => pair.dimension === dimension),
  );
}
