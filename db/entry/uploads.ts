import { and, eq } from "drizzle-orm";
import type { Db } from "../database.ts";
import { uploads } from "../people/schema.ts";
import { newId } from "../people/secret.ts";
import type { SimpleRow } from "./simple.ts";

/** A file that was read without a defect and waits for its person to record it. */
export type Upload = {
  id: string;
  collection: string;
  name: string;
  rows: SimpleRow[];
  spellings: { row?: number; column?: string; value: string; read: string }[];
  source: string;
  locator: string | null;
};

/** Keeps an upload until it is recorded or dropped. The name is cut to the file's own. */
export function keepUpload(
  db: Db,
  { collection, name, ...body }: Omit<Upload, "id">,
  { person, now }: { person: string; now: string },
): string {
  const id = newId();
  const own = name.replace(/^.*[\\/]/, "").slice(0, 120);
  const row = { id, person, collection, name: own, body: JSON.stringify(body), at: now };
  db.insert(uploads).values(row).run();
  return id;
}

/** An upload of a person, or null. */
export function findUpload(db: Db, id: string, person: string): Upload | null {
  const own = and(eq(uploads.id, id), eq(uploads.person, person));
  const found = db.select().from(uploads).where(own).get();
  if (!found) return null;
  const { collection, name, body } = found;
  return { id, collection, name, ...JSON.parse(body) };
}

export function dropUpload(db: Db, id: string, person: string): void {
  db.delete(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.person, person)))
    .run();
}
