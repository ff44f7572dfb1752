import type { Source, State } from "../db/catalogue.ts";
import type { Column } from "../db/columns.ts";
import { packageTable } from "../db/export/package-rows.ts";
import type { Field } from "../db/import/descriptor.ts";
import { describeSources } from "../web/words/sources.ts";
import type { Answer } from "./view.ts";

type List = {
  /** The table of the package that has these rows. */
  table: "sources" | "collections" | "categories" | "events";
  title: string;
  subtitle: string;
  sources: readonly Source[];
};

/** A list of the catalogue as files: its table as in the package, whole at any revision. */
export function listFile(state: State, list: List): NonNullable<Answer["file"]> {
  const { title, subtitle, sources } = list;
  const table = () => {
    const { resource, rows } = packageTable(state, list.table);
    const columns = resource.schema.fields.map(columnOf);
    const cells = rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, at) => [name, cellOf(row[at])])),
    );
    return { columns, rows: cells };
  };
  const source = describeSources(sources);
  const words = { title, subtitle, notes: [], source, alt: subtitle };
  return { words, table, everything: table, about: {}, sources };
}

/** Days of a year or a month alone are no days of a calendar, so they stay text. */
const columnOf = ({ name, type }: Field): Column => ({
  name,
  type: type === "integer" || type === "number" ? type : "text",
  description: `${name.replaceAll("_", " ")}, as in the package at /data.`,
});

const cellOf = (cell: string | number | boolean | null | undefined): string | number | null =>
  typeof cell === "boolean" ? String(cell) : (cell ?? null);
