import { readCategories, type State } from "../catalogue.ts";
import { slug } from "../period.ts";
import type { EditNoun } from "./bodies.ts";

/** What was typed on the pages of a new collection, by the names of their fields. */
export type Draft = Readonly<Record<string, string>>;

/** One thing of the draft: its words, and the field of the draft that each comes from. */
export type Item = { noun: EditNoun; form: Draft; fields: Readonly<Record<string, string>> };

/** Everything that a draft is of: what is new, the collection, and its series. */
export function itemsOf(state: State, draft: Draft): Item[] {
  const id = idOfDraft(draft);
  const codebook = draft.codebook || id;
  const source = draft.source || id;
  const categories = typedCategories(draft).map((each) => categoryItem(codebook, draft, each));
  return [
    ...(draft.source ? [] : [sourceItem(source, draft)]),
    ...(draft.codebook ? [] : [codebookItem(codebook, draft)]),
    ...categories,
    collectionItem({ id, codebook, source }, draft),
    ...seriesItems(id, draft, [...keptSlugs(state, draft), ...categories.map(({ form }) => form)]),
  ];
}

const sourceItem = (id: string, draft: Draft): Item => ({
  noun: "source",
  form: {
    id,
    title: draft.source_title ?? "",
    publisher: draft.source_publisher ?? "",
    published: draft.source_published ?? "",
    kind: "dataset",
  },
  fields: {
    id: "id",
    title: "source_title",
    publisher: "source_publisher",
    published: "source_published",
  },
});

const codebookItem = (id: string, draft: Draft): Item => ({
  noun: "codebook",
  form: { id, title: draft.codebook_title ?? "" },
  fields: { id: "id", title: "codebook_title" },
});

type Typed = ReturnType<typeof typedCategories>[number];

const categoryItem = (codebook: string, { dimension = "" }: Draft, typed: Typed): Item => ({
  noun: "category",
  form: {
    codebook,
    dimension,
    slug: slug(typed.label),
    label: typed.label,
    definition: typed.definition,
  },
  fields: {
    codebook: "codebook",
    dimension: "dimension",
    definition: `definition_${typed.row}`,
    slug: `label_${typed.row}`,
    label: `label_${typed.row}`,
  },
});

type Named = { id: string; codebook: string; source: string };

function collectionItem(named: Named, draft: Draft): Item {
  const { dimension = "", exclusive = "" } = draft;
  const coding = dimension && exclusive ? `${dimension}=${exclusive}` : "";
  const own = ["title", "actor", "collector", "population", "method", "caveat", "licence", "ours"];
  return {
    noun: "collection",
    form: { ...draft, ...named, coding },
    fields: {
      ...Object.fromEntries(own.map((name) => [name, name])),
      ...{ id: "id", codebook: "codebook", source: "source", coding: "dimension" },
    },
  };
}

/** The total of all items, and a part of it for each category. */
function seriesItems(id: string, draft: Draft, categories: readonly Draft[]): Item[] {
  const { unit = "", title = "", dimension = "" } = draft;
  const fields = { unit: "unit", categories: "dimension", label: "title", collection: "id" };
  const total = { collection: id, unit, measure: "count", label: `${title}: all`.slice(0, 300) };
  const whole = `${id}/${slug(unit)}`;
  const parts = categories.map(({ slug: part = "", label = "" }) => ({
    ...total,
    ...{ categories: `${dimension}=${part}`, whole, label: `${title}: ${label}`.slice(0, 300) },
  }));
  return [total, ...parts].map((form) => ({ noun: "series", form, fields }));
}

/** The categories that an existing codebook already has in the dimension. */
const keptSlugs = (state: State, { codebook = "", dimension = "" }: Draft): Draft[] =>
  readCategories(state)
    .filter((each) => each.codebook === codebook && each.dimension === dimension)
    .map(({ slug: part, label }) => ({ slug: part, label }));

/** The id of the collection that a draft is of: as given, else made from the title. */
export const idOfDraft = ({ id = "", title = "" }: Draft): string => id || slug(title).slice(0, 60);

/** As many rows for categories as the page shows. */
export const rowsOf = ({ rows = "6" }: Draft): number =>
  Math.min(60, Math.max(6, Number(rows) || 6));

/** The categories that were typed, by the number of their row. */
export function typedCategories(draft: Draft) {
  return Array.from({ length: rowsOf(draft) }, (_, row) => ({
    row,
    label: (draft[`label_${row}`] ?? "").trim(),
    definition: (draft[`definition_${row}`] ?? "").trim(),
  })).filter(({ label, definition }) => label !== "" || definition !== "");
}
