import { and, desc, eq, gt, lt, or } from "drizzle-orm";
import type { Db } from "../database.ts";
import { writeIfFree } from "../lock.ts";
import { minutesBefore } from "./minutes-before.ts";
import { findPerson, type Person } from "./people.ts";
import { sessions, signInLinks } from "./schema.ts";
import { hashOf, newSecret } from "./secret.ts";

const idleMinutes = 30;
const absoluteHours = 12;
const linkMinutes = 30;
/** So far may two clocks differ. */
const skewMinutes = 5;
/** So much of a hash tells sessions apart and opens none. */
const keyLength = 12;

/** Opens a session and gives its secret, which is kept nowhere. Sessions that ran out are dropped. */
export function openSession(
  db: Db,
  person: string,
  now: string,
  { isByLink = false } = {},
): string {
  const secret = newSecret("session");
  dropOld(db, now);
  const by_link = Number(isByLink);
  const row = { hash: hashOf(secret), person, created_at: now, seen_at: now, by_link };
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
    // A session from the future was opened under a clock that was wrong; it would live too long.
    lt(sessions.seen_at, minutesBefore(now, -skewMinutes)),
  );
  const session = db.select().from(sessions).where(alive).get();
  const person = session ? findPerson(db, session.person) : undefined;
  if (!person || person.disabled) return null;
  if (session && session.seen_at < minutesBefore(now, 1)) {
    writeIfFree(db, () =>
      db.update(sessions).set({ seen_at: now }).where(eq(sessions.hash, hash)).run(),
    );
  }
  return person;
}

/** Whether a session was opened by a link within half an hour: it stands for the old password. */
export function isFreshByLink(db: Db, secret: string, now: string): boolean {
  const fresh = and(
    eq(sessions.hash, hashOf(secret)),
    eq(sessions.by_link, 1),
    gt(sessions.created_at, minutesBefore(now, linkMinutes)),
  );
  return db.select().from(sessions).where(fresh).get() !== undefined;
}

/** One place where somebody is signed in; `key` names it without opening it. */
export type Session = { key: string; createdAt: string; seenAt: string; isThis: boolean };

/** The sessions of a person that are alive, the one in use first. */
export function readSessions(
  db: Db,
  person: string,
  { secret, now }: { secret: string; now: string },
): Session[] {
  const alive = and(
    eq(sessions.person, person),
    gt(sessions.seen_at, minutesBefore(now, idleMinutes)),
    gt(sessions.created_at, minutesBefore(now, absoluteHours * 60)),
  );
  const rows = db.select().from(sessions).where(alive).orderBy(desc(sessions.seen_at)).all();
  const own = hashOf(secret);
  return rows
    .map(({ hash, created_at, seen_at }) => ({
      key: hash.slice(0, keyLength),
      createdAt: created_at,
      seenAt: seen_at,
      isThis: hash === own,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends the sessions of a person that `key` names, or all but the one in use. */
export function endSessions(
  db: Db,
  person: string,
  { key, secret }: { key: string | null; secret: string },
): void {
  const kept = hashOf(secret);
  const rows = db.select().from(sessions).where(eq(sessions.person, person)).all();
  for (const { hash } of rows) {
    const isMeant = key === null ? hash !== kept : hash.slice(0, keyLength) === key;
    if (isMeant) db.delete(sessions).where(eq(sessions.hash, hash)).run();
  }
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
