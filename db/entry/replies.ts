import { createHash } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import type { Db } from "../database.ts";
import { replies } from "../people/schema.ts";
import { Refusal } from "../refusal.ts";

/** An answer that was given to a key, to be given again word for word. */
export type Reply = { status: number; body: string };

const keptDays = 30;

/**
 * The answer already given to a person's key, or null. Refuses a key that came with another request.
 */
export function replyTo(
  db: Db,
  { person, key, request }: { person: string; key: string; request: string },
): Reply | null {
  const own = and(eq(replies.person, person), eq(replies.key, key));
  const known = db.select().from(replies).where(own).get();
  if (!known) return null;
  if (known.request_hash !== hashOf(request)) {
    const message = `this Idempotency-Key was used for another request: ${key.slice(0, 80)}; make a new one`;
    throw new Refusal(message, [{ code: "KEY_REUSED", message }]);
  }
  return { status: known.status, body: known.body };
}

/** Keeps an answer with its key, for thirty days. */
export function keepReply(
  db: Db,
  { person, key, request }: { person: string; key: string; request: string },
  { status, body, now }: Reply & { now: string },
): void {
  const old = new Date(Date.parse(now) - keptDays * 86_400_000).toISOString();
  db.delete(replies).where(lt(replies.at, old)).run();
  const row = { person, key, request_hash: hashOf(request), status, body, at: now };
  db.insert(replies).values(row).run();
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64url");
