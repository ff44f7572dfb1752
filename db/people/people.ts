import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import { figures } from "../figures/schema.ts";
import { Refusal } from "../refusal.ts";
import { note } from "./audit.ts";
import { forgetDevices } from "./devices.ts";
import { hashPassword } from "./password.ts";
import {
  acts,
  audit,
  people,
  type Role,
  replies,
  roles,
  secondSteps,
  sessions,
  signInLinks,
  signIns,
  tokens,
  waiting,
} from "./schema.ts";
import { newId } from "./secret.ts";

export type Person = Omit<typeof people.$inferSelect, "password" | "unlocked_at">;

/** Who does something, and when: what the audit list keeps. */
export type Actor = { person: string | null; now: string };

const publicColumns = {
  id: people.id,
  handle: people.handle,
  role: people.role,
  disabled: people.disabled,
  created_at: people.created_at,
};

/** Everybody, by handle. */
export const readPeople = (db: Db): Person[] =>
  db.select(publicColumns).from(people).orderBy(asc(people.handle)).all();

export const findPerson = (db: Db, id: string): Person | undefined =>
  db.select(publicColumns).from(people).where(eq(people.id, id)).get();

/** Adds a person. Refuses a handle that is taken or odd; without a password only a link signs in. */
export async function addPerson(
  db: Db,
  { handle, role, password }: { handle: string; role: Role; password?: string | undefined },
  { person, now }: Actor,
): Promise<Person> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u.test(handle)) {
    throw new Refusal(`invalid handle: ${handle}; 2 to 40 letters, digits, dots or hyphens`);
  }
  if (storedOf(db, handle)) throw new Refusal(`handle is taken: ${handle}; choose another`);
  const id = newId();
  const hash = password === undefined ? null : await hashPassword(password);
  const row = { id, handle, role, password: hash, disabled: 0, created_at: now };
  db.insert(people).values(row).run();
  note(db, { person, now }, { action: `added as ${role}`, subject: id });
  return { id, handle, role, disabled: 0, created_at: now };
}

/**
 * Gives a person another role, or shuts them out; their sessions end at once, and so do tokens, which
 * were made for what they were.
 */
export function changePerson(
  db: Db,
  { id, role, disabled }: { id: string; role?: Role; disabled?: number },
  actor: Actor,
): void {
  const person = findPerson(db, id);
  if (!person) throw new Refusal("no such person");
  const next = { role: role ?? person.role, disabled: disabled ?? person.disabled };
  keepAnAdmin(db, { ...person, ...next });
  db.update(people).set(next).where(eq(people.id, id)).run();
  endAll(db, id);
  if (next.disabled || next.role !== person.role) {
    db.delete(tokens).where(eq(tokens.person, id)).run();
  }
  if (next.disabled) forgetDevices(db, id);
  const action = next.disabled ? "disabled" : `set to ${next.role}`;
  note(db, actor, { action, subject: id });
}

/** Sets a password, ends every session, token and link of the person, and knows no device more. */
export async function setPassword(db: Db, id: string, password: string, actor: Actor) {
  const hash = await hashPassword(password);
  db.update(people).set({ password: hash }).where(eq(people.id, id)).run();
  endAll(db, id);
  db.delete(tokens).where(eq(tokens.person, id)).run();
  db.delete(signInLinks).where(eq(signInLinks.person, id)).run();
  forgetDevices(db, id);
  note(db, actor, { action: "set a password", subject: id });
}

/** Lets tries at a person's password and codes until now count no longer. None is ever locked. */
export function unlockPerson(db: Db, id: string, actor: Actor): void {
  db.update(people).set({ unlocked_at: actor.now }).where(eq(people.id, id)).run();
  db.update(secondSteps).set({ failures: 0 }).where(eq(secondSteps.person, id)).run();
  note(db, actor, { action: "unlocked", subject: id });
}

/** Stands for everybody who was erased: what they did is no longer told apart. */
const erased = "erased";

/**
 * Erases a person: handle, password, sessions, tokens, uploads and drafts. What they wrote stays,
 * but no longer as one person's.
 */
export function erasePerson(db: Db, id: string, actor: Actor): void {
  const person = findPerson(db, id);
  if (!person) throw new Refusal("no such person");
  keepAnAdmin(db, { ...person, disabled: 1 });
  db.transaction(() => {
    db.delete(tokens).where(eq(tokens.person, id)).run();
    db.delete(people).where(eq(people.id, id)).run();
    db.delete(replies).where(eq(replies.person, id)).run();
    db.update(acts).set({ person: erased }).where(eq(acts.person, id)).run();
    db.update(figures).set({ person: erased }).where(eq(figures.person, id)).run();
    db.update(waiting).set({ person: erased }).where(eq(waiting.person, id)).run();
    note(db, actor, { action: "erased", subject: id });
  });
  // Deleted words are overwritten in the file (secure_delete); the log beside it still holds them.
  db.$client.pragma("wal_checkpoint(truncate)");
}

/** The stored row of a handle, password and all, for signing in only. */
export const storedOf = (db: Db, handle: string) =>
  db.select().from(people).where(sql`${people.handle} = ${handle} collate nocase`).get();

/** Whether a person ever came in; until then a link may be shown again. */
export const hasSignedIn = (db: Db, id: string): boolean =>
  db
    .select()
    .from(audit)
    .where(and(eq(audit.person, id), eq(audit.action, "signed in")))
    .get() !== undefined;

/** Whether a role may do what another may. */
export const mayAct = (role: Role, needed: Role): boolean =>
  roles.indexOf(role) >= roles.indexOf(needed);

export const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** Ends every session of a person, and what was begun at the door. */
function endAll(db: Db, id: string): void {
  db.delete(sessions).where(eq(sessions.person, id)).run();
  db.delete(signIns).where(eq(signIns.person, id)).run();
}

function keepAnAdmin(db: Db, changed: Person): void {
  const admins = readPeople(db)
    .map((each) => (each.id === changed.id ? changed : each))
    .filter(({ role, disabled }) => role === "admin" && !disabled);
  if (admins.length === 0) throw new Refusal("there must be an admin; make another one first");
}
