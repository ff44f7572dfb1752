import type { Source, State } from "../db/catalogue.ts";
import type { Column } from "../db/columns.ts";
import { bodyOf } from "../db/edit/bodies.ts";
import type { Body } from "../db/edit/body.ts";
import { packageTable } from "../db/export/package-rows.ts";
import type { Field } from "../db/import/descriptor.ts";
import { counted } from "../web/parts/counted.ts";
import { capitalise } from "../web/words/sentence.ts";
import { describeSources } from "../web/words/sources.ts";
import type { Answer } from "./view.ts";

/** The tables of the package that are lists, and what one row of each is. */
const nouns = {
  sources: ["source", "sources"],
  collections: ["collection", "collections"],
  categories: ["category", "categories"],
  events: ["event", "events"],
} as const;

type List = {
  table: keyof typeof nouns;
  /** How many there are. */
  count: number;
  title: string;
  subtitle: string;
  sources: readonly Source[];
};

/** A list of the catalogue as files: its table as in the package, whole at any revision. */
export function listFile(state: State, list: List): NonNullable<Answer["file"]> {
  const { title, subtitle, sources } = list;
  const [one, many] = nouns[list.table];
  const { properties } = bodyOf(one);
  const table = () => {
    const { resource, rows } = packageTable(state, list.table);
    const columns = resource.schema.fields.map((field) => columnOf(field, properties));
    const cells = rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, at) => [name, cellOf(row[at])])),
    );
    return { columns, rows: cells };
  };
  const source = describeSources(sources);
  const alt = `${counted(list.count, one, many)} at this revision.`;
  const words = { title, subtitle, notes: [], source, alt };
  return { words, table, everything: table, about: {}, sources };
}

/** Days of a year or a month alone are no days of a calendar, so they stay text. */
function columnOf({ name, type }: Field, properties: Body["properties"]): Column {
  const { title = name.replaceAll("_", " "), description } = properties[name] ?? {};
  return {
    name,
    type: type === "integer" || type === "number" ? type : "text",
    description: `${capitalise(title)}.${description ? ` ${description}` : ""}`,
  };
}

const cellOf = (cell: string | number | boolean | null | undefined): string | number | null =>
  typeof cell === "boolean" ? String(cell) : (cell ?? null);
