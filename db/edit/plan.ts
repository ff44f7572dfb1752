import type { State } from "../catalogue.ts";
import { type Change, canonical, type Words } from "../ledger.ts";
import type { Defect } from "../refusal.ts";
import type { Difference } from "../revisions.ts";
import type { EditNoun } from "./bodies.ts";
import { breaksOf } from "./breaks.ts";
import { type Edit, wordsOfEdit } from "./edit.ts";
import { catalogueWith, type Known } from "./known.ts";
import { brokenRules } from "./rules.ts";

/** What edits would do, before anything is written: the same for a preview and a commit. */
export type EditPlan = {
  differences: Difference[];
  unchanged: number;
  /** Somebody else changed the same thing since. */
  conflicts: Defect[];
  errors: Defect[];
  /** What has to follow: which series now need a break. */
  notes: string[];
};

/**
 * Plans edits of the catalogue on the ledger as it stands, all together: they may refer to each
 * other. An id that is taken, a reference to nothing, a loop, and whatever else the rules of the
 * catalogue refuse is an error; what was recorded after the revision seen is a conflict.
 */
export function planEdits(state: State, edits: readonly Edit[]): EditPlan {
  const plan: EditPlan = { differences: [], unchanged: 0, conflicts: [], errors: [], notes: [] };
  const known = catalogueWith(state, edits);
  for (const edit of edits) place(edit, known, plan);
  plan.errors.push(...edits.flatMap((edit) => faultsOf(edit, known)), ...repeated(edits));
  if (plan.errors.length > 0) return plan;
  const { differences, notes } = breaksOf(state, edits, known);
  plan.differences.push(...differences);
  plan.notes.push(...notes);
  return plan;
}

/** What stands against one edit in the catalogue with all of them made. */
export function faultsOf(edit: Edit, known: Known): Defect[] {
  const { id } = wordsOfEdit(edit);
  const before = known.live(edit.noun, id);
  const after = withFurther(wordsOfEdit(edit), before?.words);
  const isSame = before && canonical(before.words) === canonical(after);
  const isTaken = before && !isSame && edit.ifRevision === null;
  return [
    ...(isTaken ? [taken(edit, id)] : []),
    ...(!before && edit.ifRevision !== null ? [gone(edit, id)] : []),
    ...brokenRules(edit, known),
  ];
}

/** What a plan writes to the ledger. */
export const changesOf = ({ differences }: EditPlan): Change[] =>
  differences.map(({ noun, id, after }) =>
    after ? { noun, append: after } : { noun, retract: id },
  );

function place(edit: Edit, { live }: Known, plan: EditPlan): void {
  const { noun, ifRevision } = edit;
  const said = wordsOfEdit(edit);
  const before = live(noun, said.id);
  const after = withFurther(said, before?.words);
  if (before && canonical(before.words) === canonical(after)) {
    plan.unchanged += 1;
    return;
  }
  if (before && ifRevision !== null && before.recordedIn > ifRevision) {
    plan.conflicts.push(conflict(edit, { before: before.words, after }, before.recordedIn));
  }
  plan.differences.push({ noun, id: after.id, before: before?.words ?? null, after });
}

/** What came with a review and has no field of its own stays with it, whatever else is said. */
const withFurther = (said: Words, before: Words | undefined): Words =>
  before?.further && !said.further ? { ...said, further: before.further } : said;

/** The field by which a thing is named. */
const naming: Partial<Record<EditNoun, string>> = {
  category: "slug",
  crosswalk: "category_b",
  series: "categories",
  evidence: "party",
  review: "reviewer",
  appearance: "order",
};
const columnOf = ({ noun }: Edit): string => naming[noun] ?? "id";

function taken(edit: Edit, id: string): Defect {
  const message = `the ${edit.noun} ${id} exists already; choose another id, or change that one`;
  return { code: "DUPLICATE_ID", column: columnOf(edit), value: id, message };
}

function gone(edit: Edit, id: string): Defect {
  const message = `there is no ${edit.noun} ${id} any more; look at the newest revision`;
  return { code: "UNKNOWN_ID", column: columnOf(edit), value: id, message };
}

function conflict(edit: Edit, { before, after }: Pair, revision: number): Defect {
  const columns = Object.keys(after).filter((name) => before[name] !== after[name]);
  const both = columns.map(
    (name) =>
      `${name.replaceAll("_", " ")} is now “${before[name] ?? ""}”, you have “${after[name] ?? ""}”`,
  );
  const message = `${edit.noun} ${after.id} was changed in revision ${revision}: ${both.join("; ")}. Look at both, then enter yours again.`;
  return { code: "REVISION_CONFLICT", column: columnOf(edit), value: after.id, message };
}

type Pair = { before: Words; after: Words };

function repeated(edits: readonly Edit[]): Defect[] {
  const seen = new Set<string>();
  return edits.flatMap((edit) => {
    const { id } = wordsOfEdit(edit);
    const key = `${edit.noun} ${id}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `the ${edit.noun} ${id} is here twice; keep one of them`;
    return [{ code: "DUPLICATE_ID", column: columnOf(edit), value: id, message }];
  });
}
