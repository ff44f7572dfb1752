import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { isPassword } from "../db/people/password.ts";
import { storedOf } from "../db/people/people.ts";
import { codeDefect, passStep, wrongCode } from "../db/people/second-step.ts";
import { isFreshByLink } from "../db/people/sessions.ts";
import { Refusal } from "../db/refusal.ts";
import { type Caller, sessionCookie } from "./access.ts";
import type { World } from "./world.ts";

/**
 * Refuses whoever does not know the password: who finds a browser open must not be able to lock its
 * owner out. A link that signed in lately stands for it, since that is what links are for.
 */
export async function provePassword(c: Context, world: World, caller: Caller, given: string) {
  const stored = caller && storedOf(world.db, caller.person.handle);
  if (!stored?.password || !needsPassword(c, world, caller)) return;
  countTry(world, `old ${stored.id}`);
  if (await isPassword(given, stored.password, { from: stored.id, isKnown: true })) return;
  const message = "the old password is another one; type it again";
  throw new Refusal(message, [{ code: "WRONG_PASSWORD", column: "old", message }]);
}

/** Whether the password is asked for: there is one, and no link stands for it. */
export function needsPassword(c: Context, { db, clock }: World, caller: Caller): boolean {
  const stored = caller && storedOf(db, caller.person.handle);
  return (
    Boolean(stored?.password) && !isFreshByLink(db, getCookie(c, sessionCookie) ?? "", clock())
  );
}

/** Refuses whoever does not type a code of the second step, which is used up. */
export function proveCode(world: World, person: string, code: string): void {
  countTry(world, `own code ${person}`);
  const verdict = passStep(world.db, person, { code, now: world.clock(), isKnown: true });
  if (verdict !== "right") throw new Refusal(wrongCode, [codeDefect]);
}

/** Counts a try at something of one's own; ten in a quarter of an hour. */
export function countTry({ throttle, clock }: World, key: string): void {
  if (throttle.admit([{ key, most: 10 }], Date.parse(clock()))) return;
  throw new Refusal("too many tries; wait a quarter of an hour");
}
