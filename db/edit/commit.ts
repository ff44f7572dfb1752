import type { Db } from "../database.ts";
import { checkReason } from "../entry/reason.ts";
import { type By, recordBy } from "../entry/record-by.ts";
import { newestNumber, type Revision } from "../ledger.ts";
import { Refusal } from "../refusal.ts";
import { within } from "../within.ts";
import type { Edit } from "./edit.ts";
import { changesOf, type EditPlan, planEdits } from "./plan.ts";

export type EditOutcome = { plan: EditPlan; revision: Revision | null };

/**
 * Plans edits of the catalogue and records them as one revision, all or nothing. Refuses errors and
 * conflicts, all listed, and a missing reason. Edits that change nothing write nothing.
 */
export function commitEdits(
  db: Db,
  edits: readonly Edit[],
  { reason, ...by }: By & { reason: string },
): EditOutcome {
  return within(db, () => {
    const plan = planEdits({ db, revision: newestNumber(db) }, edits);
    const { errors, conflicts } = plan;
    if (errors.length > 0) throw new Refusal("the catalogue cannot hold this", errors);
    if (conflicts.length > 0) throw new Refusal("changed by somebody since", conflicts);
    checkReason(reason);
    const changes = changesOf(plan);
    if (changes.length === 0) return { plan, revision: null };
    return { plan, revision: recordBy(db, { kind: "entry", reason }, changes, by) };
  });
}
