import type { Defect } from "../refusal.ts";
import { defectsOf, type Finding } from "./finding.ts";
import { type Grid, type GridRow, isBlank, type Spelling, textOf } from "./grid.ts";
import { type Header, readHeader } from "./header.ts";
import { type ReadRow, readRow, type SimpleRow } from "./row.ts";
import type { Rules } from "./rules.ts";
import { finish, type Slices, sliceRows } from "./slices.ts";
import { themeReader } from "./theme.ts";
import { checkTotals } from "./totals.ts";

/** What an upload came to: all of its rows and no defects, or its defects and no rows. */
export type Upload = { rows: SimpleRow[]; defects: Defect[]; spellings: Spelling[] };

/** Reads a grid by the rules: its header, its rows, then what the rows say together. */
export const readTable = (grid: Grid, rules: Rules): Upload => finish(tableSlices(grid, rules));

/** The same, slice by slice. */
export function* tableSlices(grid: Grid, rules: Rules): Slices<Upload> {
  const [head, ...body] = grid.rows;
  if (!head) return refused(withoutRows(grid));
  const header = readHeader(grid, rules);
  const isLost = header.findings.some(({ code }) => code === "BAD_ENCODING");
  if (isLost) return refused(header.findings, header.names);
  const found = [...grid.findings, ...header.findings];
  if (!rules.requiredColumns.some((column) => header.places.has(column))) {
    return refused(grid.isLossy ? [unreadable] : found, header.names);
  }
  if (body.length === 0 && found.length === 0) {
    return refused([{ ...empty("the file has a header but no rows"), row: head.row }]);
  }
  return yield* readBody(body, { grid, header, rules, found });
}

const refused = (findings: Finding[], names: string[] = []): Upload => ({
  rows: [],
  defects: defectsOf(findings, names),
  spellings: [],
});

/** What was sent as JSON has no cells with addresses. */
const withoutCells = (upload: Upload): Upload => ({
  ...upload,
  defects: upload.defects.map(({ cell: _, ...defect }) => defect),
});

function withoutRows({ findings, isLossy }: Grid): Finding[] {
  if (isLossy) return [unreadable];
  return findings.length > 0 ? findings : [empty("the file is empty")];
}

const empty = (what: string): Finding => ({
  code: "EMPTY_FILE",
  message: `${what}; put the names of the columns in the first row and the counts below`,
});

const unreadable: Finding = {
  code: "BAD_ENCODING",
  message:
    'the file is no text that can be read; save the table in your spreadsheet as "CSV UTF-8"',
};

type Body = { grid: Grid; header: Header; rules: Rules; found: Finding[] };

function* readBody(body: GridRow[], { grid, header, rules, found }: Body): Slices<Upload> {
  const { places, names } = header;
  const isTyped = grid.form === "typed";
  const isDelimited = grid.form === "delimited";
  const context = { rules, places, readTheme: themeReader(rules), isTyped, isDelimited };
  const outcomes: ReadRow[] = [];
  for (const row of body) {
    const { length } = outcomes;
    if (length % sliceRows === 0) yield { done: length, total: body.length };
    outcomes.push(readRow(row, context));
  }
  const read = outcomes.flatMap(({ row }) => (row ? [row] : []));
  const checked = checkTotals(read, context);
  if (found.length === 0 && isUnfilled(outcomes, places)) return refused([unfilled(body)], names);
  const findings = [
    ...found,
    ...(isDelimited ? ragged(body, outcomes, { names, grid }) : stray(body, names.length)),
    ...outcomes.flatMap((outcome) => outcome.findings),
    ...checked.findings,
  ];
  if (isTyped && findings.length > 0) return withoutCells(refused(findings, names));
  if (findings.length > 0) return refused(findings, names);
  const spelled = outcomes.flatMap((outcome) => outcome.spellings);
  const spellings = [...grid.spellings, ...spelled, ...checked.spellings];
  return { rows: checked.rows, defects: [], spellings };
}

/** Whether several rows lack their count, all of them, and nothing else is wrong: a bare template. */
const isUnfilled = (outcomes: readonly ReadRow[], places: Header["places"]): boolean =>
  outcomes.length > 1 &&
  outcomes.every(
    ({ findings: [only, other] }) =>
      only?.code === "MISSING_VALUE" && only.index === places.get("count") && other === undefined,
  );

const unfilled = (body: readonly GridRow[]): Finding => ({
  code: "MISSING_VALUE",
  message: `no count is filled in yet; write one in each of the ${body.length} rows, 0 if there were none, and take out the rows that nobody counted`,
  row: body[0]?.row ?? 2,
  column: "count",
});

/** Rows whose cells are more or fewer than the columns: a comma too many, or a line cut short. */
const ragged = (
  body: readonly GridRow[],
  outcomes: readonly ReadRow[],
  { names: { length: width }, grid: { delimiter } }: { names: string[]; grid: Grid },
): Finding[] =>
  body
    .filter(({ cells }, at) => {
      if (cells.length <= width) return cells.length < width;
      const isTorn = delimiter === "," && (outcomes[at]?.findings.length || holdsTorn(cells));
      return isTorn || cells.slice(width).some((cell) => !isBlank(cell));
    })
    .map(({ row, cells }) => ({
      code: "RAGGED_ROW",
      message: `the row has ${cells.length} cells under ${width} columns; ${
        cells.length < width
          ? "fill it up"
          : "put text and numbers that hold commas in quotation marks, and take out a comma too many"
      }`,
      row,
      value: cells.map(textOf).join(","),
    }));

/** Whether two neighbours may be one number whose comma parted it: 1 and 316 for 1,316. */
const holdsTorn = (cells: GridRow["cells"]): boolean =>
  cells.some(
    (cell, at) =>
      /^\s*[1-9]\d{0,2}$/.test(textOf(cell)) && /^\d{3}\s*$/.test(textOf(cells[at + 1])),
  );

/** Cells of a sheet beyond the last column that has a name. */
const stray = (body: GridRow[], width: number): Finding[] =>
  body.flatMap(({ row, cells }) =>
    cells.slice(width).flatMap((cell, at) =>
      isBlank(cell)
        ? []
        : [
            {
              code: "UNKNOWN_COLUMN",
              message: "this cell stands under no name; name its column or empty it",
              row,
              index: width + at,
              value: textOf(cell),
            },
          ],
    ),
  );
