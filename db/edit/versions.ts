import { asc, eq } from "drizzle-orm";
import type { Db } from "../database.ts";
import { type Words, wordsOf } from "../ledger.ts";
import { type Noun, nouns } from "../schema.ts";

/** One version of a thing: its words, and the revisions that recorded and superseded it. */
export type Version = { words: Words; recordedIn: number; supersededIn: number | null };

/** Every version of one thing, the first first; none if the ledger never held it. */
export function versionsOf(db: Db, noun: Noun, id: string): Version[] {
  const table = nouns[noun];
  const rows = db.select().from(table).where(eq(table.id, id)).orderBy(asc(table.version)).all();
  return rows.map((row) => ({
    words: wordsOf(row),
    recordedIn: row.recorded_in,
    supersededIn: row.superseded_in,
  }));
}
