import { and, eq, gt, lt } from "drizzle-orm";
import type { Db } from "../database.ts";
import { minutesBefore } from "./minutes-before.ts";
import { findPerson, type Person } from "./people.ts";
import { signIns } from "./schema.ts";
import { hashOf, newSecret } from "./secret.ts";

/** So long the code is waited for. */
const minutes = 10;

type Begun = { person: string; isByLink: boolean };

/** Notes that a browser gave the right password or link and owes the code; gives its secret. */
export function beginSignIn(db: Db, { person, isByLink }: Begun, now: string): string {
  const secret = newSecret("code");
  db.delete(signIns)
    .where(lt(signIns.created_at, minutesBefore(now, minutes)))
    .run();
  const row = { hash: hashOf(secret), person, created_at: now, by_link: Number(isByLink) };
  db.insert(signIns).values(row).run();
  return secret;
}

/** Whose code a browser owes, if it is not too late and they are not shut out. */
export function readSignIn(
  db: Db,
  secret: string,
  now: string,
): { person: Person; isByLink: boolean } | null {
  const alive = and(
    eq(signIns.hash, hashOf(secret)),
    gt(signIns.created_at, minutesBefore(now, minutes)),
    // One from the future was begun under a clock that was wrong; it would live too long.
    lt(signIns.created_at, minutesBefore(now, -minutes)),
  );
  const row = db.select().from(signIns).where(alive).get();
  const person = row && findPerson(db, row.person);
  return person && !person.disabled ? { person, isByLink: row.by_link === 1 } : null;
}

/** Ends what a browser began. */
export function endSignIn(db: Db, secret: string): void {
  db.delete(signIns)
    .where(eq(signIns.hash, hashOf(secret)))
    .run();
}
