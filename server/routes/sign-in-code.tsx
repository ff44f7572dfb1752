import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { storedOf } from "../../db/people/people.ts";
import { passStep } from "../../db/people/second-step.ts";
import { readSignIn } from "../../db/people/sign-ins.ts";
import { SignInPage } from "../../web/pages/sign-in.tsx";
import { SignInCodePage } from "../../web/pages/sign-in-code.tsx";
import { signInCookie } from "../access.ts";
import type { Action } from "../action.ts";
import { deviceOf, welcome } from "../door.ts";
import { readForm } from "../form.ts";
import { bareContext } from "../page.tsx";
import { ownPage } from "../reply.tsx";
import { bucketsOfCode } from "../throttle.ts";
import type { World } from "../world.ts";

/** The second step at sign-in: a code, after the password or link. */
export const signInCodeActions: Action[] = [
  {
    method: "GET",
    path: "/sign-in/code",
    who: "anyone",
    summary: "Form for the code of the second step",
    handle: (c, world) => (begunBy(c, world) ? page(c, world) : c.redirect("/sign-in", 303)),
  },
  {
    method: "POST",
    path: "/sign-in/code",
    who: "anyone",
    summary: "Finish signing in with the code of an app, or a recovery code",
    handle: finish,
  },
];

const begunBy = (c: Context, { db, clock }: World) =>
  readSignIn(db, getCookie(c, signInCookie) ?? "", clock());

async function finish(c: Context, world: World): Promise<Response> {
  const { code = "", recovery = "" } = await readForm(c);
  const begun = begunBy(c, world);
  if (!begun) return late(c, world);
  const { person, isByLink } = begun;
  const now = world.clock();
  const device = deviceOf(c, world, person.id);
  const after = Date.parse(storedOf(world.db, person.handle)?.unlocked_at ?? "") || undefined;
  const buckets = bucketsOfCode(person.id, { device, after });
  if (!world.throttle.admit(buckets, Date.parse(now))) {
    return page(c, world, "Too many tries. Wait a quarter of an hour.", 429);
  }
  const tried = { code: code || recovery, now, isKnown: device !== null };
  const judge = (): Response | Promise<Response> => {
    const verdict = passStep(world.db, person.id, tried);
    if (verdict !== "right") return page(c, world, refusals[verdict], 401);
    world.throttle.clear(buckets[0]?.key ?? "");
    return welcome(c, world, person, { isByLink });
  };
  // All or nothing: a recovery code is used up only where it opens a session.
  return world.db.transaction(judge, { behavior: "immediate" });
}

/** Whoever looked for their telephone too long is told why they begin anew. */
function late(c: Context, { db }: World) {
  const refusal = "A code is awaited for ten minutes only. Sign in again.";
  return ownPage(c, <SignInPage context={bareContext(db, "/sign-in")} refusal={refusal} />, 401);
}

const refusals = {
  wrong: "This code is not the one shown now, or was used. Wait for the next.",
  shut:
    "Too many wrong codes were typed for this account. " +
    "Sign in in a browser where you have before, or ask an admin to let you in.",
};

function page(c: Context, { db }: World, refusal?: string, status: 200 | 401 | 429 = 200) {
  const shown = <SignInCodePage context={bareContext(db, c.req.path)} refusal={refusal} />;
  return ownPage(c, shown, status);
}
