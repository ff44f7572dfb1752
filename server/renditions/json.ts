import type { Subject } from "./index.ts";

/** Columns of values with what they are: `{title, address, revision, date, filter, notes, columns}`. */
export function renderJson({ file, table, address, revision, filter }: Subject): string {
  const columns = Object.fromEntries(
    table.columns.map(({ name }) => [name, table.rows.map((row) => row[name] ?? null)]),
  );
  const { title, notes } = file.words;
  const { number, date } = revision;
  return JSON.stringify({ title, address, revision: number, date, filter, notes, columns });
}
