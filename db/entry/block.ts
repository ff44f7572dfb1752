/** A table into which a block can be pasted: names of its rows and columns, and ids of its cells. */
export type PasteTarget = {
  rows: readonly string[];
  columns: readonly string[];
  cells: readonly (readonly (string | null)[])[];
};

/** What is to be filled in, and what did not fit and why. */
export type Pasted = { values: Map<string, string>; problems: string[] };

type Start = { row: number; column: number };

/**
 * Where the cells of a pasted block go: under the names of its first row and first column if it
 * brings them, else from the given cell on, downwards and across. Texts are taken as they are, empty
 * cells stay empty, and what does not fit is said instead of being dropped.
 */
export function placeBlock(text: string, target: PasteTarget, start: Start): Pasted {
  const block = readBlock(text);
  const columns = headOf(block[0] ?? [], target.columns, start.column);
  const body = columns.isNamed ? block.slice(1) : block;
  const sides = sidesOf(body, target.rows, start.row);
  const offset = sides.isNamed ? 1 : 0;
  const values = new Map<string, string>();
  const problems: string[] = [];
  body.forEach((cells, at) => {
    const row = sides.places[at];
    if (row === undefined) problems.push(`no row is called “${cells[0]}”`);
    else if (row >= target.rows.length) problems.push(`line ${at + 1} is past the last row`);
    if (row === undefined || row >= target.rows.length) return;
    cells.slice(offset).forEach((cell, index) => {
      const column = columns.isNamed
        ? columns.places[index + offset]
        : (sides.isNamed ? 0 : start.column) + index;
      const id = column === undefined ? null : (target.cells[row]?.[column] ?? null);
      if (id !== null) values.set(id, cell.trim());
      else if (cell.trim() !== "") problems.push(`“${cell.trim()}” has no cell here`);
    });
  });
  return { values, problems };
}

/** The cells of a block as spreadsheets copy it: tabs between cells, quotes round line breaks. */
export function readBlock(text: string): string[][] {
  const cells = [...text.replace(/\r\n?/g, "\n").replace(/\n$/, "").matchAll(cellPattern)];
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain = "", end] of cells) {
    if (whole === "" && rows.length > 1 && rows.at(-1)?.length === 0) break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

const cellPattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;

type Places = { isNamed: boolean; places: (number | undefined)[] };

/** Names in the first row: every filled cell of it, but the corner, is the name of a column. */
function headOf(cells: readonly string[], columns: readonly string[], from: number): Places {
  const places = cells.map((cell) => placeIn(columns, cell));
  const filled = cells.slice(1).filter((cell) => cell.trim() !== "");
  const isNamed = filled.length > 0 && filled.every((cell) => placeIn(columns, cell) !== undefined);
  return isNamed ? { isNamed, places } : { isNamed, places: cells.map((_, at) => from + at) };
}

/** Names in the first column: there is more than one column, and one name at least is known. */
function sidesOf(body: readonly string[][], rows: readonly string[], from: number): Places {
  const names = body.map(([first = ""]) => placeIn(rows, first));
  const isNamed =
    body.some((cells) => cells.length > 1) && names.some((place) => place !== undefined);
  return isNamed ? { isNamed, places: names } : { isNamed, places: body.map((_, at) => from + at) };
}

function placeIn(names: readonly string[], text: string): number | undefined {
  const wanted = text.trim().toLowerCase();
  const at = wanted === "" ? -1 : names.findIndex((name) => name.toLowerCase() === wanted);
  return at < 0 ? undefined : at;
}
