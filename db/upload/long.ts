import { observationOf } from "../import/catalogue.ts";
import { parseCell, type Cell as Value } from "../import/cell.ts";
import { type Field, resources } from "../import/descriptor.ts";
import { valueRule } from "../import/rules.ts";
import { undefused } from "../import/undefused.ts";
import type { Words } from "../ledger.ts";
import { typedFault } from "./cell.ts";
import { characterFault } from "./characters.ts";
import type { Fault, Finding } from "./finding.ts";
import { isFormula } from "./formula.ts";
import { type Cell, type Grid, type GridRow, textOf } from "./grid.ts";
import { shown } from "./hidden.ts";
import { type LongHeader, readLongHeader } from "./long-header.ts";
import { type LongRules, readSeriesOf } from "./long-series.ts";
import { checkWholes, type LongRow, type Stated, statedOf } from "./long-wholes.ts";
import { type Slices, sliceRows } from "./slices.ts";

/** What a long table came to: its rows, or what is wrong with it and the names of its columns. */
export type LongTable = { rows: LongRow[]; findings: Finding[]; names: string[] };

const fields: Field[] = resources.find(({ name }) => name === "observations")?.schema.fields ?? [];

/** Texts in which anybody may have written what a spreadsheet would take for a formula. */
const free = ["period_label", "period_as_stated", "locator", "fragment", "note"];

/**
 * Reads a grid in the long form, which is that of the exports. Intervals, shares and revisions are
 * passed over; what repeats the ledger (collection, unit, whole, n …) has to agree with it.
 */
export function* readLong(grid: Grid, rules: LongRules): Slices<LongTable> {
  const header = readLongHeader(grid);
  const { names } = header;
  const { isVerbatim = false } = grid;
  const body = grid.rows.slice(1);
  const found = [...grid.findings, ...header.findings];
  if (found.length > 0) return { rows: [], findings: found, names };
  const rows: LongRow[] = [];
  const stated: Stated[] = [];
  const findings: Finding[] = [];
  const seen = new Map<string, number>();
  for (const [at, gridRow] of body.entries()) {
    if (at % sliceRows === 0) yield { done: at, total: body.length };
    const outcome = readLongRow(gridRow, header, { ...rules, isVerbatim });
    const repeat = outcome.words ? repeated(outcome.words, gridRow.row, seen) : [];
    findings.push(...outcome.findings, ...repeat);
    if (!outcome.words) continue;
    rows.push({ row: gridRow.row, words: outcome.words });
    stated.push(...statedOf(gridRow, header, outcome.words, rules));
  }
  if (body.length === 0) findings.push({ ...empty, row: grid.rows[0]?.row ?? 1 });
  if (findings.length === 0) findings.push(...checkWholes(rows, stated, rules));
  return { rows: findings.length > 0 ? [] : rows, findings, names };
}

const empty: Finding = {
  code: "EMPTY_FILE",
  message: "the file has a header but no rows; put the numbers below it",
};

type ReadLongRow = { words: Words | null; findings: Finding[] };

type RowRules = LongRules & { isVerbatim: boolean };

function readLongRow(row: GridRow, header: LongHeader, rules: RowRules): ReadLongRow {
  const cells: Record<string, Value> = {};
  const findings: Finding[] = [];
  for (const field of fields) {
    const index = header.places.get(field.name);
    const cell =
      index === undefined ? absentOf(field.name, row, header, rules) : (row.cells[index] ?? "");
    const read = readField(cell, field, rules);
    if ("code" in read) findings.push({ ...read, row: row.row, index, value: textOf(cell) });
    else cells[field.name] = read.value;
  }
  if (row.cells.length > header.names.length) findings.push(ragged(row, header));
  if (findings.length > 0) return { words: null, findings };
  findings.push(...readSeriesOf(row, header, cells, rules), ...ruleOf(row, header, cells));
  return { words: findings.length > 0 ? null : observationOf(cells), findings };
}

/** What a column that the file lacks is read as: an exact value, complete, of the import's source. */
function absentOf(name: string, { row, cells }: GridRow, header: LongHeader, rules: LongRules) {
  if (name === "source") return rules.source;
  if (name === "locator") return rules.locator ?? `row ${row}`;
  const value = textOf(cells[header.places.get("value") ?? -1]).trim();
  if (value === "") return "";
  return name === "relation" ? "=" : name === "status" ? "A" : "";
}

function readField(cell: Cell, field: Field, { isVerbatim }: RowRules): { value: Value } | Fault {
  if (typeof cell === "object") {
    const fault = typedFault(cell, field.name);
    if (fault) return fault;
  }
  const raw = textOf(cell);
  const isFree = free.includes(field.name);
  const fault = characterFault(raw, isFree ? "note" : field.name);
  if (fault) return { ...fault, message: fault.message.replace(/^note/, field.name) };
  const isDefused = isFree && !isVerbatim;
  if (isDefused && isFormula(raw, "note") && raw.length > 1) return formula(field.name);
  const text = isDefused ? undefused(raw) : isFree ? raw : raw.trim();
  const parsed = parseCell(text, field);
  if ("value" in parsed) return parsed;
  return {
    code: text === "" ? "MISSING_VALUE" : "BAD_CELL",
    message:
      text === ""
        ? `${field.name} is empty; fill it in`
        : `${field.name} "${shown(text)}" cannot be read: ${parsed.reason}`,
  };
}

const formula = (name: string): Fault => ({
  code: "FORMULA",
  message: `${name} begins like a formula; put ' before it if it is only text`,
});

function ruleOf({ row }: GridRow, { places }: LongHeader, cells: Record<string, Value>): Finding[] {
  const broken = valueRule({ line: row, cells });
  if (!broken) return [];
  const { column } = broken;
  const value = String(cells[column] ?? "");
  const isEmpty = column === "value";
  const reason = isEmpty
    ? `there is no number, but status ${cells.status} says that there is one; write the number, or give the reason as status L, M, O, Q or S`
    : broken.reason;
  return [
    { code: "BAD_CELL", message: `${column}: ${reason}`, row, index: places.get(column), value },
  ];
}

function repeated(words: Words, row: number, seen: Map<string, number>): Finding[] {
  const first = seen.get(words.id);
  seen.set(words.id, first ?? row);
  if (first === undefined) return [];
  const message = `${words.id} already stands in row ${first}; keep one of the two`;
  return [{ code: "DUPLICATE_ROW", message, row, value: words.id }];
}

const ragged = ({ row, cells }: GridRow, { names }: LongHeader): Finding => ({
  code: "RAGGED_ROW",
  message: `the row has ${cells.length} cells under ${names.length} columns; put text that holds commas in quotation marks`,
  row,
  value: cells.map(textOf).join(","),
});
