import { readSeries, type Series, type State } from "../catalogue.ts";
import { groupBy } from "../checks/groups.ts";
import type { Words } from "../ledger.ts";
import { emptyFilter } from "../parameters.ts";
import { comparePeriods } from "../period.ts";
import { drawnChanges, type Touched } from "../queries/before-after.ts";
import { type Line, lineOf, linesOf } from "../queries/lines.ts";
import { observations } from "../queries/observations.ts";
import type { Difference } from "../revisions.ts";
import type { Row } from "../row.ts";
import type { EntryPlan } from "./plan.ts";

export type Planned = { touched: Touched[]; total: number };

/** What becomes of a number: its words, or null where it is taken away. */
export type Move = { series: string; period: string; words: Words | null };

/** The moves of a plan of entries. */
export const movesOf = ({ added, changed }: Pick<EntryPlan, "added" | "changed">): Move[] =>
  [...added, ...changed].map(({ words }) => moveOf(words, words));

/** The moves of what a revision would change. */
export const movesIn = (differences: readonly Difference[]): Move[] =>
  differences.flatMap(({ noun, before, after }) => {
    const words = after ?? before;
    return noun === "observation" && words ? [moveOf(words, after)] : [];
  });

const moveOf = ({ series, period }: Words, words: Words | null): Move => ({
  series: `${series}`,
  period: `${period}`,
  words,
});

/**
 * The series that moves would touch, those with most moved numbers first, each with its line as it
 * is and as it would be; and how many there are in all. Nothing is written for it.
 */
export function planned(state: State, moves: readonly Move[]): Planned {
  const rows = plannedRows(state, moves);
  const counts = new Map(
    [...groupBy(moves, ({ series }) => series)].map(([id, own]) => [id, own.length]),
  );
  return drawnChanges(counts, (id): { before: Line | null; after: Line | null } => {
    const before = linesOf(state, readSeries(state, { ids: [id] }), emptyFilter)[0] ?? null;
    if (!before) return { before: null, after: null };
    return { before, after: lineOf(before.series, before.collection, rows(id), emptyFilter) };
  });
}

/** The rows of any series as they would be after moves, by period; each series is read once. */
export function plannedRows(state: State, moves: readonly Move[]): (series: string) => Row[] {
  const moving = groupBy(moves, ({ series }) => series);
  const own = (series: Series): Row[] => {
    const rows = new Map(observations(state, [series.id]).map((row) => [row.period, row]));
    for (const { period, words } of moving.get(series.id) ?? []) {
      if (words) rows.set(period, rowOf(series, words));
      else rows.delete(period);
    }
    return [...rows.values()].sort(comparePeriods);
  };
  const known = new Map<string, Row[]>();
  const find = (id: string | null) => (id ? readSeries(state, { ids: [id] })[0] : undefined);
  const read = (id: string): Row[] => {
    const series = find(id);
    const whole = find(series?.whole ?? null);
    const wholes = new Map((whole ? own(whole) : []).map((row) => [row.period, row]));
    return (series ? own(series) : []).map((row) => withWhole(row, wholes.get(row.period)));
  };
  return (id) => {
    const rows = known.get(id) ?? read(id);
    known.set(id, rows);
    return rows;
  };
}

const withWhole = (row: Row, whole: Row | undefined): Row => ({
  ...row,
  n: whole?.value ?? null,
  n_relation: whole?.relation ?? null,
  n_source: whole?.source ?? null,
});

/** A row as it would be, but for its whole. */
function rowOf({ collection, unit, measure, categories, whole }: Series, words: Words): Row {
  const own = { collection, unit, measure, categories, whole };
  const unknown = { n: null, n_relation: null, n_source: null, revision: 0, recorded_on: "" };
  return JSON.parse(JSON.stringify({ ...own, ...unknown, ...words }));
}
