import { and, count, eq, gt, isNotNull, lt, or, sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import { type Defect, Refusal } from "../refusal.ts";
import { note } from "./audit.ts";
import { forgetDevices } from "./devices.ts";
import type { Actor } from "./people.ts";
import { newCodes, recoveryCodesLeft, useRecoveryCode } from "./recovery-codes.ts";
import { audit, recoveryCodes, secondSteps, sessions, signIns } from "./schema.ts";
import { newKey, stepAt, stepOfCode } from "./totp.ts";

/** After so many wrong codes in a row only a browser that is known is let on (NIST 800-63B). */
const mostFailures = 100;

/** The second step of a person: its key while it is set up, and what its owner is to know. */
export type SecondStep = { confirmedAt: string | null; key: string | null; codesLeft: number };

/** The second step of a person, if there is one. The key is given only until it is confirmed. */
export function readStep(db: Db, person: string): SecondStep | null {
  const row = storedStep(db, person);
  if (!row) return null;
  const { confirmed_at: confirmedAt, key } = row;
  return { confirmedAt, key: confirmedAt ? null : key, codesLeft: recoveryCodesLeft(db, person) };
}

/** Whether a person is asked for a code at sign-in. */
export const hasStep = (db: Db, person: string): boolean =>
  Boolean(storedStep(db, person)?.confirmed_at);

/** Everybody who is asked for a code. */
export const peopleWithStep = (db: Db): string[] =>
  db
    .select({ person: secondSteps.person })
    .from(secondSteps)
    .where(isNotNull(secondSteps.confirmed_at))
    .all()
    .map(({ person }) => person);

/** Makes a key, which asks for nothing until a code has confirmed it. Refuses to replace one. */
export function beginStep(db: Db, person: string): void {
  if (hasStep(db, person)) throw new Refusal("the second step is on; turn it off first");
  const key = newKey();
  const set = { key, last_step: null, failures: 0 };
  db.insert(secondSteps)
    .values({ person, ...set })
    .onConflictDoUpdate({ target: secondSteps.person, set })
    .run();
}

/** Turns the step on and gives recovery codes, shown this once. Refuses a code not of its key. */
export function confirmStep(db: Db, code: string, actor: Actor & { person: string }): string[] {
  const { person } = actor;
  const row = storedStep(db, person);
  if (!row || row.confirmed_at) throw new Refusal("no key is waiting for its code; make one");
  const step = stepOfCode(row.key, code, actor.now);
  if (step === null) throw new Refusal(wrongCode, [codeDefect]);
  return db.transaction(() => {
    db.update(secondSteps)
      .set({ confirmed_at: actor.now, last_step: step })
      .where(eq(secondSteps.person, person))
      .run();
    note(db, actor, { action: "turned on the second step", subject: person });
    return newCodes(db, actor);
  });
}

/**
 * Whether a code of the app, or a recovery code, is this person's; it is used up. A wrong one is
 * noted, as is one used before. "shut", looking at no code, after a hundred wrong ones in a row from
 * browsers that are not known.
 */
export function passStep(
  db: Db,
  person: string,
  { code, now, isKnown }: { code: string; now: string; isKnown: boolean },
): "right" | "wrong" | "shut" {
  const row = storedStep(db, person);
  if (!row?.confirmed_at) return "wrong";
  if (row.failures >= mostFailures && !isKnown) return "shut";
  const step = stepOfCode(row.key, code, now);
  const isByApp = step !== null && takeStep(db, person, { step, now });
  const isPassed = isByApp || useRecoveryCode(db, person, code);
  const failures = isPassed ? 0 : sql`${secondSteps.failures} + 1`;
  db.update(secondSteps).set({ failures }).where(eq(secondSteps.person, person)).run();
  const action = isPassed ? "used a recovery code" : wrong;
  if (!isByApp) note(db, { person, now }, { action, subject: "" });
  return isPassed ? "right" : "wrong";
}

/** Takes the code of a step unless it or a later one was taken; one statement, so never twice. */
function takeStep(db: Db, person: string, { step, now }: { step: number; now: string }): boolean {
  const isNew = or(
    lt(secondSteps.last_step, step),
    // Taken under a clock that ran ahead, it would refuse every code until then.
    gt(secondSteps.last_step, stepAt(now) + 1),
  );
  const meant = and(eq(secondSteps.person, person), isNew);
  return db.update(secondSteps).set({ last_step: step }).where(meant).run().changes === 1;
}

/** How many wrong codes were typed at a person's door since a day: who typed them had the password. */
export const wrongCodesSince = (db: Db, person: string, day: string): number =>
  db
    .select({ n: count() })
    .from(audit)
    .where(and(eq(audit.person, person), eq(audit.action, wrong), gt(audit.at, day)))
    .get()?.n ?? 0;

const wrong = "typed a wrong code";

/** Turns the step off: no key and no recovery code stays. */
export function dropStep(db: Db, person: string, actor: Actor): void {
  db.transaction(() => {
    db.delete(secondSteps).where(eq(secondSteps.person, person)).run();
    db.delete(recoveryCodes).where(eq(recoveryCodes.person, person)).run();
    note(db, actor, { action: "turned off the second step", subject: person });
  });
}

/** Turns off the step of somebody who lost it; whoever is signed in as them is not any more. */
export function resetStep(db: Db, person: string, actor: Actor): void {
  if (!hasStep(db, person)) throw new Refusal("no second step is on; there is nothing to reset");
  if (person === actor.person) throw new Refusal("turn off your own at your account");
  dropStep(db, person, actor);
  db.delete(sessions).where(eq(sessions.person, person)).run();
  db.delete(signIns).where(eq(signIns.person, person)).run();
  forgetDevices(db, person);
}

export const wrongCode = "this code is not the one shown now, or was used; wait for the next";
export const codeDefect: Defect = { code: "WRONG_CODE", column: "code", message: wrongCode };

const storedStep = (db: Db, person: string) =>
  db.select().from(secondSteps).where(eq(secondSteps.person, person)).get();
