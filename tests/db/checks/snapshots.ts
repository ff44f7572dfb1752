import type { Category, Collection, Remark, Series, Source } from "../../../db/catalogue.ts";
import { printedOf } from "../../../db/checks/printed.ts";
import type { Snapshot, Version } from "../../../db/checks/snapshot.ts";
import { type Period, type PeriodType, parseDays } from "../../../db/period.ts";
import type { Row } from "../../../db/row.ts";

/** Small ledgers written by hand. The collection and unit of a series stand in its id. */

const version = { version: 1, recorded_in: 1, superseded_in: null };

/** A count of a series in a period named as in an address: `2017`, `2017-01`, `a..b`. */
export function count(
  series: string,
  period: string,
  value: number | null,
  given: Partial<Row> = {},
): Row {
  const [collection = "", unit = "", ...categories] = series.split("/");
  return {
    ...{ series, collection, unit, measure: "count", categories: categories.join(";") },
    ...{ period, value, whole: null, n: null, n_relation: null, n_source: null },
    ...{ relation: value === null ? null : "=", status: "A", period_as_stated: null },
    ...{ source: "report", locator: null, fragment: null, note: null },
    ...{ revision: 1, recorded_on: "2018-01-01" },
    ...daysOf(period),
    ...given,
  };
}

/** The same for a level, such as an area held. */
export const level = (
  series: string,
  period: string,
  value: number,
  given: Partial<Row> = {},
): Row => count(series, period, value, { measure: "level", ...given });

/** A part of a whole in the same period. */
export const part = (whole: Row, category: string, value: number, given: Partial<Row> = {}): Row =>
  count(`${whole.series}/${category}`, whole.period, value, {
    ...{ whole: whole.series, n: whole.value, n_relation: whole.relation, n_source: whole.source },
    ...given,
  });

/** An issue whose release day is not known. */
export const undated = (series: string, order: number, value: number): Row =>
  count(series, `issue-${order}`, value, {
    ...{ period_type: "issue", period_label: `Issue ${order}`, period_order: order },
    ...{ period_start: null, period_end: null },
  });

/** What a row said before it was restated. */
export const before = (row: Row, given: Partial<Version>): Version => ({
  ...version,
  id: `${row.series}/${row.period}`,
  superseded_in: 2,
  ...pick(row),
  ...given,
});

export const collection = (id: string, given: Partial<Collection> = {}): Collection => ({
  ...version,
  ...{ id, title: id, actor: "a group", collector: `the counters of ${id}`, population: "all" },
  ...{ coding: null, codebook: "common", method: "", caveat: "", licence: "", source: "report" },
  ...{ ours: 0, period_min: null, period_max: null, value_max: null },
  ...given,
});

export const source = (id: string, given: Partial<Source> = {}): Source => ({
  ...version,
  ...{ id, title: id, publisher: id, author: null, published: "2018", url: null },
  ...{ kind: "article", derived_from: null, note: null },
  ...given,
});

export const category = (pair: string, broader: string | null = null): Category => {
  const [dimension = "", slug = ""] = pair.split("=");
  return {
    ...{ ...version, id: `common/${pair}`, codebook: "common", dimension, slug, label: slug },
    ...{ definition: null, broader, aliases: null },
  };
};

export const remark = (kind: string, subject: string, given: Partial<Remark> = {}): Remark => ({
  ...{ ...version, id: `${kind} of ${subject}`, kind, subject },
  ...{ expected: null, found: null, severity: "warning", note: null },
  ...given,
});

/** A snapshot of rows; series, collections and printed numbers follow from what is given. */
export function ledger(
  rows: Row[],
  { remarks = [], ...given }: Partial<Snapshot> & { remarks?: Remark[] } = {},
): Snapshot {
  return {
    rows,
    series: [...new Map(rows.map((row) => [row.series, seriesOf(row)])).values()],
    superseded: [],
    collections: [...new Set(rows.map((row) => row.collection))].map((id) => collection(id)),
    sources: [source("report")],
    categories: [],
    printed: remarks.flatMap((each) => printedOf(each) ?? []),
    ...given,
  };
}

const seriesOf = ({ series, collection, unit, measure, categories, whole }: Row): Series => ({
  ...{ ...version, id: series, collection, unit, measure, categories, whole, label: series },
});

function daysOf(period: string): Period {
  const days = parseDays(period);
  const types: Record<number, PeriodType> = { 4: "year", 7: "gregorian-month", 10: "date" };
  return {
    period_type: types[period.length] ?? "custom",
    period_start: days?.first ?? null,
    period_end: days?.last ?? null,
    period_label: null,
    period_order: null,
  };
}

function pick(row: Row) {
  const { series, period, period_start, period_end, period_type, period_label } = row;
  const { period_order, value, relation, status, period_as_stated } = row;
  const { source, locator, fragment, note } = row;
  return {
    ...{ series, period, period_start, period_end, period_type, period_label, period_order },
    ...{ value, relation, status, period_as_stated, source, locator, fragment, note },
  };
}
