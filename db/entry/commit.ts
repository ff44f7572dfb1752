import type { Collection, State } from "../catalogue.ts";
import type { Db } from "../database.ts";
import { newest, type Revision } from "../ledger.ts";
import { mostAlone } from "../people/second-person.ts";
import { type Defect, Refusal } from "../refusal.ts";
import { within } from "../within.ts";
import type { Entry } from "./entry.ts";
import { type EntryPlan, planEntries } from "./plan.ts";
import { checkReason } from "./reason.ts";
import { type Report, recordBy } from "./record-by.ts";
import { keepWaiting } from "./waiting.ts";

/** What is to be written, why, by whom and when; `ticked` accepts the warnings. */
export type Submission = {
  collection: Collection;
  entries: readonly Entry[];
  kind: "entry" | "import";
  reason: string;
  source: string | null;
  person: string | null;
  now: string;
  isTicked: boolean;
  /** Told how much of it is written. */
  report?: Report | undefined;
  /** Warnings that come of reading what was sent, before the ledger is asked. */
  doubts?: readonly Defect[];
  /** The second person who looked at it, where it is so large that one is asked for. */
  approvedBy?: string;
};

/** What was recorded; `waiting` is where a large change is kept until a second person decides. */
export type Outcome = { plan: EntryPlan; revision: Revision | null; waiting?: string };

/**
 * Plans and writes in one transaction: all of it or nothing. Refuses errors, conflicts and warnings
 * that nobody ticked, with every one of them listed. A submission that changes nothing writes
 * nothing, and its revision is null; one that changes more than a person may alone waits.
 */
export function commit(db: Db, submission: Submission): Outcome {
  return within(db, () => {
    const state = { db, revision: newest(db)?.number ?? 0 };
    const plan = rehearse(state, submission);
    refuseDoubts(plan, submission);
    const moves = [...plan.added, ...plan.changed];
    if (moves.length === 0) return { plan, revision: null };
    if (moves.length > (mostAlone(db) ?? moves.length) && !submission.approvedBy) {
      return { plan, revision: null, waiting: hold(state, submission, moves.length) };
    }
    const { kind, reason, source, person, now, report } = submission;
    const changes = moves.map(({ words }) => ({ noun: "observation" as const, append: words }));
    const revision = recordBy(db, { kind, reason, source }, changes, { person, now, report });
    return { plan, revision };
  });
}

/** Keeps a large change as it was planned: what moves in the ledger meanwhile is a conflict. */
function hold({ db, revision }: State, submission: Submission, numbers: number): string {
  const { collection, entries, kind, reason, source, person, now, doubts = [] } = submission;
  const seen = entries.map((entry) => ({ ...entry, ifRevision: entry.ifRevision ?? revision }));
  const held = { kind, reason, source, doubts: [...doubts], entries: seen };
  const words = { act: "entries" as const, collection: collection.id, ...held };
  return keepWaiting(db, words, { numbers, person, now });
}

/** The same plan without writing anything. */
export function rehearse(
  state: State,
  { collection, entries, doubts = [] }: Submission,
): EntryPlan {
  const plan = planEntries(state, collection, entries);
  return { ...plan, warnings: [...doubts, ...plan.warnings] };
}

function refuseDoubts(plan: EntryPlan, { reason, isTicked }: Submission): void {
  const { errors, conflicts, warnings } = plan;
  if (errors.length > 0) throw new Refusal("the numbers contradict each other", errors);
  if (conflicts.length > 0) throw new Refusal("changed by somebody since", conflicts.map(describe));
  if (warnings.length > 0 && !isTicked)
    throw new Refusal(
      "warnings need a tick: look at each number, then say --tick (or tick=1)",
      warnings,
    );
  checkReason(reason);
}

function describe({ words, before, row, column }: EntryPlan["conflicts"][number]) {
  const theirs = before?.value ?? "nothing";
  const message = `${words.id} was set to ${theirs} in revision ${before?.revision}; you have ${words.value}. Look at both, then enter yours again.`;
  return { code: "REVISION_CONFLICT", row, column, value: String(words.value ?? ""), message };
}
