import type { Finding } from "./finding.ts";

/** What a cell can be besides text, as a workbook or JSON types it. */
export type Kind =
  | "number"
  | "date"
  | "not a date"
  | "percentage"
  | "true or false"
  | "error"
  | "formula"
  | "object"
  | "broken";

/**
 * A cell as the file holds it: text, or another kind and how it is written. Numbers keep their own
 * digits, dates are `YYYY-MM-DD` with the time if they have one, a broken cell says why.
 */
export type Cell = string | { kind: Kind; text: string };

/** A row under the number that a spreadsheet shows beside it. Cells stand by column. */
export type GridRow = { row: number; cells: Cell[] };

/** A spelling that was read without loss: what stood there, and what it was read as. */
export type Spelling = { row?: number; column?: string; value: string; read: string };

/**
 * What a file holds, before its meaning is asked. The first row is the header; rows without any
 * value are left out. Delimited rows should be as wide as their header; typed cells come from JSON,
 * where "3" is not 3. A lossy text has letters that could not be read. The texts of our own workbooks
 * are verbatim: no apostrophe was put before any.
 */
export type Grid = {
  rows: GridRow[];
  findings: Finding[];
  spellings: Spelling[];
  form: "delimited" | "sheet" | "typed";
  isLossy?: boolean;
  delimiter?: string;
  isVerbatim?: boolean;
};

/** A grid without rows: its findings say why there are none. */
export const refusedGrid = (...findings: Finding[]): Grid => ({
  rows: [],
  findings,
  spellings: [],
  form: "delimited",
});

/** The text of a cell, whatever its kind. */
export const textOf = (cell: Cell | undefined): string =>
  typeof cell === "object" ? cell.text : (cell ?? "");

/** Whether a cell holds nothing that a reader could see. */
export const isBlank = (cell: Cell | undefined): boolean =>
  typeof cell !== "object" && (cell ?? "").trim() === "";
