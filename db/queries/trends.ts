import {
  type Event,
  pairsOf,
  type Remark,
  readEvents,
  readRemarks,
  readSeries,
  type Series,
  type Source,
  type State,
} from "../catalogue.ts";
import { claimEvents } from "../claims/events.ts";
import { concat } from "../concat.ts";
import type { Filter } from "../filter.ts";
import { readRevision } from "../revisions.ts";
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
  /** A series to be drawn under the others, on their axis of time. */
  under?: Line | undefined;
  /** What an earlier revision knew of the same series. */
  vintage?: { revision: number; date: string; lines: Line[] } | undefined;
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
  const [under, vintage] = [underOf(state, filter), vintageOf(state, filter)];
  const shown = [...lines, ...(under ? [under] : []), ...(vintage?.lines ?? [])];
  const ids = lines.flatMap(({ series, collection }) => [series.id, collection.id]);
  return {
    lines,
    events: eventsAsked(state, filter),
    sources: citedSources(state, rowsOf(shown)),
    remarks: isOverview ? [] : readRemarks(state, [...new Set(ids)]),
    isOverview,
    under,
    vintage,
  };
}

function underOf(state: State, filter: Filter): Line | undefined {
  if (!filter.context) return undefined;
  const series = readSeries(state, { ids: [filter.context] });
  return linesOf(state, series, { ...filter, period: undefined })[0];
}

/** The same lines as known at an earlier revision; none where that is not earlier. */
function vintageOf({ db, revision }: State, filter: Filter): Trends["vintage"] {
  const { vintage } = filter;
  const known = vintage && vintage < revision ? readRevision(db, vintage) : undefined;
  if (!known) return undefined;
  const before = { db, revision: known.number };
  const lines = linesOf(before, seriesAsked(before, filter), filter);
  return { revision: known.number, date: known.date, lines };
}

/** Events of the kinds asked for, and claims where they are asked for too, by their first day. */
function eventsAsked(state: State, { events: kinds }: Filter): Event[] {
  const events = readEvents(state).filter(({ kind }) => kinds.includes(kind));
  if (!kinds.includes("claim")) return events;
  return [...events, ...claimEvents(state)].sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** All rows of the lines, drawn or not, line by line. */
export const rowsOf = (lines: readonly Line[]): Row[] =>
  concat(lines.flatMap(({ drawn, others }) => [drawn, others]));

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
