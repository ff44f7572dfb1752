import { decode } from "./decode.ts";
import { partingOf } from "./delimiter.ts";
import type { Fault, Finding } from "./finding.ts";
import { type Grid, type GridRow, refusedGrid } from "./grid.ts";
import { shown } from "./hidden.ts";
import { recordReader } from "./record.ts";
import type { Limits } from "./rules.ts";

/**
 * The rows of a delimited text: comma, semicolon or tab, any line ends, quotes as spreadsheets
 * write them. Rows are numbered as a spreadsheet shows them; blank ones count and are left out.
 * csv-parse is not used here: it takes a minute for a megabyte of empty lines, and what follows a
 * misplaced quotation mark is lost to it.
 */
export function readCsv(bytes: Uint8Array, limits: Limits, words: readonly string[] = []): Grid {
  const decoded = decode(bytes);
  if ("code" in decoded) return refusedGrid(decoded);
  const { text, spellings } = decoded;
  const parting = partingOf(text, words);
  if ("unsupported" in parting) return refusedGrid(unsupported(parting.unsupported));
  const { rows, findings } = readRecords(text, parting, limits);
  if (parting.skipped > 0) spellings.push({ row: 1, value: "sep=", read: "the delimiter" });
  if (parting.delimiter !== ",") spellings.push({ value: parting.delimiter, read: "," });
  if (/\r/.test(text)) spellings.push({ value: "CR or CR LF", read: "the end of a line" });
  const { delimiter } = parting;
  const isLossy = text.includes("\uFFFD");
  return { rows, findings, spellings, form: "delimited", isLossy, delimiter };
}

const unsupported = (delimiter: string): Finding => ({
  code: "BAD_HEADER",
  message: `cells parted by "${shown(delimiter)}" cannot be read; use commas, semicolons or tabs`,
  row: 1,
});

type Start = { delimiter: string; skipped: number };

function readRecords(text: string, { delimiter, skipped }: Start, limits: Limits) {
  const next = recordReader(text, { delimiter, at: skipped, columns: limits.columns });
  const rows: GridRow[] = [];
  const findings: Finding[] = [];
  let isHeader = true;
  for (let row = 1, record = next(); record; row += 1, record = next()) {
    const { cells, width, fault } = record;
    if (width <= limits.columns && !fault && cells.every((cell) => cell.trim() === "")) continue;
    const found = fault ?? (width > limits.columns ? tooWide(width, limits) : undefined);
    if (found) findings.push({ row, ...found, value: cells.join(delimiter) });
    else rows.push({ row, cells });
    if (isHeader && found) return { rows: [], findings };
    if (rows.length > limits.rows + 1) return { rows: [], findings: [tooLong(row, limits)] };
    isHeader = false;
  }
  return { rows, findings };
}

const tooWide = (width: number, limits: Limits): Fault => ({
  code: "TOO_MANY_COLUMNS",
  message: `${width} cells in a row; keep to ${limits.columns} columns`,
});

const tooLong = (row: number, limits: Limits): Finding => ({
  code: "TOO_MANY_ROWS",
  message: `more than ${limits.rows} rows; split the file and upload it in parts`,
  row,
});
