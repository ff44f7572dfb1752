import type { Source, State } from "../catalogue.ts";
import { readSources } from "../catalogue.ts";

type Citing = { source: string; n_source?: string | null };

/**
 * The sources of the given rows and of the wholes they are parts of, first those that give most. A
 * share has two sources.
 */
export function citedSources(state: State, rows: readonly Citing[]): Source[] {
  const counts = new Map<string, number>();
  const cite = (id: string): Map<string, number> => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { source, n_source } of rows) {
    cite(source);
    if (n_source && n_source !== source) cite(n_source);
  }
  return readSources(state)
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
}
