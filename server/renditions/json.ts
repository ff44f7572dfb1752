import type { Cells } from "../view.ts";
import type { Subject } from "./rendition.ts";

/** Columns of values with what they are: `{title, address, revision, date, filter, notes, columns}`. */
export function renderJson({ file, table, address, revision, filter }: Subject): string {
  if (file.json) return file.json();
  const { title, notes } = file.words;
  const { number, date } = revision;
  const said = { title, address, revision: number, date, filter, notes, ...file.computed };
  const { columns, rows } = table;
  const written = columns.map(({ name }) => `"${name}":${writeColumn(name, rows)}`);
  return `${JSON.stringify(said).slice(0, -1)},"columns":{${written.join(",")}}}`;
}

/** Most columns of a series say the same in every row: that is written once, and repeated. */
function writeColumn(name: string, rows: readonly Cells[]): string {
  const first = rows[0]?.[name] ?? null;
  const isSame = rows.every((row) => (row[name] ?? null) === first);
  if (!isSame) return JSON.stringify(rows.map((row) => row[name] ?? null));
  return `[${`${JSON.stringify(first)},`.repeat(rows.length).slice(0, -1)}]`;
}
