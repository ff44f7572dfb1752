import { eq } from "drizzle-orm";
import type { Db } from "../database.ts";
import { note } from "../people/audit.ts";
import { mappings } from "../people/schema.ts";
import { formatMapping, parseMapping } from "../upload/mapping.ts";
import type { Mapping } from "../upload/rules.ts";
import type { By } from "./record-by.ts";

/** How the columns of a collection's files were called the last time, or null. */
export function readMapping(db: Db, collection: string): Mapping | null {
  const row = db.select().from(mappings).where(eq(mappings.collection, collection)).get();
  const mapping = row ? parseMapping(row.body) : null;
  return typeof mapping === "string" ? null : mapping;
}

/** Remembers a mapping for the next file of its collection. Who did it stays internal. */
export function rememberMapping(
  db: Db,
  collection: string,
  { mapping, person, now }: By & { mapping: Mapping },
): void {
  const body = formatMapping(mapping);
  const known = readMapping(db, collection);
  if (known && formatMapping(known) === body) return;
  const row = { collection, body, person, at: now };
  db.insert(mappings)
    .values(row)
    .onConflictDoUpdate({ target: mappings.collection, set: row })
    .run();
  note(db, { person, now }, { action: "remember columns", subject: `${collection}: ${body}` });
}

/** Forgets the mapping of a collection: its next file is read by the plain names, or asked about. */
export function forgetMapping(db: Db, collection: string, { person, now }: By): void {
  const { changes } = db.delete(mappings).where(eq(mappings.collection, collection)).run();
  if (changes > 0) note(db, { person, now }, { action: "forget columns", subject: collection });
}
