import { and, count, desc, eq, or } from "drizzle-orm";
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

export type AuditQuestion = {
  /** By or about somebody. */
  person?: string | undefined;
  action?: string | undefined;
  page?: number | undefined;
};

export const auditPageSize = 50;

/** The entries asked for, the newest first, a page of them; and how many there are in all. */
export function readAudit(db: Db, { person, action, page = 1 }: AuditQuestion = {}) {
  const asked = and(
    person ? or(eq(audit.person, person), eq(audit.subject, person)) : undefined,
    action ? eq(audit.action, action) : undefined,
  );
  const entries: AuditEntry[] = db
    .select()
    .from(audit)
    .where(asked)
    .orderBy(desc(audit.number))
    .limit(auditPageSize)
    .offset((page - 1) * auditPageSize)
    .all();
  const total = db.select({ n: count() }).from(audit).where(asked).get()?.n ?? 0;
  return { entries, total };
}

/** Every kind of thing that was done. */
export const auditActions = (db: Db): string[] =>
  db
    .selectDistinct({ action: audit.action })
    .from(audit)
    .orderBy(audit.action)
    .all()
    .map(({ action }) => action);
