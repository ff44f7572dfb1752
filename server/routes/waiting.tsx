import type { Context } from "hono";
import { type Body, one, oneOf } from "../../db/edit/body.ts";
import { readBodyOf } from "../../db/edit/read.ts";
import { decide, planWaiting } from "../../db/entry/decide.ts";
import { movesOf, planned } from "../../db/entry/planned.ts";
import { findWaiting, readWaiting, type Waiting } from "../../db/entry/waiting.ts";
import { mayAct } from "../../db/people/people.ts";
import { mostAlone } from "../../db/people/second-person.ts";
import { type Defect, Refusal } from "../../db/refusal.ts";
import { readJsonText } from "../../db/upload/json-text.ts";
import { WaitingPage } from "../../web/pages/waiting.tsx";
import { WaitingListPage } from "../../web/pages/waiting-list.tsx";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { readBody } from "../body.ts";
import { refuse } from "../errors.ts";
import { readForm } from "../form.ts";
import { describePlan } from "../intake.ts";
import { bareContext, notFound } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import { nowOf } from "../state.ts";
import type { World } from "../world.ts";

const body: Body = {
  type: "object",
  additionalProperties: false,
  required: ["verdict"],
  properties: {
    verdict: oneOf("Verdict", "approve", "decline"),
    reason: one("Reason", { description: "Needed to decline.", maxLength: 200 }),
    tick: { type: "boolean", title: "The warnings are looked at" },
  },
};

/** Large changes, until a second person has decided. One's own are seen, not decided. */
export const waitingActions: Action[] = [
  {
    method: "GET",
    path: "/waiting",
    who: "analyst",
    summary: "Large changes that wait for a second person",
    handle: list,
  },
  {
    method: "GET",
    path: "/waiting/:id",
    who: "analyst",
    summary: "A large change that waits, number by number",
    cancel: "stop",
    handle: (c, world, caller) =>
      withOne(c, world, caller, (found) => show(c, world, caller, found)),
  },
  {
    method: "POST",
    path: "/waiting/:id",
    who: "editor",
    summary: "Approve or decline a large change of somebody else, or take one's own back",
    cancel: "stop",
    handle: (c, world, caller) =>
      withOne(c, world, caller, (found) => answer(c, world, caller, found)),
  },
  {
    method: "GET",
    path: "/api/waiting",
    who: "editor",
    summary: "Large changes that wait for a second person",
    handle: (c, { db }) => c.json({ waiting: readWaiting(db).map(described) }),
  },
  {
    method: "POST",
    path: "/api/waiting/:id",
    who: "editor",
    summary: "Approve or decline a large change of somebody else",
    body,
    cancel: "stop",
    handle: decideByApi,
  },
];

/** A waiting change without who wrote it. */
const described = ({ id, numbers, state, revision, answer: said, held }: Waiting) => ({
  id,
  numbers,
  state,
  revision,
  answer: said,
  reason: held.reason,
  collection: held.act === "entries" ? held.collection : null,
  reverts: held.act === "revert" ? held.number : null,
});

function list(c: Context, { db }: World, caller: Caller): Response {
  const isEditor = caller !== null && mayAct(caller.person.role, "editor");
  const own = caller?.person.id ?? "";
  const all = readWaiting(db).filter(({ person }) => isEditor || person === own);
  const words = { waiting: all, own, most: mostAlone(db) };
  return ownPage(c, <WaitingListPage context={bareContext(db, c.req.path)} {...words} />);
}

/** Editors see all, others what is their own. */
function withOne(
  c: Context,
  { db }: World,
  caller: Caller,
  act: (found: Waiting) => Response | Promise<Response>,
): Response | Promise<Response> {
  const found = findWaiting(db, c.req.param("id") ?? "");
  const isEditor = caller !== null && mayAct(caller.person.role, "editor");
  if (found && (isEditor || found.person === caller?.person.id)) return act(found);
  const missing = { code: "NOT_WAITING", message: "nothing waits at this address" };
  return notFound(c, bareContext(db, c.req.path), { missing });
}

async function answer(c: Context, world: World, caller: Caller, found: Waiting): Promise<Response> {
  const { verb, reason = "", tick } = await readForm(c);
  const person = caller?.person.id ?? "";
  try {
    if (verb !== "approve" && verb !== "decline") throw new Refusal("say approve or decline");
    const words = { id: found.id, verdict: verb, answer: reason, isTicked: tick === "1" } as const;
    const own = { person, now: world.clock(), report: world.report("written") };
    const revision = decide(world.db, { ...words, ...own });
    return c.redirect(revision ? `/revisions/${revision.number}` : "/waiting", 303);
  } catch (error) {
    return show(c, world, caller, found, { reason, defects: defectsOf(error) });
  }
}

type Shown = { reason?: string; defects?: Defect[] };

function show(
  c: Context,
  { db }: World,
  caller: Caller,
  found: Waiting,
  { reason = "", defects = [] }: Shown = {},
): Response {
  const isOwn = found.person !== null && found.person === caller?.person.id;
  const mayDecide = !isOwn && caller !== null && mayAct(caller.person.role, "editor");
  const plan = found.state === "waiting" ? planWaiting(db, found) : null;
  const changes = plan && planned(nowOf(db).state, movesOf(plan));
  const words = { waiting: found, plan, planned: changes, isOwn, mayDecide, reason, defects };
  const page = <WaitingPage context={bareContext(db, c.req.path)} {...words} />;
  return ownPage(c, page, defects.length > 0 ? 422 : 200);
}

const mostBytes = 8192;

async function decideByApi(c: Context, world: World, caller: Caller): Promise<Response> {
  const bytes = await readBody(c.req.raw, mostBytes);
  if (!bytes)
    return refuse(c, 413, [{ code: "FILE_TOO_LARGE", message: "more than 8 KB; send less" }]);
  const read = readJsonText(bytes, { limit: mostBytes, top: "object" });
  if ("finding" in read) return refuse(c, 400, [read.finding]);
  const { said, defects } = readBodyOf(body, read.value instanceof Map ? read.value : new Map());
  if (defects.length > 0) return refuse(c, 422, defects);
  const found = findWaiting(world.db, c.req.param("id") ?? "");
  if (!found)
    return refuse(c, 404, [{ code: "NOT_WAITING", message: "nothing waits at this address" }]);
  try {
    const verdict = said.verdict === "approve" ? ("approve" as const) : ("decline" as const);
    const words = {
      id: found.id,
      verdict,
      answer: `${said.reason ?? ""}`,
      isTicked: said.tick === 1,
    };
    const by = { person: caller?.person.id ?? "", now: world.clock() };
    const plan = found.state === "waiting" ? planWaiting(world.db, found) : null;
    const revision = decide(world.db, { ...words, ...by });
    return c.json(
      { revision: revision?.number ?? null, plan: plan && describePlan(plan) },
      revision ? 201 : 200,
      { "cache-control": "no-store" },
    );
  } catch (error) {
    const all = defectsOf(error);
    return refuse(c, all.some(({ code }) => code === "REVISION_CONFLICT") ? 409 : 422, all);
  }
}
