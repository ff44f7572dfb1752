import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../database.ts";
import { collectionDrafts } from "../people/schema.ts";
import { newId } from "../people/secret.ts";
import type { Draft } from "./draft.ts";

export type KeptDraft = { id: string; draft: Draft };

/** Keeps what somebody typed of a new collection; gives the id under which it is found again. */
export function keepDraft(
  db: Db,
  { id, draft }: { id: string | null; draft: Draft },
  { person, now }: { person: string; now: string },
): string {
  const row = { id: id ?? newId(), person, body: JSON.stringify(draft), at: now };
  const set = { body: row.body, at: now };
  db.insert(collectionDrafts)
    .values(row)
    .onConflictDoUpdate({ target: collectionDrafts.id, set })
    .run();
  return row.id;
}

/** The drafts of a person, the newest first. */
export const readDrafts = (db: Db, person: string): KeptDraft[] =>
  db
    .select()
    .from(collectionDrafts)
    .where(eq(collectionDrafts.person, person))
    .orderBy(desc(collectionDrafts.at))
    .all()
    .map(({ id, body }) => ({ id, draft: JSON.parse(body) }));

/** One's own draft by its id, or null. */
export const findDraft = (db: Db, id: string, person: string): KeptDraft | null =>
  readDrafts(db, person).find((each) => each.id === id) ?? null;

export function dropDraft(db: Db, id: string, person: string): void {
  const own = and(eq(collectionDrafts.id, id), eq(collectionDrafts.person, person));
  db.delete(collectionDrafts).where(own).run();
}
