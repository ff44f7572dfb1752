import type { State } from "../catalogue.ts";
import { slug } from "../period.ts";
import type { Defect } from "../refusal.ts";
import { bodyOf } from "./bodies.ts";
import { type Draft, type Item, itemsOf, typedCategories } from "./draft.ts";
import { type Edit, wordsOfEdit } from "./edit.ts";
import { catalogueWith } from "./known.ts";
import { faultsOf } from "./plan.ts";
import { readFormOf } from "./read.ts";

/** A draft read: what it would record, and what stands against it by the names of its fields. */
export type Guided = { edits: Edit[]; defects: Defect[] };

/**
 * A draft of a new collection as edits of the catalogue: the collection, its codebook and source if
 * they are new, its categories, and a series of the total and of each category. Whatever is missing
 * or refused is told by the field of the draft in which it stands.
 */
export function readGuide(state: State, draft: Draft): Guided {
  const items = itemsOf(state, draft);
  const read = items.map((item) => ({ item, ...readFormOf(bodyOf(item.noun), item.form) }));
  const edits = read.map(({ item, said }) => ({ noun: item.noun, said, ifRevision: null }));
  const known = catalogueWith(state, edits);
  const defects = read.flatMap(({ item, defects: own }, at) => {
    const edit = edits[at];
    const faults = edit ? faultsOf(edit, known) : [];
    const isWhole = own.length === 0;
    const shown = faults.filter(({ code }) => isWhole || code === "DUPLICATE_ID");
    return [...own, ...shown].map((defect) => placed(defect, item));
  });
  return { edits, defects: [...once(defects), ...missingParts(draft), ...repeatedNames(draft)] };
}

/** A defect under the name of its field in the draft; what is empty is called as it is there. */
function placed(defect: Defect, { fields }: Item): Defect {
  const column = fields[defect.column ?? ""] ?? "title";
  const row = Number(column.split("_")[1]) + 1;
  const title = titles[column.replace(/_\d+$/, "")];
  if (defect.code !== "MISSING_FIELD" || !title) return { ...defect, column };
  return { ...defect, column, message: `${title(row)} is empty; fill it in` };
}

const titles: Record<string, (row: number) => string> = {
  label: (row) => `the name of category ${row}`,
  definition: (row) => `the definition of category ${row}`,
  codebook_title: () => "the title of your own codebook",
  source_title: () => "the title of your own source",
  source_publisher: () => "who publishes your own source",
  unit: () => "what one number counts",
};

function missingParts(draft: Draft): Defect[] {
  const defects: Defect[] = [];
  if (!draft.codebook && typedCategories(draft).length === 0) {
    const message = "there are no categories; name at least one";
    defects.push({ code: "MISSING_FIELD", column: "label_0", message });
  }
  if (!draft.exclusive) {
    const message = "say whether one item can be in several categories";
    defects.push({ code: "MISSING_FIELD", column: "exclusive", message });
  }
  return defects;
}

function repeatedNames(draft: Draft): Defect[] {
  const seen = new Map<string, number>();
  return typedCategories(draft).flatMap(({ row, label }) => {
    const first = seen.get(slug(label));
    if (first === undefined || label === "") {
      seen.set(slug(label), row);
      return [];
    }
    const message = `“${label}” is the same as category ${first + 1}; keep one of them`;
    return [{ code: "DUPLICATE_ID", column: `label_${row}`, value: label, message }];
  });
}

/** One defect for each field is enough: the id of a collection is that of all that is new with it. */
function once(defects: readonly Defect[]): Defect[] {
  const seen = new Set<string>();
  return defects.filter(({ column = "" }) => !seen.has(column) && seen.add(column));
}

/** What a draft would record, by the id of each thing. */
export const recordedBy = ({ edits }: Guided) =>
  edits.map((edit) => ({ noun: edit.noun, words: wordsOfEdit(edit) }));
