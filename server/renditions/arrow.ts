import type { Column } from "../../db/columns.ts";
import { timeOf } from "../../db/day.ts";
import type { Cells } from "../view.ts";
import type { Subject } from "./rendition.ts";

/**
 * The rows as an Arrow IPC stream: text as dictionaries, days as date32, numbers as float64, all
 * nullable. Dictionaries are numbered by column, since Arrow would count them through the life of the
 * program, and the same rows must give the same bytes. Arrow is loaded when it is first asked for.
 */
export async function renderArrow({ table }: Subject): Promise<Uint8Array> {
  const arrow = await import("apache-arrow");
  const types = {
    text: (id: number) => new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32(), id),
    day: () => new arrow.DateDay(),
    number: () => new arrow.Float64(),
    integer: () => new arrow.Float64(),
  };
  const vectors = table.columns.map((column, at) => [
    column.name,
    arrow.vectorFromArray(valuesOf(column, table.rows), types[column.type](at)),
  ]);
  return arrow.tableToIPC(new arrow.Table(Object.fromEntries(vectors)), "stream");
}

function valuesOf({ name, type }: Column, rows: readonly Cells[]): unknown[] {
  const values = rows.map((row) => row[name] ?? null);
  if (type !== "day") return values;
  return values.map((value) => (value === null ? null : new Date(timeOf(`${value}`))));
}
