import { type Collection, readCollections, type Series, type State } from "../catalogue.ts";
import type { Filter } from "../filter.ts";
import { isWithin, meets, type PeriodType } from "../period.ts";
import type { Row } from "../row.ts";
import { observationsBySeries } from "./observations.ts";

/**
 * One series as a view draws it: the rows that are drawn, the rows of other kinds of period, and
 * how many periods only touch the time asked for.
 */
export type Line = {
  series: Series;
  collection: Collection;
  drawnTypes: PeriodType[];
  drawn: Row[];
  /** The rows of the kinds drawn, whatever time was asked for: what dispersion is taken from. */
  run: Row[];
  others: Row[];
  straddling: number;
};

/** The lines of the given series, in their order, as far as their collections are known. */
export function linesOf(state: State, series: readonly Series[], filter: Filter): Line[] {
  const ids = series.map((each) => each.id);
  const rows = observationsBySeries(state, ids);
  return series.flatMap((each) => {
    const collection = readCollections(state).find(({ id }) => id === each.collection);
    const own = rows.get(each.id) ?? [];
    return collection ? [lineOf(each, collection, own, filter)] : [];
  });
}

/** The line of a series, given all of its rows in the order of their periods. */
export function lineOf(
  series: Series,
  collection: Collection,
  all: readonly Row[],
  filter: Filter,
): Line {
  const { time } = filter;
  const rows = time ? all.filter((row) => isWithin(row, time)) : all;
  const straddling = time ? all.filter((row) => meets(row, time) && !isWithin(row, time)) : [];
  const drawnTypes = typesDrawn(series, all, filter);
  const isDrawn = (row: Row): boolean => drawnTypes.includes(row.period_type);
  const drawn = rows.filter(isDrawn);
  return {
    series,
    collection,
    drawnTypes,
    drawn,
    run: time ? all.filter(isDrawn) : drawn,
    others: drawn.length < rows.length ? rows.filter((row) => !isDrawn(row)) : [],
    straddling: straddling.length,
  };
}

const windows: readonly PeriodType[] = ["rolling-3-month", "cumulative"];

/**
 * The kinds of period that are drawn: the one asked for, else the commonest. Partial months go with
 * months. A level is a stock, so its days, months and quarters are all points on one line.
 */
function typesDrawn(series: Series, rows: readonly Row[], { period }: Filter): PeriodType[] {
  if (period) return withPartial(period);
  const counts = new Map<PeriodType, number>();
  for (const { period_type: type } of rows) counts.set(type, (counts.get(type) ?? 0) + 1);
  const types = [...counts].sort((a, b) => b[1] - a[1]).map(([type]) => type);
  if (series.measure === "level") {
    const stocks = types.filter((type) => !windows.includes(type));
    return stocks.length > 0 ? stocks : types;
  }
  const [commonest = "gregorian-month"] = types;
  return withPartial(commonest === "partial-month" ? "gregorian-month" : commonest);
}

const withPartial = (type: PeriodType): PeriodType[] =>
  type === "gregorian-month" ? [type, "partial-month"] : [type];
