import type { Context } from "hono";
import { deleteCookie, getCookie } from "hono/cookie";
import { note } from "../../db/people/audit.ts";
import { isPassword } from "../../db/people/password.ts";
import { storedOf } from "../../db/people/people.ts";
import { closeSession, useSignInLink } from "../../db/people/sessions.ts";
import { Refusal } from "../../db/refusal.ts";
import { SignInPage } from "../../web/pages/sign-in.tsx";
import { sessionCookie } from "../access.ts";
import type { Action } from "../action.ts";
import { cookie, deviceOf, letOn, networkOfRequest } from "../door.ts";
import { readForm } from "../form.ts";
import { bareContext } from "../page.tsx";
import { ownPage } from "../reply.tsx";
import { bucketsOf } from "../throttle.ts";
import type { World } from "../world.ts";

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
  const { db, throttle, passwordCost: cost } = world;
  const stored = storedOf(db, handle);
  const [network, device] = [networkOfRequest(c, world), deviceOf(c, world, stored?.id ?? "")];
  const buckets = bucketsOf({
    // No handle is longer; what is kept of a try must not be as large as a form may be.
    account: handle.toLowerCase().slice(0, 40),
    ...{ network, device },
    after: stored?.unlocked_at ? Date.parse(stored.unlocked_at) : undefined,
  });
  if (!throttle.admit(buckets, Date.parse(world.clock()))) {
    return page(c, world, { handle, refusal: "Too many tries. Wait a quarter of an hour." }, 429);
  }
  const place = { cost, from: device ? (stored?.id ?? "") : network, isKnown: device !== null };
  const isKnown = await isPassword(password, stored?.password ?? null, place).catch(busyOr);
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
    // Noted for nobody, too: a line less would be heard in the time of the answer.
    const action = stored ? "failed to sign in" : "failed to sign in, unknown handle";
    note(db, { person: stored?.id ?? null, now: world.clock() }, { action, subject: "" });
    return page(c, world, { handle, refusal: "Handle and password do not belong together." }, 401);
  }
  throttle.clear(buckets[0]?.key ?? "");
  return letOn(c, world, stored);
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
  return person ? letOn(c, world, person, { isByLink: true }) : page(c, world, { refusal }, 401);
}

function signOut(c: Context, { db }: World): Response {
  closeSession(db, getCookie(c, sessionCookie) ?? "");
  deleteCookie(c, sessionCookie, cookie);
  // Not all cookies: that this browser is known keeps its owner from being shut out by others.
  c.header("clear-site-data", '"cache", "storage"');
  return c.redirect("/", 303);
}

type Shown = { handle?: string; once?: string; refusal?: string };

function page(c: Context, { db }: World, shown: Shown, status: 200 | 401 | 429 | 503 = 200) {
  return ownPage(c, <SignInPage context={bareContext(db, c.req.path)} {...shown} />, status);
}
