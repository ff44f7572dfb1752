import { readSeries, type Series, type State } from "../catalogue.ts";
import { emptyFilter } from "../parameters.ts";
import { comparePeriods } from "../period.ts";
import { drawnChanges, type Touched } from "../queries/before-after.ts";
import { type Line, lineOf, linesOf } from "../queries/lines.ts";
import type { Row } from "../row.ts";
import type { Placed } from "./entry.ts";
import type { EntryPlan } from "./plan.ts";

export type Planned = { touched: Touched[]; total: number };

/**
 * The series that a plan would touch, those with most changed numbers first, each with its line as
 * it is and as it would be; and how many there are in all. Nothing is written for it.
 */
export function planned(state: State, { added, changed }: Pick<EntryPlan, "added" | "changed">) {
  const moving = new Map<string, Placed[]>();
  for (const entry of [...added, ...changed]) {
    const id = `${entry.words.series}`;
    const own = moving.get(id);
    if (own) own.push(entry);
    else moving.set(id, [entry]);
  }
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

/** The rows of a series with those of a plan in their places. */
function mergedRows(series: Series, held: readonly Row[], moving: readonly Placed[]): Row[] {
  const rows = new Map(held.map((row) => [row.period, row]));
  for (const { words } of moving) rows.set(`${words.period}`, rowOf(series, words));
  return [...rows.values()].sort(comparePeriods);
}

/** A row as it would be, without its whole: only its own value is drawn. */
function rowOf({ collection, unit, measure, categories, whole }: Series, words: object): Row {
  const own = { collection, unit, measure, categories, whole };
  const unknown = { n: null, n_relation: null, n_source: null, revision: 0, recorded_on: "" };
  return JSON.parse(JSON.stringify({ ...own, ...unknown, ...words }));
}
