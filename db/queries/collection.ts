import type {
  Category,
  Codebook,
  Collection,
  QuotedShare,
  Remark,
  Series,
  Source,
  State,
} from "../catalogue.ts";
import {
  pairsOf,
  readCategories,
  readCodebooks,
  readCollections,
  readQuotedShares,
  readRemarks,
  readSeries,
} from "../catalogue.ts";
import { emptyFilter } from "../parameters.ts";
import { citedSources } from "./cited.ts";
import { type CoverageRow, coverage } from "./coverage.ts";
import { observations } from "./observations.ts";
import { type PrintedNumber, printedNumbers } from "./printed.ts";

/** A series with how many values it has and the days between which they lie. */
export type SeriesSummary = Series & { values: number; first: string | null; last: string | null };

/** One counting exercise with everything that belongs to it. */
export type CollectionFacts = {
  collection: Collection;
  codebook: Codebook | null;
  series: SeriesSummary[];
  dimensions: { dimension: string; categories: Category[] }[];
  coverage: CoverageRow | null;
  quoted: QuotedShare[];
  /** What is printed beside its counts, each against them. */
  printed: PrintedNumber[];
  remarks: Remark[];
  sources: Source[];
};

/** A collection by its id, or null if the ledger does not know it. */
export function collectionFacts(state: State, id: string): CollectionFacts | null {
  const collection = readCollections(state).find((each) => each.id === id);
  if (!collection) return null;
  const series = readSeries(state, { collection: id });
  const ids = series.map((each) => each.id);
  const rows = observations(state, ids);
  return {
    collection,
    codebook: readCodebooks(state).find((each) => each.id === collection.codebook) ?? null,
    series: series.map((each) => ({
      ...each,
      ...extentOf(rows.filter((row) => row.series === each.id)),
    })),
    dimensions: dimensionsOf(state, collection, series),
    coverage: coverage(state, { ...emptyFilter, collection: id }).rows[0] ?? null,
    quoted: readQuotedShares(state, id),
    printed: printedNumbers(state).filter((each) => each.collection === id),
    remarks: readRemarks(state, [id, ...ids]),
    sources: citedSources(state, [...rows, { source: collection.source }]),
  };
}

type Dated = { value: number | null; period_start: string | null; period_end: string | null };

function extentOf(rows: readonly Dated[]) {
  const days = rows.flatMap(({ period_start, period_end }) =>
    period_start && period_end ? [period_start, period_end] : [],
  );
  days.sort();
  return {
    values: rows.filter(({ value }) => value !== null).length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}

function dimensionsOf(state: State, collection: Collection, series: readonly Series[]) {
  const categories = new Map(readCategories(state).map((row) => [row.id, row]));
  const found = new Map<string, Map<string, Category>>();
  for (const { dimension, slug } of series.flatMap((each) => pairsOf(each.categories))) {
    const category =
      categories.get(`${collection.codebook}/${dimension}=${slug}`) ??
      categories.get(`common/${dimension}=${slug}`);
    const group = found.get(dimension) ?? new Map<string, Category>();
    if (category) group.set(category.id, category);
    found.set(dimension, group);
  }
  return [...found].map(([dimension, group]) => ({ dimension, categories: [...group.values()] }));
}
