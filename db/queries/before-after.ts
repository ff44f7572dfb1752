import { readSeries, type Series, type State } from "../catalogue.ts";
import { emptyFilter } from "../parameters.ts";
import type { Difference } from "../revisions.ts";
import { type Line, linesOf } from "./lines.ts";

/** A series that a revision touched: its line before and after, and how many numbers it touched. */
export type Touched = { series: Series; before: Line | null; after: Line | null; changes: number };

/** As many series as are drawn. */
const drawnMost = 3;
/** And as many are looked at for a picture. */
const lookedAtMost = 12;

/**
 * The series that a revision touched, those with most changed numbers first, and how many there are
 * in all. A line is null where the ledger held none of its numbers.
 */
export function beforeAfter(
  { db }: Pick<State, "db">,
  number: number,
  differences: readonly Difference[],
): { touched: Touched[]; total: number } {
  const changes = new Map<string, number>();
  for (const { noun, before, after } of differences) {
    if (noun !== "observation") continue;
    const id = `${(after ?? before)?.series}`;
    changes.set(id, (changes.get(id) ?? 0) + 1);
  }
  return drawnChanges(changes, (id) => ({
    before: lineAt({ db, revision: number - 1 }, id),
    after: lineAt({ db, revision: number }, id),
  }));
}

/**
 * Of series with so many changed numbers each, those that are worth a picture, most changes first,
 * with their lines; and how many series there are in all.
 */
export function drawnChanges(
  changes: ReadonlyMap<string, number>,
  linesOfOne: (id: string) => { before: Line | null; after: Line | null },
): { touched: Touched[]; total: number } {
  const ranked = [...changes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const candidates = ranked.slice(0, lookedAtMost).flatMap(([id, n]): Touched[] => {
    const { before, after } = linesOfOne(id);
    const series = after?.series ?? before?.series;
    return series ? [{ series, before: shown(before), after: shown(after), changes: n }] : [];
  });
  const touched = candidates.filter(isWorthDrawing).slice(0, drawnMost);
  return { touched, total: ranked.length };
}

/** A first number alone makes no picture: there was nothing before, and it is one dot after. */
const isWorthDrawing = ({ before, after }: Touched): boolean =>
  Math.max(before?.drawn.length ?? 0, after?.drawn.length ?? 0) > 1;

function lineAt(state: State, id: string): Line | null {
  return linesOf(state, readSeries(state, { ids: [id] }), emptyFilter)[0] ?? null;
}

const shown = (line: Line | null): Line | null => (line && line.drawn.length > 0 ? line : null);
