import { readSources, type Source, type State } from "../catalogue.ts";

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

/**
 * The given sources and all that they repeat, each once: the original ones first, then those that
 * know them at second hand, both in the order in which they were given.
 */
export function withOrigins(state: State, cited: readonly Source[]): Source[] {
  const all = new Map(readSources(state).map((source) => [source.id, source]));
  const found = new Map<string, Source>();
  for (const source of cited) {
    let next: Source | undefined = source;
    while (next && !found.has(next.id)) {
      found.set(next.id, next);
      next = all.get(next.derived_from ?? "");
    }
  }
  const sources = [...found.values()];
  const isOriginal = ({ derived_from }: Source): boolean => derived_from === null;
  return [...sources.filter(isOriginal), ...sources.filter((each) => !isOriginal(each))];
}
