import type { Source, State } from "../catalogue.ts";
import { readSources } from "../catalogue.ts";

/** The sources of the given rows, first those that give most of them. */
export function citedSources(state: State, rows: readonly { source: string }[]): Source[] {
  const counts = new Map<string, number>();
  for (const { source } of rows) counts.set(source, (counts.get(source) ?? 0) + 1);
  return readSources(state)
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
}
