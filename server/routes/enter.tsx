import type { Context } from "hono";
import { readCollections } from "../../db/catalogue.ts";
import { dropDraft, findDrafts } from "../../db/entry/drafts.ts";
import { gridAim } from "../../db/entry/sheet-aim.ts";
import { periodId } from "../../db/period.ts";
import type { Defect } from "../../db/refusal.ts";
import { differences, readRevision } from "../../db/revisions.ts";
import { EnterPage } from "../../web/pages/enter.tsx";
import { EnterRecordedPage } from "../../web/pages/enter-recorded.tsx";
import { gridAddress } from "../../web/parts/entry/model.ts";
import { formatPeriod } from "../../web/words/period.ts";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import { readForm } from "../form.ts";
import { missing } from "../missing.ts";
import { bareContext, notFound } from "../page.tsx";
import { ownPage } from "../reply.tsx";
import { nowOf } from "../state.ts";
import type { World } from "../world.ts";
import { receiveGrid, showGrid } from "./enter-grid.tsx";

/** Typing in a period's numbers: where one begins, the grid, and what was recorded. */
export const enterActions: Action[] = [
  {
    method: "GET",
    path: "/enter",
    who: "analyst",
    bySession: true,
    summary: "The collections that numbers may be entered into",
    handle: begin,
  },
  {
    method: "POST",
    path: "/enter",
    who: "analyst",
    bySession: true,
    summary: "Choose the collection and the period to enter numbers for",
    handle: discard,
  },
  {
    method: "GET",
    path: "/enter/:collection",
    who: "analyst",
    bySession: true,
    summary: "Grid to enter the numbers of a period of a collection",
    handle: showGrid,
  },
  {
    method: "POST",
    path: "/enter/:collection",
    who: "analyst",
    bySession: true,
    summary: "Show what the numbers of a grid would change, or record them",
    handle: receiveGrid,
  },
  {
    method: "GET",
    path: "/enter/:collection/recorded/:number",
    who: "analyst",
    bySession: true,
    summary: "What was recorded from a grid, and how to undo it",
    handle: (c, world) => tell(c, world),
  },
];

function begin(c: Context, world: World, caller: Caller): Response {
  const collection = c.req.query("collection");
  if (collection) return c.redirect(`/enter/${encodeURIComponent(collection)}`, 303);
  return list(c, world, caller, []);
}

function list(c: Context, { db }: World, caller: Caller, defects: Defect[]): Response {
  const collections = readCollections(nowOf(db).state);
  const drafts = findDrafts(db, caller?.person.id ?? "");
  const context = bareContext(db, c.req.path);
  const page = <EnterPage {...{ context, collections, drafts, defects }} />;
  return ownPage(c, page, defects.length > 0 ? 422 : 200);
}

async function discard(c: Context, world: World, caller: Caller): Promise<Response> {
  const { verb, draft = "" } = await readForm(c);
  if (verb !== "discard") {
    const message = "nothing was asked for; choose a draft and discard it";
    return list(c, world, caller, [{ code: "NO_VERB", message }]);
  }
  dropDraft(world.db, draft, caller?.person.id ?? "");
  return c.redirect("/enter", 303);
}

function tell(c: Context, { db, clock }: World): Response {
  const { collection: id = "", number } = c.req.param();
  const { state } = nowOf(db);
  const context = bareContext(db, c.req.path);
  const revision = readRevision(db, Number(number) || 0);
  const own = revision
    ? differences(db, revision.number).filter(({ id: each }) => each.startsWith(`${id}/`))
    : [];
  const type = String(own[0]?.after?.period_type ?? "");
  const aim = gridAim(state, id, { fields: { type }, today: clock().slice(0, 10) });
  if (!aim) return notFound(c, context, missing("collection", id, readCollections(state)));
  if (!revision || own.length === 0) {
    const message = `revision ${number ?? ""} recorded nothing of ${id}`;
    return notFound(c, context, { missing: { code: "UNKNOWN_REVISION", message } });
  }
  const { period, collection } = aim;
  const next =
    period && !("code" in period)
      ? {
          address: gridAddress(id, { ...period, id: periodId(period) }),
          name: formatPeriod(period),
        }
      : null;
  const page = <EnterRecordedPage {...{ context, collection, revision, differences: own, next }} />;
  return ownPage(c, page);
}
