import { desc } from "drizzle-orm";
import type { Db } from "../database.ts";
import { audit } from "./schema.ts";

export type AuditEntry = typeof audit.$inferSelect;

/** Notes who did what to whom. Internal: never on a public page. */
export function note(
  db: Db,
  { person, now }: { person: string | null; now: string },
  { action, subject }: { action: string; subject: string },
): void {
  db.insert(audit).values({ at: now, person, action, subject }).run();
}

/** The newest entries first. */
export const readAudit = (db: Db, most = 500): AuditEntry[] =>
  db.select().from(audit).orderBy(desc(audit.number)).limit(most).all();
