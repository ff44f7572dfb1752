import { unzipSync } from "fflate";
import type { Cell, SheetData } from "write-excel-file/node";
import type { Column } from "../../db/columns.ts";
import { timeOf } from "../../db/day.ts";
import { citation } from "../../web/words/reference.ts";
import { version } from "../version.ts";
import { pack } from "./pack.ts";
import { citedOf } from "./references.ts";
import type { Subject } from "./rendition.ts";

/**
 * The rows as a workbook with sheets for data, metadata and sources: numbers as numbers, days as
 * days, missing as empty cells, text as text that is never a formula. The same rows give the same
 * bytes: what the writer stamps with the time of day is packed again with the revision's date.
 */
export async function renderXlsx(subject: Subject): Promise<Uint8Array> {
  const { default: write } = await import("write-excel-file/node");
  const look = { stickyRowsCount: 1, dateFormat: "yyyy-mm-dd" };
  const sheets = [
    { ...look, sheet: "data", ...dataSheet(subject) },
    { ...look, sheet: "metadata", ...metadataSheet(subject) },
    { ...look, sheet: "sources", ...sourcesSheet(subject) },
  ];
  return pack(unzipSync(await write(sheets).toBuffer()), subject.revision.date);
}

type Sheet = { data: SheetData; columns: { width: number }[] };

function dataSheet({ table: { columns, rows } }: Subject): Sheet {
  return {
    data: [
      columns.map(({ name }) => head(name)),
      ...rows.map((row) => columns.map((column) => cellOf(row[column.name] ?? null, column.type))),
    ],
    columns: columns.map(({ name, type }) => ({ width: type === "day" ? 12 : widthOf(name) })),
  };
}

function metadataSheet(subject: Subject): Sheet {
  const { file, table, revision } = subject;
  const cited = citedOf(subject);
  const { title, subtitle, notes, source, alt } = file.words;
  const pairs: [string, string | number][] = [
    ["title", title],
    ["subtitle", subtitle],
    ["in words", alt],
    ...notes.map((note): [string, string] => ["note", note]),
    ["source", source],
    ["cite as", citation(file.sources, cited)],
    ["address", cited.address],
    ["revision", revision.number],
    ["hash of the revision", revision.hash],
    ["program", `Themeline ${version}`],
    ["rows", table.rows.length],
    ...table.columns.map((column): [string, string] => [
      `column ${column.name}`,
      column.description,
    ]),
  ];
  const date = [text("date of the revision"), cellOf(revision.date, "day")];
  return {
    data: [
      [head("name"), head("value")],
      ...pairs.map(([name, value]) => [
        text(name),
        typeof value === "number" ? value : text(value),
      ]),
      date,
    ],
    columns: [{ width: 24 }, { width: 100 }],
  };
}

const sourceColumns = [
  "id",
  "title",
  "author",
  "publisher",
  "published",
  "kind",
  "derived_from",
  "url",
  "note",
] as const;

function sourcesSheet({ file }: Subject): Sheet {
  return {
    data: [
      sourceColumns.map(head),
      ...file.sources.map((source) => sourceColumns.map((name) => cellOf(source[name], "text"))),
    ],
    columns: sourceColumns.map((name) => ({ width: name === "title" ? 60 : 20 })),
  };
}

/** Before this day, spreadsheets count days differently or not at all. */
const firstDay = "1900-03-01";

function cellOf(value: string | number | null, type: Column["type"]): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return value;
  const isDay = type === "day" && value >= firstDay;
  return isDay ? { value: new Date(timeOf(value)), type: Date } : text(value);
}

/** More characters than this fit no cell. */
const mostCharacters = 32_767;

const text = (value: string): Cell => ({ value: value.slice(0, mostCharacters), type: String });
const head = (value: string): Cell => ({ value, type: String, fontWeight: "bold" });

const widthOf = (name: string): number =>
  ["series", "fragment", "note", "title"].includes(name) ? 40 : Math.max(10, name.length + 2);
