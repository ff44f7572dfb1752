import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Db } from "../db/database.ts";
import { mayAct, type Person } from "../db/people/people.ts";
import type { Role } from "../db/people/schema.ts";
import { personOfSession } from "../db/people/sessions.ts";
import { lacksStep } from "../db/people/step-rule.ts";
import { isWhole, personOfToken, type Scope } from "../db/people/tokens.ts";
import type { Defect } from "../db/refusal.ts";

/** Who may ask: anyone, or people of a role and those above it. */
export type Who = "anyone" | Role;

/** Who is asking, and with what; null for a reader without an account. */
export type Caller = {
  person: Person;
  by: "session" | "token";
  scope: Scope;
  /** Which token it is, if it is one. */
  token?: string;
  /** Whose role writes, but who is a reader until they have set up a second step. */
  lacksStep?: boolean;
} | null;

export type Verdict =
  | { status: "admitted"; caller: Caller }
  | { status: 401 | 403; defect: Defect };

/** The `__Host-` prefix binds the cookie to this host, to https (or loopback) and to all paths. */
export const sessionCookie = "__Host-themeline";

/** Says that the right password was given here and a code is owed; it opens nothing else. */
export const signInCookie = "__Host-themeline-code";

/** Says that somebody has signed in here before; it opens nothing. */
export const deviceCookie = "__Host-themeline-device";

/**
 * Whether a request may go on to a route. What asks for nothing is answered for all; an unsafe
 * method with a cookie must come from this site itself; a token comes without a cookie and may write
 * only if it was made to.
 */
export function admit(
  c: Context,
  { db, origin, now }: { db: Db; origin: string | null; now: string },
  who: Who,
): Verdict {
  const isUnsafe = !["GET", "HEAD"].includes(c.req.method);
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  const cookie = getCookie(c, sessionCookie);
  if (bearer && cookie) return refusal(403, "TOKEN_WITH_COOKIE", "send a token without a cookie");
  if (isUnsafe && !bearer && !isSameOrigin(c, origin)) {
    // Nobody at all: a program that forgot its token, not a browser that was lured.
    if (!cookie && who !== "anyone") return signIn;
    return refusal(403, "CROSS_SITE", "this request does not come from this site");
  }
  const found = bearer ? callerOfToken(db, bearer, now) : callerOfSession(db, cookie, now);
  const caller = found && heldBack(db, found);
  if (who === "anyone") return { status: "admitted", caller };
  if (!found || !caller) return unknown(bearer);
  if (!mayAct(found.person.role, who)) {
    return refusal(403, "FORBIDDEN", `only ${who}s may do this; ask an admin`);
  }
  if (!mayAct(caller.person.role, who)) {
    return refusal(403, "SECOND_STEP", "set up a second step first, at /account/second-step");
  }
  if (isUnsafe && caller.scope === "read") {
    return refusal(403, "READ_ONLY_TOKEN", "this token only reads; make one that writes");
  }
  return { status: "admitted", caller };
}

/** Whoever copied a token in part is told so. */
function unknown(bearer: string | undefined): Verdict {
  const isPart = bearer !== undefined && !isWhole(bearer);
  const part = "this token is not whole; copy it again, or make another";
  return isPart
    ? refusal(401, "TOKEN_NOT_WHOLE", part)
    : refusal(401, "SIGN_IN", "sign in, or send a valid token");
}

/** Browsers say where a request comes from; those too old to say so must name our origin. */
function isSameOrigin(c: Context, origin: string | null): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const given = c.req.header("origin");
  return given !== undefined && given === (origin ?? new URL(c.req.url).origin);
}

/** Without the second step that the rule asks of them, writers at a browser are readers. */
function heldBack(db: Db, caller: NonNullable<Caller>): NonNullable<Caller> {
  const isHeld = caller.by === "session" && lacksStep(db, caller.person);
  const reader = { ...caller.person, role: "reader" as const };
  return isHeld ? { ...caller, person: reader, lacksStep: true } : caller;
}

function callerOfToken(db: Db, secret: string, now: string): Caller {
  const found = personOfToken(db, secret, now);
  return found && { ...found, by: "token" };
}

function callerOfSession(db: Db, secret: string | undefined, now: string): Caller {
  const person = secret ? personOfSession(db, secret, now) : null;
  return person && { person, by: "session", scope: "write" };
}

const signIn = refusal(401, "SIGN_IN", "sign in, or send a valid token");

function refusal(status: 401 | 403, code: string, message: string): Verdict {
  return { status, defect: { code, message } };
}
