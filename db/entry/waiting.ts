import { desc, eq } from "drizzle-orm";
import type { Db } from "../database.ts";
import { waiting } from "../people/schema.ts";
import { newId } from "../people/secret.ts";
import type { Defect } from "../refusal.ts";
import type { Entry } from "./entry.ts";

/** A change that waits: numbers of a collection, or the undoing of a revision. */
export type Held =
  | {
      act: "entries";
      collection: string;
      entries: Entry[];
      kind: "entry" | "import";
      reason: string;
      source: string | null;
      doubts: Defect[];
    }
  | { act: "revert"; number: number; reason: string };

export type Waiting = Omit<typeof waiting.$inferSelect, "body"> & { held: Held };

/** Keeps a change until a second person decides; gives the id under which it waits. */
export function keepWaiting(
  db: Db,
  held: Held,
  { numbers, person, now }: { numbers: number; person: string | null; now: string },
): string {
  const id = newId();
  const body = JSON.stringify(held);
  db.insert(waiting).values({ id, person, body, numbers, at: now, state: "waiting" }).run();
  return id;
}

export function findWaiting(db: Db, id: string): Waiting | null {
  const row = db.select().from(waiting).where(eq(waiting.id, id)).get();
  return row ? opened(row) : null;
}

/** What waits and what was decided, the newest first. */
export const readWaiting = (db: Db, most = 200): Waiting[] =>
  db.select().from(waiting).orderBy(desc(waiting.at)).limit(most).all().map(opened);

const opened = ({ body, ...row }: typeof waiting.$inferSelect): Waiting => ({
  ...row,
  held: JSON.parse(body),
});
