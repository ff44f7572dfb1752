import { and, eq, isNull } from "drizzle-orm";
import { readCollections } from "../catalogue.ts";
import type { Db } from "../database.ts";
import {
  type Change,
  canonical,
  newestNumber,
  type Revision,
  type Words,
  wordsOf,
} from "../ledger.ts";
import { acts } from "../people/schema.ts";
import { mostAlone } from "../people/second-person.ts";
import { Refusal } from "../refusal.ts";
import { type Difference, differences, readRevision } from "../revisions.ts";
import { type Noun, nouns } from "../schema.ts";
import { within } from "../within.ts";
import { contradictions } from "./contradictions.ts";
import { orphans } from "./orphans.ts";
import { checkReason } from "./reason.ts";
import { type Recording, recordBy } from "./record-by.ts";
import { keepWaiting } from "./waiting.ts";

type Reasoned = Recording & { reason: string; approvedBy?: string };

/** The revision that undoes; `waiting` is where it is kept until a second person decides. */
export type Reverted = { revision: Revision | null; waiting?: string };

/**
 * Undoes a revision by another one: what it added is retracted, what it changed or withdrew gets its
 * earlier words back. Refuses the first load, what was changed again since, and what
 * something recorded later still names.
 */
export function revert(db: Db, number: number, { reason, approvedBy, ...by }: Reasoned): Reverted {
  checkReason(reason);
  return within(db, () => {
    const changes = planRevert(db, number).map(changeOf);
    const numbers = changes.filter(({ noun }) => noun === "observation").length;
    if (numbers > (mostAlone(db) ?? numbers) && !approvedBy) {
      const held = { act: "revert" as const, number, reason };
      return { revision: null, waiting: keepWaiting(db, held, { numbers, ...by }) };
    }
    return {
      revision: recordBy(db, { kind: "revert", reason, reverts: number }, changes, by),
    };
  });
}

/**
 * What undoing a revision would change, as the ledger stands: the same for a look at it and for
 * doing it. Refuses what `revert` refuses.
 */
export function planRevert(db: Db, number: number): Difference[] {
  const target = readRevision(db, number);
  if (!target) throw new Refusal(`unknown revision: ${number}`);
  if (target.kind === "load") throw new Refusal("a loaded package is not undone by hand");
  const back = differences(db, number).map(({ noun, id, before, after }): Difference => {
    if (canonical(liveWords(db, noun, id)) !== canonical(after)) throw changedSince(noun, id);
    return { noun, id, before: after, after: before };
  });
  const changes = back.map(changeOf);
  refuseContradictions(db, changes);
  const left = orphans(db, changes);
  if (left.length > 0) throw new Refusal("what it added is in use by now", left);
  return back;
}

const changeOf = ({ noun, id, after }: Difference): Change =>
  after ? { noun, append: after } : { noun, retract: id };

/** What withdrawing a number would change; null if there is none. */
export function planWithdraw(db: Db, id: string): Difference | null {
  const before = liveWords(db, "observation", id);
  return before && { noun: "observation", id, before, after: null };
}

/** Withdraws one observation: a tombstone that says why. */
export function withdraw(db: Db, id: string, { reason, ...by }: Reasoned): Revision {
  checkReason(reason);
  return within(db, () => {
    const changes = [{ noun: "observation" as const, retract: id }];
    return recordBy(db, { kind: "entry", reason }, changes, by);
  });
}

/** The person who made a revision, if one did. */
export const authorOf = (db: Db, number: number): string | null =>
  db.select().from(acts).where(eq(acts.revision, number)).get()?.person ?? null;

/** What comes back must not contradict, in our own collections, what was recorded since. */
function refuseContradictions(db: Db, changes: readonly Change[]): void {
  const state = { db, revision: newestNumber(db) };
  const back = changes.flatMap((change) =>
    change.noun === "observation" && "append" in change
      ? [{ words: change.append, row: 0, column: "value", before: null }]
      : [],
  );
  for (const collection of readCollections(state).filter(({ ours }) => ours)) {
    const own = back.filter(({ words }) => `${words.series}`.startsWith(`${collection.id}/`));
    const doubts = contradictions(state, collection, own);
    if (doubts.length > 0) throw new Refusal("the earlier numbers contradict later ones", doubts);
  }
}

/** The words that are live under an id; null if none are. */
function liveWords(db: Db, noun: Noun, id: string): Words | null {
  const table = nouns[noun];
  const row = db
    .select()
    .from(table)
    .where(and(eq(table.id, id), isNull(table.superseded_in)))
    .get();
  return row ? wordsOf(row) : null;
}

const changedSince = (noun: string, id: string): Refusal =>
  new Refusal(`changed again since: ${noun} ${id}; undo the later revision first`);
