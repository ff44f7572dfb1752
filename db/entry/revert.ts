import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../database.ts";
import { type Change, canonical, type Revision, record, type Words, wordsOf } from "../ledger.ts";
import { acts } from "../people/schema.ts";
import { Refusal } from "../refusal.ts";
import { differences, readRevision } from "../revisions.ts";
import { type Noun, nouns } from "../schema.ts";
import { checkReason } from "./reason.ts";

type By = { person: string | null; now: string; reason: string };

/**
 * Undoes a revision by another one: what it added is retracted, what it changed or withdrew gets its
 * earlier words back. Refuses the first load, and numbers that were changed again since.
 */
export function revert(db: Db, number: number, { person, now, reason }: By): Revision {
  checkReason(reason);
  const target = readRevision(db, number);
  if (!target) throw new Refusal(`unknown revision: ${number}`);
  if (target.kind === "load") throw new Refusal("a loaded package is not undone by hand");
  return db.transaction(
    () => {
      const changes = differences(db, number).map(({ noun, id, before, after }): Change => {
        if (canonical(liveWords(db, noun, id)) !== canonical(after)) throw changedSince(noun, id);
        return before ? { noun, append: before } : { noun, retract: id };
      });
      const words = { date: now.slice(0, 10), kind: "revert" as const, reason, reverts: number };
      const revision = record(db, words, changes);
      if (person) db.insert(acts).values({ revision: revision.number, person, at: now }).run();
      return revision;
    },
    { behavior: "immediate" },
  );
}

/** Withdraws one observation: a tombstone that says why. */
export function withdraw(db: Db, id: string, { person, now, reason }: By): Revision {
  checkReason(reason);
  return db.transaction(
    () => {
      const words = { date: now.slice(0, 10), kind: "entry" as const, reason };
      const revision = record(db, words, [{ noun: "observation", retract: id }]);
      if (person) db.insert(acts).values({ revision: revision.number, person, at: now }).run();
      return revision;
    },
    { behavior: "immediate" },
  );
}

/** The person who made a revision, if one did. */
export const authorOf = (db: Db, number: number): string | null =>
  db.select().from(acts).where(eq(acts.revision, number)).get()?.person ?? null;

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
