import { and, desc, eq, gte, lte } from "drizzle-orm";
import type { Db } from "../database.ts";
import { addDays } from "../day.ts";
import { writeIfFree } from "../lock.ts";
import { Refusal } from "../refusal.ts";
import { note } from "./audit.ts";
import { type Actor, findPerson, type Person } from "./people.ts";
import { tokens } from "./schema.ts";
import { hashOf, newId, newSecret } from "./secret.ts";

export type Token = Omit<typeof tokens.$inferSelect, "hash">;
export type Scope = Token["scope"];

const mostDays = 90;

/** Makes a token for a person and gives its secret, which is shown once and kept nowhere. */
export function addToken(
  db: Db,
  { person, name, scope, days }: { person: string; name: string; scope: Scope; days: number },
  actor: Actor,
): string {
  checkDays(days);
  const bare = newSecret("themeline");
  const secret = bare + checkOf(bare);
  const created_on = actor.now.slice(0, 10);
  const expires_on = addDays(created_on, days);
  const row = { id: newId(), hash: hashOf(secret), person, name, scope, created_on, expires_on };
  db.insert(tokens).values(row).run();
  note(db, actor, { action: `made a ${scope} token`, subject: person });
  return secret;
}

/** Refuses days that no token lives. */
export function checkDays(days: number): void {
  if (Number.isInteger(days) && days >= 1 && days <= mostDays) return;
  throw new Refusal(`invalid days: ${days}; a token lives 1 to ${mostDays} days`);
}

/** The person and scope of a token that has not expired or been taken back. */
export function personOfToken(
  db: Db,
  secret: string,
  now: string,
): { person: Person; scope: Scope; token: string } | null {
  const today = now.slice(0, 10);
  const valid = and(
    eq(tokens.hash, hashOf(secret)),
    gte(tokens.expires_on, today),
    // Made under a clock that ran ahead, it would outlive its days.
    lte(tokens.created_on, addDays(today, 1)),
  );
  const token = db.select().from(tokens).where(valid).get();
  const person = token ? findPerson(db, token.person) : undefined;
  if (!token || !person || person.disabled) return null;
  if (token.used_on !== today) {
    writeIfFree(db, () =>
      db.update(tokens).set({ used_on: today }).where(eq(tokens.id, token.id)).run(),
    );
  }
  return { person, scope: token.scope, token: token.id };
}

/** Whether a token ends as its beginning says, as all that are copied whole do. */
export const isWhole = (secret: string): boolean =>
  secret.slice(-checkLength) === checkOf(secret.slice(0, -checkLength));

const checkLength = 6;
const checkOf = (bare: string): string => hashOf(bare).slice(0, checkLength);

/** The tokens of a person, newest first, without what opens. */
export function readTokens(db: Db, person: string): Token[] {
  const rows = db.select().from(tokens).where(eq(tokens.person, person));
  return rows
    .orderBy(desc(tokens.created_on))
    .all()
    .map(({ hash: _, ...token }) => token);
}

/** Takes a token back: it opens nothing from now on. */
export function dropToken(db: Db, { id, person }: { id: string; person: string }, actor: Actor) {
  const token = db
    .select()
    .from(tokens)
    .where(and(eq(tokens.id, id), eq(tokens.person, person)));
  const found = token.get();
  if (!found) throw new Refusal("no such token");
  db.delete(tokens).where(eq(tokens.id, id)).run();
  note(db, actor, { action: "took back a token", subject: person });
}
