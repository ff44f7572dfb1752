import { and, eq, gt, lt, ne } from "drizzle-orm";
import type { Db } from "../database.ts";
import { addDays } from "../day.ts";
import { devices } from "./schema.ts";
import { hashOf, newSecret } from "./secret.ts";

/** So long a browser is known after somebody signed in there. */
export const deviceDays = 180;

/**
 * Knows a browser again in which a person has signed in, and gives the secret by which; it opens
 * nothing. One that was known before, as whoever's, is forgotten for it, as are those too old.
 */
export function rememberDevice(
  db: Db,
  person: string,
  { old, now }: { old?: string | undefined; now: string },
): string {
  const secret = newSecret("device");
  const born = addDays(now.slice(0, 10), -deviceDays);
  db.delete(devices).where(lt(devices.created_at, born)).run();
  if (old) {
    db.delete(devices)
      .where(eq(devices.hash, hashOf(old)))
      .run();
  }
  db.insert(devices)
    .values({ hash: hashOf(secret), person, created_at: now })
    .run();
  return secret;
}

/** The stored hash of a browser in which this person has signed in before, or null. */
export function knownDevice(
  db: Db,
  { secret, person, now }: { secret: string; person: string; now: string },
): string | null {
  const meant = and(
    eq(devices.hash, hashOf(secret)),
    eq(devices.person, person),
    gt(devices.created_at, addDays(now.slice(0, 10), -deviceDays)),
    // One from the future was made under a clock that was wrong; it would live too long.
    lt(devices.created_at, addDays(now.slice(0, 10), 2)),
  );
  return db.select().from(devices).where(meant).get()?.hash ?? null;
}

/** Knows no browser of a person any more, but the one of `kept`. */
export function forgetDevices(db: Db, person: string, kept = ""): void {
  db.delete(devices)
    .where(and(eq(devices.person, person), ne(devices.hash, hashOf(kept))))
    .run();
}
