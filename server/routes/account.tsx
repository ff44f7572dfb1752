import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { addDays } from "../../db/day.ts";
import { note } from "../../db/people/audit.ts";
import { forgetDevices } from "../../db/people/devices.ts";
import { type Actor, findPerson, setPassword, storedOf } from "../../db/people/people.ts";
import { readStep, wrongCodesSince } from "../../db/people/second-step.ts";
import { endSessions, readSessions } from "../../db/people/sessions.ts";
import { addToken, dropToken, readTokens } from "../../db/people/tokens.ts";
import { type Defect, Refusal } from "../../db/refusal.ts";
import { AccountPage } from "../../web/pages/account.tsx";
import { type Caller, deviceCookie, sessionCookie } from "../access.ts";
import type { Action } from "../action.ts";
import { readForm } from "../form.ts";
import { bareContext } from "../page.tsx";
import { needsPassword, provePassword } from "../prove.ts";
import { defectsOf, ownPage } from "../reply.tsx";
import type { World } from "../world.ts";

/** One's own account: the password, and tokens for programs. */
export const accountActions: Action[] = [
  {
    method: "GET",
    path: "/account",
    who: "reader",
    bySession: true,
    summary: "One's own account: password, tokens and sessions",
    handle: (c, world, caller) => show(c, world, caller),
  },
  {
    method: "POST",
    path: "/account/password",
    who: "reader",
    bySession: true,
    summary: "Change one's own password; all other sessions end",
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ password = "", old = "" }, id, actor) => {
        await provePassword(c, world, caller, old);
        await setPassword(world.db, id, password, actor);
        return {};
      }),
  },
  {
    method: "POST",
    path: "/account/tokens",
    who: "reader",
    bySession: true,
    summary: "Make a token for a program, shown once",
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ name = "", days = "", scope }, id, actor) => {
        if (caller?.lacksStep) throw new Refusal("set up the second step first, then make tokens");
        const words = { person: id, name: name || "a program", days: Number(days) };
        const kind = scope === "write" ? "write" : "read";
        return { secret: addToken(world.db, { ...words, scope: kind }, actor) };
      }),
  },
  {
    method: "POST",
    path: "/account/sessions/end",
    who: "reader",
    bySession: true,
    summary: "End one session, or all but this one",
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ key = "" }, id, actor) => {
        const secret = getCookie(c, sessionCookie) ?? "";
        const isAll = key === "others";
        endSessions(world.db, id, { key: isAll ? null : key, secret });
        if (isAll) forgetDevices(world.db, id, getCookie(c, deviceCookie));
        note(world.db, actor, { action: "ended sessions", subject: id });
        return {};
      }),
  },
  {
    method: "POST",
    path: "/account/tokens/drop",
    who: "reader",
    bySession: true,
    summary: "Take a token back, so that it opens nothing any more",
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ id: token = "" }, id, actor) => {
        dropToken(world.db, { id: token, person: id }, actor);
        return {};
      }),
  },
];

type Change = (
  form: Record<string, string>,
  id: string,
  actor: Actor,
) => Promise<{ secret?: string }>;

/** Changes the account and goes back to it; a new token is shown this once. */
async function change(c: Context, world: World, caller: Caller, act: Change): Promise<Response> {
  const id = caller?.person.id ?? "";
  try {
    const { secret } = await act(await readForm(c), id, { person: id, now: world.clock() });
    return secret ? show(c, world, caller, { secret }) : c.redirect("/account", 303);
  } catch (error) {
    return show(c, world, caller, { defects: defectsOf(error) });
  }
}

/** So many days are wrong codes spoken of. */
const lately = 30;

type Shown = { secret?: string; defects?: Defect[] };

function show(c: Context, world: World, caller: Caller, { secret, defects = [] }: Shown = {}) {
  if (!caller) return c.redirect("/sign-in", 303);
  const { db, clock } = world;
  const person = findPerson(db, caller.person.id) ?? caller.person;
  const props = {
    person,
    step: readStep(db, person.id),
    lacksStep: caller.lacksStep ?? false,
    wrongCodes: wrongCodesSince(db, person.id, addDays(clock().slice(0, 10), -lately)),
    tokens: readTokens(db, caller.person.id),
    sessions: readSessions(db, caller.person.id, {
      secret: getCookie(c, sessionCookie) ?? "",
      now: clock(),
    }),
    hasPassword: Boolean(storedOf(db, person.handle)?.password),
    needsPassword: needsPassword(c, world, caller),
    ...{ secret, defects },
  };
  const page = <AccountPage context={bareContext(db, c.req.path)} {...props} />;
  return ownPage(c, page, defects.length > 0 ? 422 : 200);
}
