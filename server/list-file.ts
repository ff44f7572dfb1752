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

type AnswerFile = NonNullable<Answer["file"]>;

/** The tables of the package that are lists: what one row of each is, and what is said of them. */
const lists = {
  sources: {
    one: "source",
    many: "sources",
    title: "Sources",
    subtitle: "Every publication that is cited, and what it repeats.",
  },
  collections: {
    one: "collection",
    many: "collections",
    title: "Collections",
    subtitle: "Whose output is counted, by whom and by which rule.",
  },
  categories: {
    one: "category",
    many: "categories",
    title: "Codebook",
    subtitle: "Every category with its definition.",
  },
  events: {
    one: "event",
    many: "events",
    title: "Events",
    subtitle: "Dated things that a chart can show; a date beside a change does not explain it.",
  },
} as const;

type List = { table: keyof typeof lists; sources: readonly Source[] };

/** A list of the catalogue as files: its table as in the package, whole at any revision. */
export function listFile(state: State, { table: name, sources }: List): AnswerFile {
  const { one, many, title, subtitle } = lists[name];
  const { properties } = bodyOf(one);
  const table = () => {
    const { resource, rows } = packageTable(state, name);
    const columns = resource.schema.fields.map((field) => columnOf(field, properties));
    const cells = rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, at) => [name, cellOf(row[at])])),
    );
    return { columns, rows: cells };
  };
  const words = {
    ...{ title, subtitle, notes: [], source: describeSources(sources) },
    get alt() {
      return `${counted(packageTable(state, name).rows.length, one, many)} at this revision.`;
    },
  };
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
