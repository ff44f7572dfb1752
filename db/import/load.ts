import type { Db } from "../database.ts";
import { type Change, newest, newestNumber, type Revision, record } from "../ledger.ts";
import { Refusal } from "../refusal.ts";
import { recordedHere } from "./catalogue.ts";
import { type Append, type Plan, plan } from "./plan.ts";
import { readPackage } from "./read.ts";
import { checkRules } from "./rules.ts";

/** Reads and checks a package, and plans it. Refuses a broken package with every defect listed. */
export function planPackage(db: Db, folder: string): Plan {
  const { tables, defects } = readPackage(folder);
  const all = defects.length > 0 ? defects : checkRules(tables);
  if (all.length > 0) {
    throw new Refusal(`nothing loaded: ${all.length} defects in ${folder}`, all);
  }
  return plan(db, tables);
}

/**
 * Writes a plan: all of its revisions or none. On an empty ledger they bear the days on which the
 * numbers were published; later ones bear `today`. Refuses a plan with conflicts.
 */
export function apply(db: Db, { steps, conflicts }: Plan, today: string): Revision[] {
  const [conflict] = conflicts;
  if (conflict) {
    const { noun, append } = conflict;
    throw new Refusal(`changed here since: ${noun} ${append.id}; take it out of the package`);
  }
  const isFirst = newest(db) === undefined;
  return db.transaction(() =>
    steps.map(({ date, source, changes }) =>
      record(
        db,
        { date: (isFirst && date) || today, kind: "load", reason: reasonFor(source), source },
        pinned(changes, newestNumber(db) + 1),
      ),
    ),
  );
}

/** Findings that are pinned to the revision being written are told its number. */
const pinned = (changes: readonly Append[], revision: number): Change[] =>
  changes.map(({ noun, append }) => ({
    noun,
    append:
      noun === "finding" && append.revision === recordedHere ? { ...append, revision } : append,
  }));

const reasonFor = (source: string | null): string =>
  source ? `Numbers of ${source}` : "Catalogue: everything but numbers";
