import type { Context } from "hono";
import type { Db } from "../../db/database.ts";
import { movesIn, planned } from "../../db/entry/planned.ts";
import type { Report } from "../../db/entry/record-by.ts";
import { authorOf, planRevert, planWithdraw, revert, withdraw } from "../../db/entry/revert.ts";
import { mayAct } from "../../db/people/people.ts";
import { type Defect, Refusal } from "../../db/refusal.ts";
import { type Difference, readRevision } from "../../db/revisions.ts";
import { UndoPage } from "../../web/pages/undo.tsx";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { readForm } from "../form.ts";
import { bareContext, notFound } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import { nowOf } from "../state.ts";
import type { World } from "../world.ts";

/** Undoing a revision and withdrawing a number: both are revisions themselves. */
export const undoActions: Action[] = [
  {
    method: "GET",
    path: "/undo/:number",
    who: "analyst",
    summary: "What undoing a revision would change",
    cancel: "stop",
    handle: (c, world, caller) => show(c, world, caller),
  },
  {
    method: "POST",
    path: "/undo/:number",
    who: "analyst",
    summary: "Undo a revision by another one; both stay in the ledger",
    cancel: "stop",
    handle: (c, world, caller) =>
      act(c, world, caller, (by) => {
        const number = Number(c.req.param("number"));
        refuseOthers(world, caller, number);
        const { revision, waiting } = revert(world.db, number, by);
        return waiting ? `/waiting/${waiting}` : `/revisions/${revision?.number}`;
      }),
  },
  {
    method: "GET",
    path: "/withdraw/:id{.+/.+}",
    who: "editor",
    summary: "What withdrawing a number would change",
    handle: (c, world, caller) => show(c, world, caller),
  },
  {
    method: "POST",
    path: "/withdraw/:id{.+/.+}",
    who: "editor",
    summary: "Withdraw a number; a tombstone stays in its place",
    handle: (c, world, caller) =>
      act(c, world, caller, (by) => {
        const { number } = withdraw(world.db, c.req.param("id") ?? "", by);
        return `/revisions/${number}`;
      }),
  },
];

/** An analyst undoes what is their own; an editor what is anybody's. */
function refuseOthers({ db }: Pick<World, "db">, caller: Caller, number: number): void {
  if (!readRevision(db, number)) throw new Refusal(`unknown revision: ${number}`);
  const isOwn = caller && authorOf(db, number) === caller.person.id;
  if (isOwn || (caller && mayAct(caller.person.role, "editor"))) return;
  throw new Refusal("this revision is somebody else's; ask an editor to undo it");
}

type By = { person: string; now: string; reason: string; report: Report };

async function act(c: Context, world: World, caller: Caller, write: (by: By) => string) {
  const { reason = "" } = await readForm(c);
  try {
    const by = {
      person: caller?.person.id ?? "",
      now: world.clock(),
      reason,
      report: world.report("written"),
    };
    return c.redirect(write(by), 303);
  } catch (error) {
    return show(c, world, caller, { reason, defects: defectsOf(error) });
  }
}

type Shown = { reason?: string; defects?: Defect[] };

/** What would change, before it does; where it cannot be done, why. */
function show(
  c: Context,
  { db }: World,
  caller: Caller,
  { reason = "", defects = [] }: Shown = {},
): Response {
  const context = bareContext(db, c.req.path);
  const { number, id = "" } = c.req.param();
  const subject = number ? { revision: Number(number) } : { observation: id };
  try {
    const differences = number ? undone(db, caller, Number(number)) : withdrawn(db, id);
    if (!differences && defects.length === 0) {
      return notFound(c, context, { missing: missingOf(subject) });
    }
    if (!differences) throw new Refusal("there is nothing to undo", defects);
    const plan = { differences, planned: planned(nowOf(db).state, movesIn(differences)) };
    const page = <UndoPage context={context} {...{ subject, reason, defects, plan }} />;
    return ownPage(c, page, defects.length > 0 ? 422 : 200);
  } catch (error) {
    const all = defects.length > 0 ? defects : defectsOf(error);
    const page = <UndoPage context={context} {...{ subject, reason, defects: all, plan: null }} />;
    return ownPage(c, page, 422);
  }
}

function undone(db: Db, caller: Caller, number: number): Difference[] | null {
  if (!readRevision(db, number)) return null;
  refuseOthers({ db }, caller, number);
  return planRevert(db, number);
}

function withdrawn(db: Db, id: string): Difference[] | null {
  const difference = planWithdraw(db, id);
  return difference && [difference];
}

const missingOf = (subject: { revision: number } | { observation: string }): Defect => ({
  code: "NOT_FOUND",
  message:
    "revision" in subject
      ? `there is no revision ${subject.revision}`
      : `there is no number at ${subject.observation.slice(0, 200)}`,
});
