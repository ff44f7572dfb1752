import type { Defect } from "../refusal.ts";
import { trimmed } from "./characters.ts";
import type { FileKind } from "./file-type.ts";
import { defectsOf, type Finding } from "./finding.ts";
import { type Grid, type Spelling, textOf } from "./grid.ts";
import { type Guess, guessColumns } from "./guess.ts";
import { shown } from "./hidden.ts";
import { readLong } from "./long.ts";
import { isLong } from "./long-header.ts";
import type { LongRules } from "./long-series.ts";
import type { LongRow } from "./long-wholes.ts";
import { namesIn } from "./mapping.ts";
import { readGrid } from "./read.ts";
import type { SimpleRow } from "./row.ts";
import type { Mapping, Rules } from "./rules.ts";
import { type Progress, pace } from "./slices.ts";
import { tableSlices } from "./table.ts";

/** Rows in one of the two forms of a table. */
export type SheetRows = { form: "simple"; rows: SimpleRow[] } | { form: "long"; rows: LongRow[] };

/** The columns of a file whose names are not those of the simple form, each with a few cells. */
export type ForeignColumn = Guess & { cells: string[] };

/** What a table came to: its rows, or its defects and no rows. */
export type Sheet = SheetRows & {
  defects: Defect[];
  spellings: Spelling[];
  /** The mapping by which it was read, if it was. */
  mapping: Mapping | null;
  /** Its columns, if only their names keep it from being read. */
  foreign: ForeignColumn[];
};

/** By what a sheet is read; `known` is a mapping used before, taken only where all its names are. */
export type SheetReading = {
  rules: Rules;
  long: LongRules;
  known?: Mapping | null;
  report?: ((progress: Progress) => void) | undefined;
};

/**
 * Reads a table in the simple form or the long one, told apart by the header, slice by slice. A
 * mapping that is given has to fit the file; one that was used before is taken where it fits. No
 * guess is ever taken: the file is refused, and what its columns may hold is told.
 */
export async function readSheet(
  bytes: Uint8Array,
  kind: FileKind,
  { rules, long, known = null, report }: SheetReading,
): Promise<Sheet> {
  const wanted = rules.mapping ?? known ?? undefined;
  const grid = await readGrid(bytes, kind, { ...rules, mapping: wanted });
  if (isLong(grid)) return longSheet(grid, long, report);
  const names = headerOf(grid);
  const given = rules.mapping;
  const lacking = given ? namesIn(given).filter((name) => !names.includes(name)) : [];
  if (lacking.length > 0 && names.length > 0) return unmapped(grid, lacking);
  const isFitting = known !== null && namesIn(known).every((name) => names.includes(name));
  const mapping = given ?? (isFitting ? known : null);
  const read = await pace(tableSlices(grid, { ...rules, mapping: mapping ?? undefined }), report);
  const mapped = mapping ? spelled(mapping) : [];
  const isForeign =
    read.defects.length > 0 && read.defects.every(({ code }) => namings.includes(code));
  return {
    ...read,
    form: "simple",
    spellings: [...mapped, ...read.spellings],
    mapping: read.defects.length > 0 ? null : mapping,
    foreign: isForeign ? foreignOf(grid) : [],
  };
}

/** The defects that better names for the columns would mend. */
const namings = ["UNKNOWN_COLUMN", "MISSING_COLUMN"];

async function longSheet(
  grid: Grid,
  rules: LongRules,
  report: SheetReading["report"],
): Promise<Sheet> {
  const { rows, findings, names } = await pace(readLong(grid, rules), report);
  const defects = defectsOf(findings, names);
  const { spellings } = grid;
  return { form: "long", rows, defects, spellings, mapping: null, foreign: [] };
}

const headerOf = ({ rows: [head] }: Grid): string[] =>
  (head?.cells ?? []).map((cell) => trimmed(textOf(cell)));

function unmapped(grid: Grid, lacking: readonly string[]): Sheet {
  const names = headerOf(grid);
  const findings = lacking.map((name): Finding => {
    const columns = names.map((each) => `"${shown(each)}"`).join(", ");
    const message = `the map names a column "${shown(name)}" that the file does not have; it has ${columns}`;
    return { code: "MISSING_COLUMN", message, row: 1, column: name };
  });
  const defects = defectsOf(findings, names);
  const foreign = foreignOf(grid);
  return { form: "simple", rows: [], defects, spellings: [], mapping: null, foreign };
}

const spelled = ({ columns }: Mapping): Spelling[] =>
  Object.entries(columns).map(([read, value]) => ({ value, read }));

/** As many cells of a column as are shown with its name. */
const cellsShown = 3;

function foreignOf(grid: Grid): ForeignColumn[] {
  const body = grid.rows.slice(1, 1 + cellsShown);
  return guessColumns(headerOf(grid)).map((guess, index) => ({
    ...guess,
    cells: body.map(({ cells }) => shown(textOf(cells[index]))).filter((text) => text !== ""),
  }));
}
