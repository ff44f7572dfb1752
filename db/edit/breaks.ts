import { pairsOf, readCollections, readSeries, type Series, type State } from "../catalogue.ts";
import type { Words } from "../ledger.ts";
import type { Difference } from "../revisions.ts";
import { type Edit, listOf, wordsOfEdit } from "./edit.ts";
import type { Known } from "./known.ts";

/** The kind of the remark that a rule of counting changed and the next number bears status B. */
export const breakDue = "break-due";

type Breaks = { differences: Difference[]; notes: string[] };

/**
 * What follows when a category is redefined, split or merged: the crosswalk says how old and new
 * belong together, and a remark on each series of the old one that its next number bears status B.
 */
export function breaksOf(state: State, edits: readonly Edit[], known: Known): Breaks {
  const found: Breaks = { differences: [], notes: [] };
  for (const edit of edits.filter(({ noun, said }) => noun === "category" && said.made_by)) {
    const after = wordsOfEdit(edit);
    const isRedefined = edit.said.made_by === "redefinition";
    const old = isRedefined ? [after.id] : listOf(edit.said.made_from);
    for (const from of isRedefined ? [] : old) {
      const relation = edit.said.made_by === "split" ? "narrower" : "broader";
      add(found, known, "crosswalk", crosswalkOf(after.id, relation, from));
    }
    const touched = old.flatMap((id) => seriesOf(state, id));
    for (const series of touched) add(found, known, "remark", remarkOf(series, edit, after));
    if (touched.length > 0) found.notes.push(noteOf(touched));
  }
  return found;
}

function add(found: Breaks, known: Known, noun: "crosswalk" | "remark", after: Words): void {
  const before = known.live(noun, after.id)?.words ?? null;
  found.differences.push({ noun, id: after.id, before, after });
}

const crosswalkOf = (a: string, relation: string, b: string): Words => ({
  id: `${a}~${b}`,
  category_a: a,
  relation,
  category_b: b,
  note: null,
});

/** The series that count by a category: those of its codebook's collections that bear its slug. */
export function seriesOf(state: State, category: string): Series[] {
  const [codebook = "", pair = ""] = category.split("/");
  const own = readCollections(state).filter(
    (each) => each.codebook === codebook || codebook === "common",
  );
  const ids = own.map(({ id }) => id);
  return readSeries(state).filter(
    ({ collection, categories }) =>
      ids.includes(collection) &&
      pairsOf(categories).some(({ dimension, slug }) => `${dimension}=${slug}` === pair),
  );
}

const verbs: Record<string, string> = {
  redefinition: "has a new definition",
  split: "was split off",
  merge: "was merged from others",
};

const remarkOf = ({ id }: Series, { said }: Edit, { label }: Words): Words => ({
  id: `${breakDue}/${id}`,
  kind: breakDue,
  subject: id,
  expected: null,
  found: null,
  severity: "warning",
  note: `“${label}” ${verbs[`${said.made_by}`] ?? "changed"}. The first number counted by the new rule bears status B.`,
});

const noteOf = (touched: readonly Series[]): string =>
  `${touched.length === 1 ? "One series counts" : `${touched.length} series count`} by what changes here (${touched.map(({ id }) => id).join(", ")}). The next number of each bears status B, a break.`;
