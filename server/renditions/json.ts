import type { Subject } from "./rendition.ts";

/** Columns of values with what they are: `{title, address, revision, date, filter, notes, columns}`. */
export function renderJson({ file, table, address, revision, filter }: Subject): string {
  if (file.json) return file.json();
  const columns = Object.fromEntries(
    table.columns.map(({ name }) => [name, table.rows.map((row) => row[name] ?? null)]),
  );
  const { title, notes } = file.words;
  const { number, date } = revision;
  const said = { title, address, revision: number, date, filter, notes, ...file.computed };
  return JSON.stringify({ ...said, columns });
}
