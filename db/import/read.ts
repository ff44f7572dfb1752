import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type Defect, Refusal } from "../refusal.ts";
import { shown } from "../upload/hidden.ts";
import type { PackageFiles } from "./archive.ts";
import { type Cell, parseCell } from "./cell.ts";
import { type Field, resources } from "./descriptor.ts";
import { undefused } from "./undefused.ts";

/** One row of a package: its typed cells and the line on which it stands. */
export type PackageRow = { line: number; cells: Record<string, Cell> };

/** The tables of a package by name; a file that is not there is an empty table. */
export type Tables = Record<string, PackageRow[]>;

/** The files of a package in a folder. */
export const filesIn =
  (folder: string): PackageFiles =>
  (path) => {
    const file = join(folder, path);
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
  };

/** Reads every table of a package. Collects each broken cell, key and reference. */
export function readPackage(
  files: PackageFiles,
  where: string,
): { tables: Tables; defects: Defect[] } {
  const description = files("datapackage.json");
  if (!description || !isJson(description)) {
    const what = description ? "its datapackage.json is not JSON" : "it has no datapackage.json";
    const message = `not a data package: ${where}; ${what}`;
    throw new Refusal(message, [{ code: "BAD_PACKAGE", message }]);
  }
  const defects: Defect[] = [];
  const tables: Tables = {};
  for (const { name, path, schema } of resources) {
    const bytes = files(path);
    tables[name] = bytes ? readTable(bytes, path, schema.fields, defects) : [];
  }
  for (const resource of resources) checkKeys(resource, tables, defects);
  return { tables, defects };
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

type Parsed = { record: string[]; line: number };

function readTable(
  bytes: Uint8Array,
  path: string,
  fields: Field[],
  defects: Defect[],
): PackageRow[] {
  const [head, ...body] = split(bytes, path, defects);
  if (defects.some((each) => each.file === path)) return [];
  const columns = head?.record ?? [];
  const expected = fields.map((field) => field.name);
  for (const column of expected.filter((name) => !columns.includes(name))) {
    defects.push(defect(path, 1, column, "", "the column is missing; add it"));
  }
  for (const column of columns.filter((name) => !expected.includes(name))) {
    defects.push(defect(path, 1, column, column, `unknown column; known: ${expected.join(", ")}`));
  }
  if (defects.some((each) => each.file === path)) return [];
  return body.map((row) => readRow(row, { path, columns, fields, defects }));
}

function split(bytes: Uint8Array, path: string, defects: Defect[]): Parsed[] {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const rows: Parsed[] = [];
    parse(text, {
      bom: true,
      relax_column_count: true,
      on_record: (record: string[], { lines }) => {
        rows.push({ record, line: lines });
        return null;
      },
    });
    return rows;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    defects.push(defect(path, 1, "", "", `not readable as UTF-8 CSV: ${reason}`));
    return [];
  }
}

type Place = { path: string; columns: string[]; fields: Field[]; defects: Defect[] };

function readRow({ record, line }: Parsed, { path, columns, fields, defects }: Place): PackageRow {
  if (record.length !== columns.length) {
    const reason = `${record.length} cells under ${columns.length} columns; check the commas`;
    defects.push(defect(path, line, "", record.join(","), reason));
  }
  const cells: Record<string, Cell> = {};
  for (const field of fields) {
    const text = undefused(record[columns.indexOf(field.name)] ?? "");
    const parsed = parseCell(text, field);
    cells[field.name] = "value" in parsed ? parsed.value : null;
    const reason = acting.test(text) ? unseen : "reason" in parsed ? parsed.reason : null;
    if (reason) defects.push(defect(path, line, field.name, text, reason));
  }
  return { line, cells };
}

/** What would act where it is shown: control characters, and those that turn text around. */
const acting = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;
const unseen = "it holds a character that acts and is not seen; type the cell again by hand";

function checkKeys(resource: (typeof resources)[number], tables: Tables, defects: Defect[]): void {
  const { name, path, schema } = resource;
  const rows = tables[name] ?? [];
  const seen = new Map<string, number>();
  for (const { line, cells } of schema.primaryKey ? rows : []) {
    const key = keyOf(cells, schema.primaryKey ?? []);
    const first = seen.get(key);
    if (first) defects.push(defect(path, line, "", key, `the same key as line ${first}`));
    seen.set(key, first ?? line);
  }
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const target = tables[reference.resource ?? name] ?? [];
    const known = new Set(target.map(({ cells }) => keyOf(cells, reference.fields)));
    for (const { line, cells } of rows) {
      if (fields.some((field) => cells[field] === null)) continue;
      const key = keyOf(cells, fields);
      const column = fields.at(-1) ?? "";
      const place = `${reference.resource ?? name}.csv`;
      if (!known.has(key)) defects.push(defect(path, line, column, key, `not found in ${place}`));
    }
  }
}

const keyOf = (cells: Record<string, Cell>, fields: string[]): string =>
  fields.map((field) => cells[field] ?? "").join(" ");

/** A defect of a package: file, line, column, value, and the reason with its remedy. */
export function defect(
  file: string,
  row: number,
  column: string,
  value: string,
  reason: string,
): Defect {
  const cell = shown(value);
  const place = [file, `line ${row}`, column].filter(Boolean).join(", ");
  const message = `${place}: ${cell === "" ? "" : `"${cell}": `}${reason}`;
  return { code: "BAD_PACKAGE", message, file, row, column, value: cell };
}
