import { type Finding, letters } from "../finding.ts";
import { type Cell, type GridRow, isBlank } from "../grid.ts";
import type { Limits } from "../rules.ts";
import { parseAddress } from "./address.ts";
import type { RawCell } from "./cell.ts";
import { broken, WorkbookFault } from "./fault.ts";

/** How far the reading of a sheet has come, and how much text its cells may still hold. */
export type RowState = {
  row: number;
  index: number;
  isHidden: boolean;
  isWide: boolean;
  cells: Cell[];
  raw: RawCell | undefined;
  charsLeft: number;
  rows: GridRow[];
  findings: Finding[];
};

/** The state before the first row. A workbook may hold as much text as any other file. */
export const rowState = (limits: Limits): RowState => ({
  row: 0,
  index: -1,
  isHidden: false,
  isWide: false,
  cells: [],
  raw: undefined,
  charsLeft: limits.fileBytes,
  rows: [],
  findings: [],
});

type Attributes = ReadonlyMap<string, string>;

/** Begins a row; its number is the next one where none is given. */
export function startRow(state: RowState, attributes: Attributes): void {
  const given = attributes.get("r");
  const row = given === undefined ? state.row + 1 : Number(/^[1-9]\d{0,6}$/.exec(given)?.[0]);
  if (!(row > state.row && row <= 1_048_576)) throw broken("its rows are out of order");
  state.row = row;
  state.index = -1;
  state.isHidden = isTrue(attributes.get("hidden")) || Number(attributes.get("ht") ?? 1) === 0;
  state.isWide = false;
  state.cells = [];
}

/** Whether an attribute says yes. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** Begins a cell; it is the next one where it has no address. */
export function startCell(state: RowState, attributes: Attributes): void {
  const address = attributes.get("r");
  const next = { row: state.row, index: state.index + 1 };
  const { row, index } = address === undefined ? next : parseAddress(address);
  if (row !== state.row || index <= state.index) throw broken("its cells are out of order");
  state.index = index;
  state.raw = {
    type: attributes.get("t") ?? "n",
    style: attributes.get("s"),
    value: "",
    inline: "",
    formula: undefined,
  };
}

/** Keeps a cell that holds something, or finds it to lie beyond the last column. */
export function keep(state: RowState, cell: Cell, limits: Limits): void {
  if (isBlank(cell)) return;
  state.charsLeft -= typeof cell === "string" ? cell.length : cell.text.length;
  if (state.charsLeft < 0) throw tooMuchText;
  const { row, index } = state;
  const isBelow = row > limits.rows + 1;
  const isFirstBelow = isBelow && !state.findings.some(({ code }) => code === "TOO_MANY_ROWS");
  if (isFirstBelow) {
    const message = `the sheet reaches down to row ${row}; keep to ${limits.rows} rows`;
    state.findings.push({ code: "TOO_MANY_ROWS", message, row });
  }
  if (index >= limits.columns) {
    const message = `a cell stands in column ${letters(index)}; keep to ${limits.columns} columns`;
    if (!state.isWide) state.findings.push({ code: "TOO_MANY_COLUMNS", message, row, index });
    state.isWide = true;
  } else if (!isBelow) {
    while (state.cells.length < index) state.cells.push("");
    state.cells.push(cell);
  }
}

const tooMuchText = new WorkbookFault(
  "the cells of the workbook hold more than 5 MB of text; split it and upload it in parts",
  { code: "UNPACKED_TOO_LARGE" },
);

/** Ends a row and keeps it if it holds something. */
export function endRow({ row, cells, isHidden, rows, findings }: RowState): void {
  if (cells.length === 0) return;
  rows.push({ row, cells });
  if (!isHidden) return;
  const message = `row ${row} is hidden and holds something; show it, or delete it`;
  findings.push({ code: "HIDDEN_DATA", message, row });
}
