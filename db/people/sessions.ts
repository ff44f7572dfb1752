import { and, eq, gt, lt, or } from "drizzle-orm";
import type { Db } from "../database.ts";
import type { Person } from "./people.ts";
import { findPerson } from "./people.ts";
import { sessions, signInLinks } from "./schema.ts";
import { hashOf, newSecret } from "./secret.ts";

const idleMinutes = 30;
const absoluteHours = 12;
const linkMinutes = 30;

/** Opens a session and gives its secret, which is kept nowhere. Sessions that ran out are dropped. */
export function openSession(db: Db, person: string, now: string): string {
  const secret = newSecret("session");
  dropOld(db, now);
  const row = { hash: hashOf(secret), person, created_at: now, seen_at: now };
  db.insert(sessions).values(row).run();
  return secret;
}

/** The person of a session that is alive and not shut out. Using it keeps it alive. */
export function personOfSession(db: Db, secret: string, now: string): Person | null {
  const hash = hashOf(secret);
  const alive = and(
    eq(sessions.hash, hash),
    gt(sessions.seen_at, minutesBefore(now, idleMinutes)),
    gt(sessions.created_at, minutesBefore(now, absoluteHours * 60)),
  );
  const session = db.select().from(sessions).where(alive).get();
  const person = session ? findPerson(db, session.person) : undefined;
  if (!person || person.disabled) return null;
  if (session && session.seen_at < minutesBefore(now, 1)) {
    db.update(sessions).set({ seen_at: now }).where(eq(sessions.hash, hash)).run();
  }
  return person;
}

export function closeSession(db: Db, secret: string): void {
  db.delete(sessions)
    .where(eq(sessions.hash, hashOf(secret)))
    .run();
}

/** A secret that signs a person in once, within half an hour. */
export function newSignInLink(db: Db, person: string, now: string): string {
  const secret = newSecret("once");
  const expires_at = minutesBefore(now, -linkMinutes);
  db.insert(signInLinks)
    .values({ hash: hashOf(secret), person, expires_at })
    .run();
  return secret;
}

/** The person whom a link signs in; it opens once, whatever comes of it. */
export function useSignInLink(db: Db, secret: string, now: string): Person | null {
  const hash = hashOf(secret);
  const link = db.select().from(signInLinks).where(eq(signInLinks.hash, hash)).get();
  db.delete(signInLinks)
    .where(or(eq(signInLinks.hash, hash), lt(signInLinks.expires_at, now)))
    .run();
  const person = link && link.expires_at > now ? findPerson(db, link.person) : undefined;
  return person && !person.disabled ? person : null;
}

function dropOld(db: Db, now: string): void {
  db.delete(sessions)
    .where(lt(sessions.created_at, minutesBefore(now, absoluteHours * 60)))
    .run();
}

const minutesBefore = (now: string, minutes: number): string =>
  new Date(Date.parse(now) - minutes * 60_000).toISOString();
