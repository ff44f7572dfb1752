import { and, eq } from "drizzle-orm";
import { readCollections } from "../catalogue.ts";
import type { Db } from "../database.ts";
import { newestNumber, type Revision } from "../ledger.ts";
import { note } from "../people/audit.ts";
import { waiting } from "../people/schema.ts";
import { Refusal } from "../refusal.ts";
import { within } from "../within.ts";
import { commit, rehearse, type Submission } from "./commit.ts";
import type { EntryPlan } from "./plan.ts";
import { checkReason } from "./reason.ts";
import type { Report } from "./record-by.ts";
import { revert } from "./revert.ts";
import { findWaiting, type Held, type Waiting } from "./waiting.ts";

export type Decision = {
  id: string;
  verdict: "approve" | "decline";
  /** Why; needed to decline. */
  answer: string;
  isTicked: boolean;
  person: string;
  now: string;
  /** Told how much of it is written. */
  report?: Report | undefined;
};

/**
 * A second person decides on what waits: approving plans it anew on the ledger as it stands and
 * records it, or refuses it if the ledger moved under it; declining keeps why. Nobody decides on
 * their own change, and nothing is decided twice.
 */
export function decide(db: Db, decision: Decision): Revision | null {
  return within(db, () => {
    const { id, verdict, person, now } = decision;
    const found = findWaiting(db, id);
    if (!found) throw new Refusal("nothing waits here; it may have been decided");
    refuseDecided(found, person);
    const revision = verdict === "approve" ? record(db, found, decision) : null;
    if (verdict === "decline") checkReason(decision.answer);
    const state = verdict === "approve" ? ("recorded" as const) : ("declined" as const);
    db.update(waiting)
      .set({
        ...{ state, decided_by: person, decided_at: now, answer: decision.answer || null },
        revision: revision?.number ?? null,
      })
      .where(and(eq(waiting.id, id), eq(waiting.state, "waiting")))
      .run();
    const action = verdict === "approve" ? "approved a large change" : "declined a large change";
    note(db, { person, now }, { action, subject: found.person ?? "" });
    return revision;
  });
}

/** What a waiting change would do now; null for an undo, which its revision shows. */
export function planWaiting(db: Db, { held }: Waiting): EntryPlan | null {
  if (held.act === "revert") return null;
  const state = { db, revision: newestNumber(db) };
  return rehearse(state, submissionOf(db, held));
}

function refuseDecided({ state, person: author }: Waiting, person: string): void {
  if (state !== "waiting") throw new Refusal(`this change was ${state} already`);
  if (author !== person) return;
  const message = "nobody decides on a change of their own; ask another editor";
  throw new Refusal(message, [{ code: "OWN_CHANGE", message }]);
}

function record(db: Db, { held, person }: Waiting, decision: Decision): Revision | null {
  const { now, isTicked, report, person: approvedBy } = decision;
  if (held.act === "revert") {
    const { number, reason } = held;
    return revert(db, number, { reason, person, now, approvedBy, report }).revision;
  }
  const own = { ...submissionOf(db, held), person, now, isTicked, approvedBy, report };
  const { revision } = commit(db, own);
  if (!revision) throw new Refusal("the ledger holds these numbers by now; decline this");
  return revision;
}

type HeldEntries = Extract<Held, { act: "entries" }>;

function submissionOf(db: Db, { collection: id, act: _, ...held }: HeldEntries): Submission {
  const state = { db, revision: newestNumber(db) };
  const collection = readCollections(state).find((each) => each.id === id);
  if (!collection) throw new Refusal(`the collection ${id} is not there any more; decline this`);
  return { ...held, collection, person: null, now: "", isTicked: false };
}
