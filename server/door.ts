import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { note } from "../db/people/audit.ts";
import { deviceDays, knownDevice, rememberDevice } from "../db/people/devices.ts";
import { type Person, storedOf } from "../db/people/people.ts";
import { hasStep } from "../db/people/second-step.ts";
import { closeSession, openSession } from "../db/people/sessions.ts";
import { beginSignIn, endSignIn } from "../db/people/sign-ins.ts";
import { lacksStep } from "../db/people/step-rule.ts";
import { deviceCookie, sessionCookie, signInCookie } from "./access.ts";
import { networkOf } from "./throttle.ts";
import type { World } from "./world.ts";

/** How every cookie is set: not for scripts, other sites or plain connections. */
export const cookie = { path: "/", secure: true, httpOnly: true, sameSite: "Strict" } as const;

/** Whoever gave the right password or link: asked for the code, if they have a second step. */
export function letOn(c: Context, world: World, person: Person, { isByLink = false } = {}) {
  const { db, clock } = world;
  if (!hasStep(db, person.id)) return welcome(c, world, person, { isByLink });
  endSignIn(db, getCookie(c, signInCookie) ?? "");
  const secret = beginSignIn(db, { person: person.id, isByLink }, clock());
  setCookie(c, signInCookie, secret, cookie);
  return c.redirect("/sign-in/code", 303);
}

/** A new session at every sign-in, so that one fixed before is worth nothing. */
export function welcome(c: Context, world: World, person: Person, { isByLink = false } = {}) {
  const { db, clock } = world;
  const old = getCookie(c, sessionCookie);
  if (old) closeSession(db, old);
  setCookie(c, sessionCookie, openSession(db, person.id, clock(), { isByLink }), cookie);
  const begun = getCookie(c, signInCookie);
  if (begun) {
    endSignIn(db, begun);
    deleteCookie(c, signInCookie, cookie);
  }
  const known = { old: getCookie(c, deviceCookie), now: clock() };
  const device = rememberDevice(db, person.id, known);
  setCookie(c, deviceCookie, device, { ...cookie, maxAge: deviceDays * 86_400 });
  note(db, { person: person.id, now: clock() }, { action: "signed in", subject: "" });
  // Who came by a first link is to set a password before anything else.
  const isLed = lacksStep(db, person) && storedOf(db, person.handle)?.password;
  return c.redirect(isLed ? "/account/second-step" : "/account", 303);
}

/** The hash of the browser that asks, if this person has signed in there before. */
export function deviceOf(c: Context, { db, clock }: World, person: string): string | null {
  const secret = getCookie(c, deviceCookie);
  return secret ? knownDevice(db, { secret, person, now: clock() }) : null;
}

/** The network that a request comes from; a proxy of our own says last who stands before it. */
export function networkOfRequest(c: Context, { proxies }: World): string {
  const peer: string = c.env?.incoming?.socket?.remoteAddress ?? "unknown";
  const said = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return networkOf(said && proxies.includes(peer.replace(/^::ffff:/, "")) ? said : peer);
}
