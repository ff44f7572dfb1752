import { claimBodies, claimNouns } from "../claims/bodies.ts";
import { type Body, limited, long, one, oneOf } from "./body.ts";

const id = one("Id", {
  description: "Lower-case letters, digits and hyphens; it never changes.",
  pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
  maxLength: 60,
});
const dated = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";
const source = one("Source", { refersTo: "source" });
const note = long("Note");
const dimension = one("Dimension", {
  description: "What the categories divide by: theme, medium, country or a word of your own.",
  pattern: "^[a-z]+(-[a-z]+)*$",
  maxLength: 40,
});

/**
 * What may be said of each noun of the catalogue, as JSON Schema: forms are drawn from it, requests
 * are read by it, and the description of the API lists it.
 */
export const bodies = {
  source: {
    type: "object",
    additionalProperties: false,
    required: ["id", "title", "publisher", "kind"],
    properties: {
      id,
      title: limited("Title"),
      publisher: limited("Publisher"),
      author: limited("Author"),
      published: one("Published", {
        description: "A day, a month or a year: 2017-01-05, 2017-01 or 2017.",
        pattern: dated,
      }),
      url: one("Address of the copy seen", { pattern: "^https?://\\S+$", maxLength: 500 }),
      kind: oneOf(
        "Kind",
        "report",
        "press-release",
        "article",
        "dataset",
        "fact-check",
        "reference",
      ),
      derived_from: one("Derived from", {
        description: "The source that it repeats, if it does not count for itself.",
        refersTo: "source",
      }),
      note,
    },
  },
  codebook: {
    type: "object",
    additionalProperties: false,
    required: ["id", "title"],
    properties: { id, title: limited("Title"), source, note },
  },
  category: {
    type: "object",
    additionalProperties: false,
    required: ["codebook", "dimension", "slug", "label", "definition"],
    properties: {
      codebook: one("Codebook", { refersTo: "codebook" }),
      dimension,
      slug: { ...id, title: "Slug", description: "The category in addresses; it never changes." },
      label: limited("Label"),
      definition: long("Definition", "What belongs in it, and what does not."),
      broader: one("Broader category", {
        description: "The slug of the wider category of the same codebook and dimension.",
        maxLength: 60,
      }),
      aliases: limited(
        "Aliases",
        "Other spellings that are read as this one, joined by semicolons.",
      ),
      made_by: oneOf("Changes the rule by", "redefinition", "split", "merge"),
      made_from: limited(
        "Made from",
        "The ids of the categories that it splits or merges, joined by semicolons.",
      ),
    },
  },
  crosswalk: {
    type: "object",
    additionalProperties: false,
    required: ["category_a", "relation", "category_b"],
    properties: {
      category_a: one("This category", { refersTo: "category" }),
      relation: oneOf("Is", "exact", "close", "broader", "narrower", "related"),
      category_b: one("Than or to", { refersTo: "category" }),
      note,
    },
  },
  collection: {
    type: "object",
    additionalProperties: false,
    required: [
      ...["id", "title", "actor", "collector", "population", "method", "caveat", "licence"],
      ...["codebook", "source", "ours"],
    ],
    properties: {
      id,
      title: limited("Title"),
      actor: limited("Actor", "Whose output is counted."),
      collector: limited("Counted by"),
      population: limited("What is counted", "All items that could be in it: who, where, when."),
      method: long(
        "Inclusion rule",
        "Which items count, which do not, and when one is counted twice.",
      ),
      caveat: long("Caution", "What readers must know before they compare."),
      licence: limited("Terms"),
      codebook: one("Codebook", { refersTo: "codebook" }),
      coding: one("Categories", {
        description: "dimension=exclusive, multiple or unknown; joined by semicolons.",
        maxLength: 400,
      }),
      source,
      ours: {
        type: "boolean",
        title: "Our own count",
        description: "In our own counts contradictions are errors, in those of others warnings.",
      },
      period_min: one("First day that may be entered", { format: "date" }),
      period_max: one("Last day that may be entered", { format: "date" }),
      value_max: { type: "integer", minimum: 1, title: "Largest number that may be entered" },
    },
  },
  series: {
    type: "object",
    additionalProperties: false,
    required: ["collection", "unit", "measure", "label"],
    properties: {
      collection: one("Collection", { refersTo: "collection" }),
      unit: one("Unit", {
        description: "One thing that is counted: picture, video, item.",
        pattern: "^[a-z0-9]+( [a-z0-9]+)*$",
        maxLength: 40,
      }),
      measure: oneOf("Measure", "count", "level"),
      categories: one("Categories", {
        description: "dimension=slug, joined by semicolons; empty for a total.",
        maxLength: 400,
      }),
      whole: one("Whole", {
        description: "The series that is its denominator.",
        refersTo: "series",
      }),
      label: limited("Label"),
    },
  },
  event: {
    type: "object",
    additionalProperties: false,
    required: ["id", "start", "label", "kind", "source"],
    properties: {
      id,
      label: limited("What happened"),
      start: one("First day", { format: "date" }),
      end: one("Last day", { description: "Empty for one day.", format: "date" }),
      kind: oneOf("Kind", "territory", "leadership", "platform", "media", "military", "other"),
      source,
      note,
    },
  },
  ...claimBodies,
} as const satisfies Record<string, Body>;

/** A noun of the catalogue that people change by hand. */
export type EditNoun = keyof typeof bodies;

export const editNouns: readonly EditNoun[] = [
  "source",
  "codebook",
  "category",
  "crosswalk",
  "collection",
  "series",
  "event",
  ...claimNouns,
];

export const bodyOf = (noun: EditNoun): Body => bodies[noun];

export const isEditNoun = (text: string): text is EditNoun =>
  editNouns.some((noun) => noun === text);
