import type { Db } from "../database.ts";
import { type Recording, type Report, recordBy } from "../entry/record-by.ts";
import { type Change, newest, newestNumber, type Revision } from "../ledger.ts";
import { Refusal } from "../refusal.ts";
import { within } from "../within.ts";
import type { PackageFiles } from "./archive.ts";
import { recordedHere } from "./catalogue.ts";
import { packageDoubts } from "./doubts.ts";
import { type Append, type Plan, plan } from "./plan.ts";
import { filesIn, readPackage } from "./read.ts";
import { checkRules } from "./rules.ts";

/** Reads and checks a package, and plans it. Refuses a broken package with every defect listed. */
export const planPackage = (db: Db, folder: string): Plan => planFiles(db, filesIn(folder), folder);

/** The same for a package wherever its files are; contradictions in our own collections count. */
export function planFiles(db: Db, files: PackageFiles, where: string): Plan {
  const { tables, defects } = readPackage(files, where);
  const all = defects.length > 0 ? defects : checkRules(tables);
  if (all.length > 0) throw new Refusal(`nothing loaded: ${all.length} defects in ${where}`, all);
  const made = plan(db, tables);
  const doubts = packageDoubts({ db, revision: newestNumber(db) }, made);
  if (doubts.length > 0) throw new Refusal("the numbers contradict each other", doubts);
  return made;
}

/**
 * Writes a plan: all of its revisions or none. On an empty ledger they bear the days on which the
 * numbers were published; later ones bear `today`. Refuses a plan with conflicts.
 */
export function apply(
  db: Db,
  { steps, conflicts }: Plan,
  today: string,
  by: Recording = { person: null, now: today },
): Revision[] {
  if (conflicts.length > 0) {
    const defects = conflicts.map(({ noun, append }) => {
      const message = `changed here since: ${noun} ${append.id}; take it out of the package`;
      return { code: "REVISION_CONFLICT", value: append.id, message };
    });
    throw new Refusal(defects[0]?.message ?? "", defects);
  }
  const isFirst = newest(db) === undefined;
  const total = steps.reduce((sum, { changes }) => sum + changes.length, 0);
  let before = 0;
  const report: Report = ({ done }) => by.report?.({ done: before + done, total });
  return within(db, () =>
    steps.map(({ date, source, changes }) => {
      const dated = (isFirst && date) || today;
      const words = { kind: "load" as const, reason: reasonFor(source), source, date: dated };
      const all = pinned(changes, newestNumber(db) + 1);
      const revision = recordBy(db, words, all, { ...by, report });
      before += changes.length;
      return revision;
    }),
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
