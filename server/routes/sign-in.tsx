import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { note } from "../../db/people/audit.ts";
import { deviceDays, knownDevice, rememberDevice } from "../../db/people/devices.ts";
import { isPassword } from "../../db/people/password.ts";
import { storedOf } from "../../db/people/people.ts";
import { closeSession, openSession, useSignInLink } from "../../db/people/sessions.ts";
import { Refusal } from "../../db/refusal.ts";
import { SignInPage } from "../../web/pages/sign-in.tsx";
import { deviceCookie, sessionCookie } from "../access.ts";
import type { Action } from "../action.ts";
import { readForm } from "../form.ts";
import { bareContext } from "../page.tsx";
import { ownPage } from "../reply.tsx";
import { type Bucket, bucketsOf, networkOf } from "../throttle.ts";
import type { World } from "../world.ts";

const cookie = { path: "/", secure: true, httpOnly: true, sameSite: "Strict" } as const;

/** Signing in by password or by a link that works once, and signing out. */
export const signInActions: Action[] = [
  {
    method: "GET",
    path: "/sign-in",
    who: "anyone",
    summary: "Form to sign in",
    handle: (c, world) => page(c, world, {}),
  },
  {
    method: "POST",
    path: "/sign-in",
    who: "anyone",
    summary: "Sign in with a handle and a password",
    handle: signIn,
  },
  {
    method: "GET",
    path: "/sign-in/once",
    who: "anyone",
    summary: "Form to set a password, from a link that works once",
    handle: (c, world) => page(c, world, { once: c.req.query("key") ?? "" }),
  },
  {
    method: "POST",
    path: "/sign-in/once",
    who: "anyone",
    summary: "Set a password with a link that works once, and sign in",
    handle: signInOnce,
  },
  {
    method: "POST",
    path: "/sign-out",
    who: "reader",
    bySession: true,
    summary: "End the session of this browser",
    handle: signOut,
  },
];

async function signIn(c: Context, world: World): Promise<Response> {
  const { handle = "", password = "" } = await readForm(c);
  const { db, throttle } = world;
  const stored = storedOf(db, handle);
  const buckets = bucketsOfTry(c, world, { handle, stored });
  if (!throttle.admit(buckets, Date.parse(world.clock()))) {
    return page(c, world, { handle, refusal: "Too many tries. Wait a quarter of an hour." }, 429);
  }
  const isKnown = await isPassword(password, stored?.password ?? null).catch(busyOr);
  if (isKnown === "busy") {
    c.header("retry-after", "2");
    return page(
      c,
      world,
      { handle, refusal: "Too many sign in at once. Try again in a moment." },
      503,
    );
  }
  if (!stored || !isKnown || stored.disabled) {
    const actor = { person: stored?.id ?? null, now: world.clock() };
    if (stored) note(db, actor, { action: "failed to sign in", subject: "" });
    return page(c, world, { handle, refusal: "Handle and password do not belong together." }, 401);
  }
  throttle.clear(buckets[0]?.key ?? "");
  return welcome(c, world, stored.id);
}

type Tried = { handle: string; stored: ReturnType<typeof storedOf> };

/** What a try counts for: the account from its network, or a browser that is known for it. */
function bucketsOfTry(c: Context, world: World, { handle, stored }: Tried): Bucket[] {
  const secret = getCookie(c, deviceCookie);
  const meant = { secret: secret ?? "", person: stored?.id ?? "", now: world.clock() };
  return bucketsOf({
    // No handle is longer; what is kept of a try must not be as large as a form may be.
    account: handle.toLowerCase().slice(0, 40),
    network: networkOf(addressOf(c, world)),
    device: secret ? knownDevice(world.db, meant) : null,
    after: stored?.unlocked_at ? Date.parse(stored.unlocked_at) : undefined,
  });
}

/** A queue that is full is no wrong password. */
function busyOr(error: unknown): "busy" {
  if (error instanceof Refusal) return "busy";
  throw error;
}

async function signInOnce(c: Context, world: World): Promise<Response> {
  const { key = "" } = await readForm(c);
  const person = useSignInLink(world.db, key, world.clock());
  const refusal = "This link was used or has run out. Ask for another one.";
  return person ? welcome(c, world, person.id) : page(c, world, { refusal }, 401);
}

function signOut(c: Context, { db }: World): Response {
  closeSession(db, getCookie(c, sessionCookie) ?? "");
  deleteCookie(c, sessionCookie, cookie);
  // Not all cookies: that this browser is known keeps its owner from being shut out by others.
  c.header("clear-site-data", '"cache", "storage"');
  return c.redirect("/", 303);
}

/** A new session at every sign-in, so that one fixed before is worth nothing. */
function welcome(c: Context, { db, clock }: World, person: string): Response {
  const old = getCookie(c, sessionCookie);
  if (old) closeSession(db, old);
  setCookie(c, sessionCookie, openSession(db, person, clock()), cookie);
  const device = rememberDevice(db, person, { old: getCookie(c, deviceCookie), now: clock() });
  setCookie(c, deviceCookie, device, { ...cookie, maxAge: deviceDays * 86_400 });
  note(db, { person, now: clock() }, { action: "signed in", subject: "" });
  return c.redirect("/account", 303);
}

type Shown = { handle?: string; once?: string; refusal?: string };

function page(c: Context, { db }: World, shown: Shown, status: 200 | 401 | 429 | 503 = 200) {
  return ownPage(c, <SignInPage context={bareContext(db, c.req.path)} {...shown} />, status);
}

/** The address of whoever is connected; a proxy of our own says last who stands before it. */
function addressOf(c: Context, { proxies }: World): string {
  const peer: string = c.env?.incoming?.socket?.remoteAddress ?? "unknown";
  const said = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return said && proxies.includes(peer.replace(/^::ffff:/, "")) ? said : peer;
}
