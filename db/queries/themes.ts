import { sql } from "drizzle-orm";
import type {
  Category,
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
  readCollections,
  readQuotedShares,
  readRemarks,
  readSeries,
} from "../catalogue.ts";
import type { Filter } from "../filter.ts";
import { heldAt } from "../ledger.ts";
import { isWithin } from "../period.ts";
import { observations as o } from "../schema.ts";
import { citedSources } from "./cited.ts";
import { type Coding, codingOf } from "./coding.ts";
import { type Line, linesOf } from "./lines.ts";
import { rowsOf } from "./trends.ts";

/** One category of a dimension, with its line. */
export type Part = { category: Category; line: Line };

/** A collection, one of its dimensions, and one whole that the dimension divides. */
export type Division = {
  collection: Collection;
  dimension: string;
  coding: Coding;
  whole: Series;
  values: number;
};

/** What it is about: the parts of a whole along one dimension. */
export type Themes = {
  /** The collection asked for, or that of the division. */
  collection: Collection | null;
  division: Division | null;
  parts: Part[];
  whole: Line | null;
  quoted: QuotedShare[];
  divisions: Division[];
  sources: Source[];
  remarks: Remark[];
};

/**
 * The parts of the whole asked for by collection, dimension and (where a dimension divides several
 * wholes) series; without any of them, the division by theme that holds most numbers. Parts stand
 * in the order of the codebook.
 */
export function themes(state: State, filter: Filter): Themes {
  const divisions = divisionsOf(state);
  const division = divisions.find((each) => isAsked(each, filter)) ?? null;
  const quoted = quotedOf(state, division, filter);
  const asked = division?.collection.id ?? filter.collection;
  const collection = readCollections(state).find(({ id }) => id === asked) ?? null;
  if (!division) {
    const [sources, remarks] = [citedSources(state, quoted), readRemarks(state, [asked ?? ""])];
    return { collection, division, parts: [], whole: null, quoted, divisions, sources, remarks };
  }
  const parts = partsOf(state, division, filter);
  const whole = linesOf(state, [division.whole], filter)[0] ?? null;
  const lines = [...parts.map(({ line }) => line), ...(whole ? [whole] : [])];
  const subjects = [division.collection.id, ...lines.map(({ series }) => series.id)];
  return {
    collection,
    division,
    parts,
    whole,
    quoted,
    divisions,
    sources: citedSources(state, [...rowsOf(lines), ...quoted]),
    remarks: readRemarks(state, subjects),
  };
}

/** Every division that the ledger holds: themes first, then those with most numbers. */
function divisionsOf(state: State): Division[] {
  const collections = new Map(readCollections(state).map((row) => [row.id, row]));
  const all = readSeries(state);
  const byId = new Map(all.map((each) => [each.id, each]));
  const counts = countValues(state);
  const found = new Map<string, Division>();
  for (const each of all) {
    const collection = collections.get(each.collection);
    for (const dimension of collection ? dividingDimensions(each, byId) : []) {
      const whole = byId.get(each.whole ?? "");
      if (!collection || !whole) continue;
      const key = `${dimension} ${whole.id}`;
      const coding = codingOf(collection, dimension);
      const division = { collection, dimension, coding, whole, values: 0 };
      const entry = found.get(key) ?? division;
      entry.values += counts.get(each.id) ?? 0;
      found.set(key, entry);
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(b.dimension === "theme") - Number(a.dimension === "theme") || b.values - a.values,
  );
}

/** The dimensions in which a series is narrower than its whole. */
function dividingDimensions(series: Series, byId: ReadonlyMap<string, Series>): string[] {
  const whole = series.whole ? byId.get(series.whole) : undefined;
  if (!whole) return [];
  const shared = new Set(whole.categories.split(";"));
  const own = pairsOf(series.categories).filter(
    ({ dimension, slug }) => !shared.has(`${dimension}=${slug}`),
  );
  return own.map(({ dimension }) => dimension);
}

function countValues({ db, revision }: State): Map<string, number> {
  const rows = db.all<{ series: string; n: number }>(sql`
    select ${o.series}, count(${o.value}) as n
    from ${o}
    where ${heldAt(o, revision)}
    group by ${o.series}`);
  return new Map(rows.map(({ series, n }) => [series, n]));
}

function isAsked(division: Division, { collection, dimension, series }: Filter): boolean {
  if (collection && division.collection.id !== collection) return false;
  if (dimension && division.dimension !== dimension) return false;
  return series.length === 0 || series.includes(division.whole.id);
}

function partsOf(state: State, division: Division, filter: Filter): Part[] {
  const { collection, dimension, whole } = division;
  const own = readSeries(state, { collection: collection.id }).filter(
    (each) =>
      each.whole === whole.id &&
      pairsOf(each.categories).some((pair) => pair.dimension === dimension),
  );
  const categories = new Map(readCategories(state).map((row) => [row.id, row]));
  return linesOf(state, own, filter).flatMap((line) => {
    const pair = pairsOf(line.series.categories).find((each) => each.dimension === dimension);
    const category =
      categories.get(`${collection.codebook}/${dimension}=${pair?.slug}`) ??
      categories.get(`common/${dimension}=${pair?.slug}`);
    return category ? [{ category, line }] : [];
  });
}

function quotedOf(state: State, division: Division | null, filter: Filter): QuotedShare[] {
  const collection = division?.collection.id ?? filter.collection;
  if (!collection) return [];
  const { time } = filter;
  return readQuotedShares(state, collection).filter(({ categories, period_start, period_end }) => {
    const dimensions = pairsOf(categories).map((pair) => pair.dimension);
    const days = { period_type: "custom", period_start, period_end } as const;
    const period = { ...days, period_label: null, period_order: null };
    const dimension = division?.dimension ?? filter.dimension;
    return (!dimension || dimensions.includes(dimension)) && (!time || isWithin(period, time));
  });
}
