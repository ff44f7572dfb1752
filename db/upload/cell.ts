import { characterFault, trimmed } from "./characters.ts";
import type { Fault, Reading } from "./finding.ts";
import { isFormula } from "./formula.ts";
import type { Cell } from "./grid.ts";
import type { Column, Rules } from "./rules.ts";

/**
 * Reads a cell by the reader of its column, after what every cell is asked, in this order: can its
 * letters be read and seen, is it too long, is it a formula. Null if it is empty and may be.
 */
export function readCell<T>(
  cell: Cell,
  column: Column,
  rules: Rules,
  parse: (cell: Cell) => Reading<T>,
): Reading<T> | null {
  if (typeof cell === "object") return typedFault(cell, column) ?? parse(cell);
  const raw = column === "note" ? cell.replace(/\r\n?/g, "\n") : cell;
  const fault = characterFault(raw, column);
  if (fault) return fault;
  const text = trimmed(raw);
  if (text === "") return rules.requiredColumns.includes(column) ? missing(column) : null;
  if (isTooLong(text, rules.limits.cellChars)) return tooLong(column, rules.limits.cellChars);
  const isRun = isFormula(raw.replace(/^ +/, ""), column) || isFormula(text, column);
  if (isRun) return column === "note" ? likeFormula : formula(column);
  return parse(text);
}

/** What is wrong with a cell that is no text, whatever its column. */
export function typedFault(
  { kind, text }: Exclude<Cell, string>,
  column: string,
): Fault | undefined {
  if (kind === "formula") return formula(column);
  return kind === "broken"
    ? { code: "BAD_WORKBOOK", message: `${column} cannot be read: ${text}; save the file again` }
    : undefined;
}

/** Counted as readers count: an emoji outside of the basic plane is one character. */
const isTooLong = (text: string, limit: number): boolean =>
  text.length > limit && (text.length > 2 * limit || [...text].length > limit);

const missing = (column: Column): Fault => ({
  code: "MISSING_VALUE",
  message: `${column} is empty; ${
    column === "count" ? "write 0 if there were none, or leave the row out" : "fill it in"
  }`,
});

const tooLong = (column: Column, limit: number): Fault => ({
  code: "CELL_TOO_LONG",
  message: `${column} is longer than ${limit} characters; shorten it`,
});

const formula = (column: string): Fault => ({
  code: "FORMULA",
  message: `${column} holds a formula; type its value instead`,
});

const likeFormula: Fault = {
  code: "FORMULA",
  message: "note begins like a formula; put ' before it if it is only text",
};
