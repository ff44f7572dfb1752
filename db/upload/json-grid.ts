import type { Finding } from "./finding.ts";
import { type Cell, type Grid, type GridRow, refusedGrid } from "./grid.ts";
import { shown } from "./hidden.ts";
import type { Json } from "./json.ts";
import { readJsonText } from "./json-text.ts";
import { columns, type Limits } from "./rules.ts";

/** The rows of a list of JSON objects, numbered from 1, whose fields are the columns. */
export function readJson(bytes: Uint8Array, limits: Limits): Grid {
  const read = readJsonText(bytes, { limit: limits.fileBytes, top: "list" });
  if ("finding" in read) return refusedGrid(read.finding);
  const items = Array.isArray(read.value) ? read.value : [];
  if (items.length > limits.rows) {
    const message = `more than ${limits.rows} rows; split the list and upload it in parts`;
    return refusedGrid({ code: "TOO_MANY_ROWS", message, row: limits.rows + 1 });
  }
  return objectGrid(items);
}

/** A grid of JSON objects. Fields that are no columns are findings, unless they are `extra`. */
export function objectGrid(items: Json[], extra: string[] = []): Grid {
  const findings: Finding[] = [];
  const rows = items.flatMap((item, at): GridRow[] => {
    const row = at + 1;
    if (!(item instanceof Map)) {
      const message = "this is not an object; send objects with month, theme and count";
      findings.push({ code: "BAD_JSON", message, row });
      return [];
    }
    const known = [...columns, ...extra];
    for (const field of item.keys()) {
      if (!known.includes(field)) findings.push({ ...unknown(field, known), row });
    }
    return [{ row, cells: columns.map((column) => cellOf(item.get(column))) }];
  });
  const header = { row: 0, cells: [...columns] };
  const all = items.length > 0 ? [header, ...rows] : [];
  return { rows: all, findings, spellings: [], form: "typed" };
}

const unknown = (field: string, known: string[]): Finding => ({
  code: "UNKNOWN_FIELD",
  message: `unknown field "${shown(field)}"; take it out, known are ${known.join(", ")}`,
  column: field,
  value: field,
});

function cellOf(value: Json | undefined): Cell {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return { kind: "true or false", text: String(value) };
  if (Array.isArray(value)) return { kind: "object", text: "[…]" };
  return value instanceof Map
    ? { kind: "object", text: "{…}" }
    : { kind: "number", text: value.numeral };
}
