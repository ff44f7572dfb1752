import type { Row } from "../row.ts";

/** What can be said of one cell of the grid, each as typed. */
export const cellFields = [
  "value",
  "relation",
  "status",
  "note",
  "source",
  "locator",
  "fragment",
  "over",
] as const;

export type CellField = (typeof cellFields)[number];
export type Cell = Record<CellField, string>;

/** What holds for every cell that does not say otherwise. */
export const evidenceFields = ["source", "locator", "fragment", "stated"] as const;

export type Evidence = Record<(typeof evidenceFields)[number], string>;

/**
 * The grid of one period as typed, cell by cell: text that may be half a number. `seen` is the
 * revision on which it was opened; `over` in a cell the later one that its person has looked at.
 */
export type Sheet = {
  cells: Record<string, Cell>;
  evidence: Evidence;
  reason: string;
  seen: number;
};

/** A cell in which nothing was entered. */
export const emptyCell: Cell = {
  value: "",
  relation: "=",
  status: "A",
  note: "",
  source: "",
  locator: "",
  fragment: "",
  over: "",
};

/** The name of a cell's field in a form: `value/` and the id of the series. */
export const fieldName = (field: CellField, series: string): string => `${field}/${series}`;

/** The sheet that a form holds for the given series; what is not sent is empty. */
export function sheetOf(form: Record<string, string>, series: readonly string[]): Sheet {
  const cellOf = (id: string): Cell => {
    const given = cellFields.map((field) => {
      const typed = form[fieldName(field, id)] ?? emptyCell[field];
      return [field, field === "note" ? typed.replace(/\r\n?/g, "\n") : inOneLine(typed)];
    });
    return { ...emptyCell, ...Object.fromEntries(given) };
  };
  const text = (name: string): string => inOneLine(form[name] ?? "");
  return {
    cells: Object.fromEntries(series.map((id) => [id, cellOf(id)])),
    evidence: {
      source: text("source"),
      locator: text("locator"),
      fragment: text("fragment"),
      stated: text("stated"),
    },
    reason: text("reason"),
    seen: /^\d{1,9}$/.test(text("seen")) ? Number(text("seen")) : 0,
  };
}

/** Words copied from a page run over its lines; they are one line of text. */
const inOneLine = (text: string): string => text.replace(/[ \t]*[\r\n]+[ \t]*/g, " ");

/** The sheet as it is opened: what the ledger already holds for the period, and nothing else. */
export function openSheet(
  series: readonly string[],
  { held, source, seen }: { held: ReadonlyMap<string, Row>; source: string; seen: number },
): Sheet {
  const cells = series.map((id) => [id, cellOfRow(held.get(id))]);
  return {
    cells: Object.fromEntries(cells),
    evidence: { source, locator: "", fragment: "", stated: "" },
    reason: "",
    seen,
  };
}

function cellOfRow(row: Row | undefined): Cell {
  if (!row) return emptyCell;
  const { value, relation, status, note, source, locator, fragment } = row;
  const texts = { note: note ?? "", locator: locator ?? "", fragment: fragment ?? "" };
  const number = value === null ? "" : String(value);
  return { ...emptyCell, ...texts, value: number, relation: relation ?? "=", status, source };
}

/**
 * A sheet in which nobody's hand is taken for a number: a cell that is still as it was opened shows
 * what the ledger holds by now, so that only what was typed can be in conflict.
 */
export function withNewer(
  sheet: Sheet,
  { opened, held }: { opened: ReadonlyMap<string, Row>; held: ReadonlyMap<string, Row> },
): Sheet {
  const cells = Object.entries(sheet.cells).map(([id, cell]): [string, Cell] => {
    const isAsOpened = isSameCell(cell, cellOfRow(opened.get(id)));
    return [id, isAsOpened ? cellOfRow(held.get(id)) : cell];
  });
  return { ...sheet, cells: Object.fromEntries(cells) };
}

const isSameCell = (a: Cell, b: Cell): boolean =>
  cellFields.every((field) => a[field].trim() === b[field].trim());

/** The fields in which two sheets differ, cell by cell. */
export function differingCells(a: Sheet, b: Sheet): { series: string; fields: CellField[] }[] {
  const ids = [...new Set([...Object.keys(a.cells), ...Object.keys(b.cells)])];
  return ids.flatMap((series) => {
    const [own, other] = [a.cells[series] ?? emptyCell, b.cells[series] ?? emptyCell];
    const fields = cellFields.filter((field) => own[field].trim() !== other[field].trim());
    return fields.length > 0 ? [{ series, fields }] : [];
  });
}

/**
 * A sheet whose empty cells take the structure of an earlier period: the reason why a number was
 * missing, and its relation. Numbers, sources and places are never taken over.
 */
export function withStructure(sheet: Sheet, before: ReadonlyMap<string, Row>): Sheet {
  const cells = Object.entries(sheet.cells).map(([id, cell]): [string, Cell] => {
    const row = before.get(id);
    if (!row || cell.value.trim() !== "" || cell.status !== "A") return [id, cell];
    if (row.value === null) return [id, { ...cell, status: row.status }];
    return [id, { ...cell, relation: row.relation ?? "=" }];
  });
  return { ...sheet, cells: Object.fromEntries(cells) };
}
