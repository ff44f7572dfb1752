import { type Finding, letters } from "../finding.ts";
import { type GridRow, isBlank } from "../grid.ts";
import { isTrue } from "./sheet-rows.ts";

/** Columns from the first to the last, counted from 0. */
export type Span = { first: number; last: number };

/** The columns that the attributes of a `col` hide, if they do. */
export function hiddenColumns(attributes: ReadonlyMap<string, string>): Span[] {
  const isNarrow = Number(attributes.get("width") ?? 1) === 0;
  if (!isTrue(attributes.get("hidden")) && !isNarrow) return [];
  return [{ first: Number(attributes.get("min")) - 1, last: Number(attributes.get("max")) - 1 }];
}

/** Hidden columns that hold something, each found at the top of its column. */
export function hiddenColumnFindings(rows: GridRow[], hidden: Span[]): Finding[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, index) => index)
    .filter((index) => hidden.some(({ first, last }) => index >= first && index <= last))
    .filter((index) => rows.some(({ cells }) => !isBlank(cells[index])))
    .map((index) => {
      const message = `column ${letters(index)} is hidden and holds something; show or delete it`;
      return { code: "HIDDEN_DATA", message, row: rows[0]?.row ?? 1, index };
    });
}
