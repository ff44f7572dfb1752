import { nearest } from "../near.ts";
import { typedFault } from "./cell.ts";
import { characterFault, trimmed } from "./characters.ts";
import { type Fault, type Finding, letters } from "./finding.ts";
import { type Cell, type Grid, type GridRow, isBlank, textOf } from "./grid.ts";
import { guessColumns } from "./guess.ts";
import { shown } from "./hidden.ts";
import { meaningOf } from "./mapping.ts";
import { type Column, columns, type Rules } from "./rules.ts";

/** Where the columns stand, what each is called, and what is wrong with the header. */
export type Header = {
  places: Map<Column, number>;
  names: string[];
  findings: Finding[];
};

/** Reads the first row of a grid as its header. Names are trimmed, their case does not count. */
export function readHeader(grid: Grid, rules: Rules): Header {
  const [{ row, cells } = { row: 1, cells: [] }, ...body] = grid.rows;
  const names = cells.map((cell) => nameOf(cell, rules));
  const known = columns.filter((column) => isKnown(column, rules));
  const findings: Finding[] = cells.flatMap((cell, index) => {
    const finding = headFinding(cell, { index, names, rules, body });
    return finding ? [{ row, index, value: textOf(cell), ...finding }] : [];
  });
  const isGarbled = findings.some(({ code }) => !namings.includes(code));
  for (const column of rules.requiredColumns.filter((each) => !names.includes(each))) {
    if (isGarbled) break;
    const message = `the column "${column}" is missing; add it, the first row names the columns`;
    findings.push({ row, column, code: "MISSING_COLUMN", message });
  }
  const places = known.filter((column) => names.filter((name) => name === column).length === 1);
  return {
    places: new Map(places.map((column) => [column, names.indexOf(column)])),
    names,
    findings: packed(cells, names, findings, row) ?? findings,
  };
}

/** What is wrong with a name that can be read; one that cannot be read may be any column. */
const namings = ["UNKNOWN_COLUMN", "DUPLICATE_COLUMN"];

const isKnown = (name: string, { requiredColumns, optionalColumns }: Rules): boolean =>
  [...requiredColumns, ...optionalColumns].some((column) => column === name);

function nameOf(cell: Cell, rules: Rules): string {
  const text = trimmed(textOf(cell));
  const meant = rules.mapping ? meaningOf(text, rules.mapping) : null;
  if (meant && meant !== "unused") return meant;
  return isKnown(text.toLowerCase(), rules) ? text.toLowerCase() : text;
}

type Place = { index: number; names: string[]; rules: Rules; body: GridRow[] };

function headFinding(cell: Cell, { index, names, rules, body }: Place): Fault | undefined {
  const name = names[index] ?? "";
  const typed = typeof cell === "object" ? typedFault(cell, "the header") : undefined;
  const fault = typed ?? characterFault(textOf(cell), "the header");
  if (fault) return fault;
  if (name === "") {
    if (!body.some(({ cells }) => !isBlank(cells[index]))) return undefined;
    const message = `column ${letters(index)} has cells but no name; name it or empty it`;
    return { code: "UNKNOWN_COLUMN", message };
  }
  if (names.indexOf(name) < index) {
    const message = `two columns are called "${shown(name)}"; keep one of them`;
    return { code: "DUPLICATE_COLUMN", message };
  }
  const isUnused = rules.mapping?.unused.includes(name);
  if (isKnown(name, rules) || isUnused) return undefined;
  const all = [...rules.requiredColumns, ...rules.optionalColumns];
  const [near] = nearest(name.slice(0, 80), all);
  const [column, other] = guessColumns(names).find((each) => each.name === name)?.may ?? [];
  const isGuessed = column !== undefined && other === undefined && !near;
  const known = near ? `did you mean "${near}"?` : `take it out; known are ${all.join(", ")}`;
  const remedy = isGuessed ? `if it holds the ${column}, map it: ${column}=${shown(name)}` : known;
  return { code: "UNKNOWN_COLUMN", message: `unknown column "${shown(name)}"; ${remedy}` };
}

/** One cell that holds several names: the file is parted by a character that is not supported. */
function packed(
  cells: Cell[],
  names: string[],
  findings: Finding[],
  row: number,
): Finding[] | undefined {
  const words = (names[0] ?? "").toLowerCase().split(/[^\p{L}]+/u);
  const isPacked = cells.length === 1 && columns.filter((each) => words.includes(each)).length > 1;
  if (!isPacked || findings.some(({ code }) => code === "BAD_ENCODING")) return undefined;
  const value = names[0] ?? "";
  const message = `the names "${shown(value)}" are parted by a character that cannot be read here`;
  const remedy = "use commas, semicolons or tabs";
  return [{ code: "BAD_HEADER", message: `${message}; ${remedy}`, row, index: 0, value }];
}
