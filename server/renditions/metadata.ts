import { version } from "../version.ts";
import type { Subject } from "./rendition.ts";

/** What the rows are: words, columns, series, collections, sources, revision and its hash. */
export function renderMetadata({ file, table, address, revision, filter }: Subject): string {
  const { number, date, hash } = revision;
  return JSON.stringify({
    ...file.words,
    address,
    revision: { number, date, hash },
    program: `Themeline ${version}`,
    filter,
    columns: table.columns,
    rows: table.rows.length,
    ...file.about,
  });
}
