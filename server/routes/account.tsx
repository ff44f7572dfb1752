import type { Context } from "hono";
import { type Actor, setPassword } from "../../db/people/people.ts";
import { addToken, dropToken, readTokens } from "../../db/people/tokens.ts";
import type { Defect } from "../../db/refusal.ts";
import { AccountPage } from "../../web/pages/account.tsx";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { readForm } from "../form.ts";
import { bareContext } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import type { World } from "../world.ts";

/** One's own account: the password, and tokens for programs. */
export const accountActions: Action[] = [
  {
    method: "GET",
    path: "/account",
    who: "reader",
    bySession: true,
    handle: (c, world, caller) => show(c, world, caller),
  },
  {
    method: "POST",
    path: "/account/password",
    who: "reader",
    bySession: true,
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ password = "" }, id, actor) => {
        await setPassword(world.db, id, password, actor);
        return {};
      }),
  },
  {
    method: "POST",
    path: "/account/tokens",
    who: "reader",
    bySession: true,
    handle: (c, world, caller) =>
      change(c, world, caller, async ({ name = "", days = "", scope }, id, actor) => {
        const words = { person: id, name: name || "a program", days: Number(days) };
        const kind = scope === "write" ? "write" : "read";
        return { secret: addToken(world.db, { ...words, scope: kind }, actor) };
      }),
  },
  {
    method: "POST",
    path: "/account/tokens/drop",
    who: "reader",
    bySession: true,
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

type Shown = { secret?: string; defects?: Defect[] };

function show(c: Context, { db }: World, caller: Caller, { secret, defects = [] }: Shown = {}) {
  if (!caller) return c.redirect("/sign-in", 303);
  const props = {
    person: caller.person,
    tokens: readTokens(db, caller.person.id),
    secret,
    defects,
  };
  const page = <AccountPage context={bareContext(db, c.req.path)} {...props} />;
  return ownPage(c, page, defects.length > 0 ? 422 : 200);
}
