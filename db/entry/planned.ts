import { readSeries, type Series, type State } from "../catalogue.ts";
import { groupBy } from "../checks/groups.ts";
import type { Words } from "../ledger.ts";
import { emptyFilter } from "../parameters.ts";
import { comparePeriods } from "../period.ts";
import { drawnChanges, type Touched } from "../queries/before-after.ts";
import { type Line, lineOf, linesOf } from "../queries/lines.ts";
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
  const moving = groupBy(moves, ({ series }) => series);
  const counts = new Map([...moving].map(([id, own]) => [id, own.length]));
  return drawnChanges(counts, (id): { before: Line | null; after: Line | null } => {
    const series = readSeries(state, { ids: [id] });
    const before = linesOf(state, series, emptyFilter)[0] ?? null;
    if (!before) return { before: null, after: null };
    const rows = mergedRows(before.series, rowsOf(before), moving.get(id) ?? []);
    return { before, after: lineOf(before.series, before.collection, rows, emptyFilter) };
  });
}

const rowsOf = ({ drawn, others }: Line): Row[] => [...drawn, ...others];

/** The rows of a series with those that move in their places. */
function mergedRows(series: Series, held: readonly Row[], moves: readonly Move[]): Row[] {
  const rows = new Map(held.map((row) => [row.period, row]));
  for (const { period, words } of moves) {
    if (words) rows.set(period, rowOf(series, words));
    else rows.delete(period);
  }
  return [...rows.values()].sort(comparePeriods);
}

/** A row as it would be, without its whole: only its own value is drawn. */
function rowOf({ collection, unit, measure, categories, whole }: Series, words: Words): Row {
  const own = { collection, unit, measure, categories, whole };
  const unknown = { n: null, n_relation: null, n_source: null, revision: 0, recorded_on: "" };
  return JSON.parse(JSON.stringify({ ...own, ...unknown, ...words }));
}
