import { claimRules } from "../claims/rules.ts";
import { isCoding } from "../queries/coding.ts";
import type { Defect } from "../refusal.ts";
import { bodyOf, type EditNoun, isEditNoun } from "./bodies.ts";
import { categoryRules } from "./category-rules.ts";
import { type Edit, listOf, wordsOfEdit } from "./edit.ts";
import type { Known } from "./known.ts";
import { loop, type Rule, type Subject, unknown } from "./rule.ts";

/**
 * What stands against an edit besides its own form, in a catalogue with all edits made: references
 * to nothing (what is near is named), loops, and what would make a name mean two things.
 */
export function brokenRules(edit: Edit, known: Known): Defect[] {
  const words = wordsOfEdit(edit);
  const rules = [unknownReferences, ...rulesOf[edit.noun]];
  return rules.flatMap((rule) => rule({ noun: edit.noun, words, edit, known }));
}

function unknownReferences({ noun, words, known }: Subject): Defect[] {
  return Object.entries(bodyOf(noun).properties).flatMap(([column, { refersTo }]) => {
    const id = words[column];
    if (!refersTo || !isEditNoun(refersTo) || id === null || id === undefined) return [];
    const all = known.all(refersTo);
    return all.has(`${id}`) ? [] : [unknown(refersTo, `${id}`, { column, all: [...all.keys()] })];
  });
}

const derivedLoop = loop(
  "derived_from",
  ({ derived_from: from }) => (from ? `${from}` : null),
  "“derived from”",
);

const codingRule: Rule = ({ words, known }) =>
  listOf(words.coding).flatMap((pair) => {
    const [dimension = "", word = ""] = pair.split("=");
    const column = "coding";
    if (!isCoding(word)) {
      const message = `invalid categories: "${pair}"; write theme=exclusive, multiple or unknown`;
      return [{ code: "BAD_FIELD", column, value: pair, message }];
    }
    const dimensions = new Set(
      [...known.all("category").values()]
        .filter(({ codebook }) => codebook === words.codebook || codebook === "common")
        .map((each) => `${each.dimension}`),
    );
    if (dimensions.has(dimension)) return [];
    return [unknown("dimension", dimension, { column, all: [...dimensions] })];
  });

/** Addresses of the site that a collection must not take. */
const reserved = ["new"];

const freeId: Rule = ({ words: { id } }) =>
  reserved.includes(id)
    ? [
        {
          code: "BAD_FIELD",
          column: "id",
          value: id,
          message: `the id ${id} is an address here; choose another`,
        },
      ]
    : [];

const inOrder =
  (first: string, last: string): Rule =>
  ({ words }) => {
    const [a, b] = [words[first] ?? null, words[last] ?? null];
    if (a === null || b === null || a <= b) return [];
    const message = `the last day ${b} lies before the first ${a}; change one of them`;
    return [{ code: "BAD_FIELD", column: last, value: `${b}`, message }];
  };

const seriesCategories: Rule = ({ words, known }) => {
  const codebook = known.all("collection").get(`${words.collection}`)?.codebook;
  const all = [...known.all("category").values()].filter(
    (each) => each.codebook === codebook || each.codebook === "common",
  );
  const pairs = all.map(({ dimension, slug }) => `${dimension}=${slug}`);
  return listOf(words.categories)
    .filter((pair) => !pairs.includes(pair))
    .map((pair) => unknown("category", pair, { column: "categories", all: pairs }));
};

const seriesWhole: Rule = ({ words, known }) => {
  const { whole, collection, id } = words;
  const other = [...known.all("series").values()].find(
    (each) =>
      each.id !== id &&
      each.collection === collection &&
      each.unit === words.unit &&
      each.categories === words.categories,
  );
  if (other) {
    const message = `${other.id} has the same unit and categories; use that one`;
    return [{ code: "DUPLICATE_ID", column: "categories", value: id, message }];
  }
  if (!whole || (whole !== id && `${whole}`.startsWith(`${collection}/`))) return [];
  const message = "the whole must be another series of the same collection";
  return [{ code: "BAD_FIELD", column: "whole", value: `${whole}`, message }];
};

const notItself: Rule = ({ words: { category_a: a, category_b: b } }) =>
  a === b
    ? [
        {
          code: "LOOP",
          column: "category_b",
          value: `${b}`,
          message: `${a} is itself; name another category`,
        },
      ]
    : [];

const rulesOf: Record<EditNoun, Rule[]> = {
  source: [derivedLoop],
  codebook: [],
  category: categoryRules,
  crosswalk: [notItself],
  collection: [freeId, codingRule, inOrder("period_min", "period_max")],
  series: [seriesCategories, seriesWhole],
  event: [inOrder("start", "end")],
  ...claimRules,
};
