import { createHash } from "node:crypto";
import { readSeries, type State } from "../db/catalogue.ts";
import { type Column, longColumns } from "../db/columns.ts";
import { packageTables } from "../db/export/package-rows.ts";
import { descriptor, type Resource } from "../db/import/descriptor.ts";
import type { Revision } from "../db/ledger.ts";
import { emptyFilter } from "../db/parameters.ts";
import { observations } from "../db/queries/observations.ts";
import { formatCell } from "./renditions/csv.ts";
import { tableOf } from "./table.ts";

/** One file of the package: its text, what it is, and how many rows it has. */
export type PackageFile = { path: string; title: string; rows: number; text: string };

/** The long form of all numbers, beside the tables of the package. */
export const longFile = "long.csv";

/**
 * Every table of the ledger at a revision as CSV: the form that `themeline load` reads, and the long
 * form with shares and intervals, which people read.
 */
export function packageFiles(state: State): PackageFile[] {
  const tables = packageTables(state).map(({ resource, rows }) => ({
    path: resource.path,
    title: titleOf(resource),
    rows: rows.length,
    text: csv([resource.schema.fields.map(({ name }) => name), ...rows]),
  }));
  const { columns, rows } = longTable(state);
  const lines = rows.map((row) => columns.map(({ name }) => row[name] ?? null));
  const long = {
    path: longFile,
    title: "All numbers in the long form, with shares and their intervals.",
    rows: rows.length,
    text: csv([columns.map(({ name }) => name), ...lines]),
  };
  return [long, ...tables];
}

/** The description of the package: Frictionless Data Package 2.0, with the hash of every file. */
export function describePackage(
  files: readonly PackageFile[],
  { number, date }: Revision,
  origin: string | null,
): string {
  const known = new Map(descriptor.resources.map((resource) => [resource.path, resource]));
  const resources = files.map(({ path, title, text }) => ({
    ...(known.get(path) ?? resourceOf(path, title)),
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
  }));
  const words = {
    ...descriptor,
    version: `1.0.${number}`,
    created: `${date}T00:00:00Z`,
    ...(origin ? { homepage: `${origin}/data?rev=${number}` } : {}),
    revision: number,
    resources,
  };
  return `${JSON.stringify(words, null, 2)}\n`;
}

/** What stands beside the files, for people. */
export function packageReadme(
  files: readonly PackageFile[],
  { number, date }: Revision,
  cited: string,
): string {
  return [
    `# ${descriptor.title}`,
    `Everything that Themeline held at revision ${number} of ${date}.`,
    cited,
    "Missing is an empty cell with a status, never a zero. Counts of two collections are never added up.",
    "Text that a spreadsheet would run as a formula has an apostrophe before it; loading takes it off.",
    `\`themeline load .\` reads these files into an empty ledger; ${longFile} is for people.`,
    files.map(({ path, rows, title }) => `- ${path}, ${rows} rows: ${title}`).join("\n"),
    "Selection, wording and coding: CC BY 4.0. The facts belong to their sources; cite those first.",
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

function longTable(state: State) {
  const ids = readSeries(state).map(({ id }) => id);
  const all = observations(state, ids);
  const rows = ids.map((id) => all.filter(({ series }) => series === id));
  return tableOf(
    rows.map((own) => ({ rows: own, run: own })),
    emptyFilter,
  );
}

const csv = (lines: readonly (readonly (string | number | null)[])[]): string =>
  lines.map((cells) => `${cells.map(formatCell).join(",")}\n`).join("");

const titleOf = ({ name, description }: Resource): string => description ?? `The ${name}.`;

const types: Record<Column["type"], string> = {
  text: "string",
  day: "date",
  number: "number",
  integer: "integer",
};

/** A file that the bundled package does not have. */
function resourceOf(path: string, title: string) {
  const name = path.replace(/\.csv$/, "");
  const table = packageFields.get(path) ?? [];
  return {
    name,
    path,
    type: "table",
    description: title,
    format: "csv",
    schema: { fields: table },
  };
}

const packageFields = new Map([
  [
    longFile,
    longColumns.map(({ name, type, description }) => ({ name, type: types[type], description })),
  ],
  [
    "findings.csv",
    [
      { name: "id", type: "string", description: "Id of the finding." },
      { name: "position", type: "integer", description: "Its place on the page." },
      { name: "address", type: "string", description: "The view that it speaks of." },
      {
        name: "sentence",
        type: "string",
        description: "What it says, with its numbers in braces.",
      },
    ],
  ],
]);
