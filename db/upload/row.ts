import { readCell } from "./cell.ts";
import { readCount } from "./count.ts";
import type { Finding, Reading } from "./finding.ts";
import { type Cell, type GridRow, type Spelling, textOf } from "./grid.ts";
import { shown } from "./hidden.ts";
import { readMonth } from "./month.ts";
import { readNote } from "./note.ts";
import type { Column, Rules } from "./rules.ts";

/** One row of the simple form as the ledger takes it; null where an optional cell is empty. */
export type SimpleRow = {
  row: number;
  month: string;
  theme: string;
  count: number;
  total: number | null;
  note: string | null;
};

/** How rows are read: the rules, where each column stands, and a reader of themes. */
export type RowContext = {
  rules: Rules;
  places: ReadonlyMap<Column, number>;
  readTheme: (text: string) => Reading<string>;
  isTyped: boolean;
  /** Whether a cell beyond the end of its row was cut off, and not left empty. */
  isDelimited: boolean;
};

/** What came of a row: the row itself if all is well, its findings if not. */
export type ReadRow = { row: SimpleRow | null; findings: Finding[]; spellings: Spelling[] };

/** Reads the cells of one row; a column that the file lacks is an empty cell. */
export function readRow({ row, cells }: GridRow, context: RowContext): ReadRow {
  const findings: Finding[] = [];
  const spellings: Spelling[] = [];
  const read = <T>(column: Column, parse: (cell: Cell) => Reading<T>): T | null => {
    const index = context.places.get(column);
    if (index === undefined || (context.isDelimited && index >= cells.length)) return null;
    const cell = cells[index] ?? "";
    const reading = readCell(cell, column, context.rules, parse);
    if (reading === null) return null;
    if ("code" in reading) {
      findings.push({ ...reading, row, index, value: textOf(cell) });
      return null;
    }
    if (reading.read !== undefined && (typeof cell === "string" || context.isTyped)) {
      spellings.push({ row, column, value: textOf(cell), read: reading.read });
    }
    return reading.value;
  };
  const { rules, isTyped } = context;
  const month = read("month", (cell) => readMonth(cell, { rules, isTyped }));
  const theme = read("theme", (cell) => readThemeCell(cell, context));
  const count = read("count", (cell) => readCount(cell, { column: "count", rules, isTyped }));
  const total = read("total", (cell) => readCount(cell, { column: "total", rules, isTyped }));
  const note = read("note", (cell) => readNote(cell, { isTyped }));
  const isWhole = findings.length === 0 && month !== null && theme !== null && count !== null;
  return { row: isWhole ? { row, month, theme, count, total, note } : null, findings, spellings };
}

function readThemeCell(cell: Cell, { readTheme, isTyped }: RowContext): Reading<string> {
  if (!isTyped || typeof cell === "string") return readTheme(textOf(cell));
  const message = `theme ${shown(cell.text)} is no text; send the name of a theme as text`;
  return { code: "UNKNOWN_THEME", message };
}
