import {
  type Collection,
  pairsOf,
  type Remark,
  readCollections,
  readRemarks,
  readSeries,
  readSources,
  type Series,
  type Source,
  type State,
} from "../catalogue.ts";
import type { Filter } from "../filter.ts";
import { comparePeriods } from "../period.ts";
import type { Defect } from "../refusal.ts";
import type { Row } from "../row.ts";
import { citedSources } from "./cited.ts";
import { type Coding, codingOf } from "./coding.ts";
import { observations, observationsIn } from "./observations.ts";
import { type Parts, partsBeside } from "./parts-beside.ts";
import { choosePeriods } from "./period-choice.ts";

/** One number of a comparison, how its categories were given, and what it stands beside. */
export type Side = {
  row: Row;
  series: Series;
  collection: Collection;
  coding: Coding;
  parts: Parts | null;
};

/** The same two periods in another series of the collection. */
export type Beside = { series: Series; a: Row | null; b: Row | null };

/** What changed between two periods: both numbers, or why there are not two to compare. */
export type Compare = {
  /** The series asked for, each with all of its rows; b has its own where two were asked for. */
  chosen: { series: Series; rows: Row[] }[];
  a: Side | null;
  b: Side | null;
  refusals: Defect[];
  beside: Beside[];
  sources: Source[];
  /** What repeats the first source, and what it repeats. */
  known: readonly Source[];
  remarks: Remark[];
};

/** What is compared when nothing is asked. */
const headline = "ihs-conflict-monitor-2017/picture/theme=state-building";

/**
 * Two periods of one series, or one of each of two series. Without periods the first and the last
 * that have a share, else a number. Periods of one series are put in order of time. What cannot be
 * compared is refused by name: nothing is guessed.
 */
export function compare(state: State, filter: Filter): Compare {
  const ids = filter.series.length > 0 ? filter.series : [headline];
  const found = new Map(readSeries(state, { ids }).map((each) => [each.id, each]));
  const series = ids.flatMap((id) => found.get(id) ?? []);
  const chosen = series.map((each) => ({ series: each, rows: observations(state, [each.id]) }));
  const { rows, refusals } = choosePeriods(chosen, filter);
  const sides = rows.flatMap((row) => sideOf(state, row));
  const [a = null, b = null] = inOrder(sides);
  const numbers = sides.map(({ row }) => row);
  const subjects = sides.flatMap((side) => [side.series.id, side.collection.id]);
  return {
    ...{ chosen, a, b, refusals },
    beside: a && b ? besideOf(state, a, b) : [],
    sources: citedSources(state, numbers),
    known: readSources(state),
    remarks: subjects.length > 0 ? readRemarks(state, [...new Set(subjects)]) : [],
  };
}

function sideOf(state: State, row: Row): Side[] {
  const [series] = readSeries(state, { ids: [row.series] });
  const collection = readCollections(state).find(({ id }) => id === row.collection);
  if (!series || !collection) return [];
  const parts = partsBeside(state, { row, series, collection });
  return [{ row, series, collection, coding: codingIn(state, series, collection), parts }];
}

/** How the categories were given by which a series is narrower than its whole. */
function codingIn(state: State, { categories, whole }: Series, collection: Collection): Coding {
  const [all] = whole ? readSeries(state, { ids: [whole] }) : [];
  const shared = new Set(all?.categories.split(";"));
  const own = pairsOf(categories).filter((pair) => !shared.has(`${pair.dimension}=${pair.slug}`));
  return codingOf(collection, own.at(-1)?.dimension ?? "");
}

function inOrder(sides: readonly Side[]): Side[] {
  const [a, b] = sides;
  if (!a || !b || a.series.id !== b.series.id) return [...sides];
  return comparePeriods(a.row, b.row) > 0 ? [b, a] : [a, b];
}

/** The other series of the collection that have a number in both periods. */
function besideOf(state: State, a: Side, b: Side): Beside[] {
  if (a.collection.id !== b.collection.id) return [];
  const all = readSeries(state, { collection: a.collection.id });
  const periods = [a.row.period, b.row.period];
  const rows = observationsIn(state, { collection: a.collection.id, periods });
  const at = (id: string, period: string) =>
    rows.find((row) => row.series === id && row.period === period) ?? null;
  return all
    .map((series) => ({ series, a: at(series.id, a.row.period), b: at(series.id, b.row.period) }))
    .filter((each) => each.a?.value != null && each.b?.value != null);
}
