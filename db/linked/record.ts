import type { State } from "../catalogue.ts";
import { claimNouns } from "../claims/bodies.ts";
import type { Db } from "../database.ts";
import { commitEdits, type EditOutcome } from "../edit/commit.ts";
import { type Edit, wordsOfEdit } from "../edit/edit.ts";
import { type EditPlan, planEdits } from "../edit/plan.ts";
import { versionsOf } from "../edit/versions.ts";
import type { By } from "../entry/record-by.ts";
import { canonical, newestNumber } from "../ledger.ts";
import { within } from "../within.ts";

/** What recording a file would do: the plan, and how many things are left as they are. */
export type LinkedPlan = EditPlan & { left: number };

/** The same plan without writing anything. */
export function planLinked(state: State, edits: readonly Edit[]): LinkedPlan {
  const { moving, unchanged, left } = settled(state, edits);
  const plan = planEdits(state, moving);
  return { ...plan, unchanged: plan.unchanged + unchanged, left };
}

/** Plans a file again and records it as one revision. Refuses what its plan refuses. */
export function recordLinked(
  db: Db,
  edits: readonly Edit[],
  by: By & { reason: string },
): EditOutcome & { plan: LinkedPlan } {
  return within(db, () => {
    const { moving, unchanged, left } = settled({ db, revision: newestNumber(db) }, edits);
    const { plan, revision } = commitEdits(db, moving, by);
    return { revision, plan: { ...plan, unchanged: plan.unchanged + unchanged, left } };
  });
}

/**
 * What a file would move. Words equal to any version of their history are unchanged; sources, events,
 * parties and remarks that are known are left as they are, since a file of claims is about claims.
 */
function settled({ db, revision }: State, edits: readonly Edit[]) {
  const moving: Edit[] = [];
  let [unchanged, left] = [0, 0];
  for (const edit of edits) {
    const words = wordsOfEdit(edit);
    const versions = versionsOf(db, edit.noun, words.id);
    if (versions.some((version) => canonical(version.words) === canonical(words))) unchanged += 1;
    else if (versions.length > 0 && isCompany(edit)) left += 1;
    else {
      const isLive = versions.at(-1)?.supersededIn === null;
      moving.push({ ...edit, ifRevision: isLive ? revision : null });
    }
  }
  return { moving, unchanged, left };
}

const isCompany = ({ noun }: Edit): boolean =>
  noun === "party" || noun === "remark" || !claimNouns.some((each) => each === noun);
