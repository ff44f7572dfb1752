import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { forgetDevices } from "../../db/people/devices.ts";
import type { Actor } from "../../db/people/people.ts";
import { newCodes } from "../../db/people/recovery-codes.ts";
import { beginStep, confirmStep, dropStep, readStep } from "../../db/people/second-step.ts";
import { endSessions } from "../../db/people/sessions.ts";
import { addressOfKey } from "../../db/people/totp.ts";
import type { Defect } from "../../db/refusal.ts";
import { SecondStepPage } from "../../web/pages/second-step.tsx";
import { type Caller, deviceCookie, sessionCookie } from "../access.ts";
import type { Action } from "../action.ts";
import { readForm } from "../form.ts";
import { bareContext } from "../page.tsx";
import { countTry, needsPassword, proveCode, provePassword } from "../prove.ts";
import { defectsOf, ownPage } from "../reply.tsx";
import type { World } from "../world.ts";

/** One's own second step at sign-in: a key for an app, and codes for the day it is lost. */
export const secondStepActions: Action[] = [
  {
    method: "GET",
    path: "/account/second-step",
    who: "reader",
    bySession: true,
    summary: "The second step of one's own sign-in",
    handle: (c, world, caller) => show(c, world, caller),
  },
  {
    method: "POST",
    path: "/account/second-step",
    who: "reader",
    bySession: true,
    summary: "Make a key for an app, which asks for nothing until it is confirmed",
    handle: (c, world, caller) =>
      change(c, world, caller, async (_, { person }) => {
        beginStep(world.db, person);
        return [];
      }),
  },
  {
    method: "POST",
    path: "/account/second-step/confirm",
    who: "reader",
    bySession: true,
    summary: "Turn the second step on with a first code; all other sessions end",
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ code = "", old = "" }, actor) => {
        await provePassword(c, world, caller, old);
        countTry(world, `own code ${actor.person}`);
        const codes = confirmStep(world.db, code, actor);
        endSessions(world.db, actor.person, {
          key: null,
          secret: getCookie(c, sessionCookie) ?? "",
        });
        forgetDevices(world.db, actor.person, getCookie(c, deviceCookie));
        return codes;
      }),
  },
  {
    method: "POST",
    path: "/account/second-step/codes",
    who: "reader",
    bySession: true,
    summary: "Make new recovery codes; those before open nothing any more",
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ code = "", old = "" }, actor) => {
        await provePassword(c, world, caller, old);
        proveCode(world, actor.person, code);
        return newCodes(world.db, actor);
      }),
  },
  {
    method: "POST",
    path: "/account/second-step/off",
    who: "reader",
    bySession: true,
    summary: "Turn the second step off",
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ code = "", old = "" }, actor) => {
        await provePassword(c, world, caller, old);
        proveCode(world, actor.person, code);
        dropStep(world.db, actor.person, actor);
        return [];
      }),
  },
];

type Own = Actor & { person: string };
type Change = (form: Record<string, string>, actor: Own) => Promise<string[]>;

/** Changes the second step and goes back to it; recovery codes are shown this once. */
async function change(c: Context, world: World, caller: Caller, act: Change): Promise<Response> {
  const actor = { person: caller?.person.id ?? "", now: world.clock() };
  try {
    const codes = await act(await readForm(c), actor);
    return codes.length > 0
      ? show(c, world, caller, { codes })
      : c.redirect("/account/second-step", 303);
  } catch (error) {
    return show(c, world, caller, { defects: defectsOf(error) });
  }
}

type Shown = { codes?: string[]; defects?: Defect[] };

function show(c: Context, world: World, caller: Caller, { codes, defects = [] }: Shown = {}) {
  if (!caller) return c.redirect("/sign-in", 303);
  const { db, origin } = world;
  const { id, handle } = caller.person;
  const step = readStep(db, id);
  const site = origin ? `Themeline ${new URL(origin).hostname}` : "Themeline";
  const key = step?.key ?? null;
  const props = {
    step,
    address: key && addressOfKey(key, { handle, site }),
    // Who has just set it up was admitted as somebody without it.
    isAsked: (caller.lacksStep ?? false) && !step?.confirmedAt,
    needsPassword: needsPassword(c, world, caller),
    ...{ codes, defects },
  };
  const page = <SecondStepPage context={bareContext(db, c.req.path)} {...props} />;
  return ownPage(c, page, defects.length > 0 ? 422 : 200);
}
