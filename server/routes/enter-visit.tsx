import type { Context } from "hono";
import { readCollections } from "../../db/catalogue.ts";
import type { Draft } from "../../db/entry/drafts.ts";
import type { Sheet } from "../../db/entry/sheet.ts";
import { type GridAim, gridAim, type OpenGrid, openGrid } from "../../db/entry/sheet-aim.ts";
import type { Defect } from "../../db/refusal.ts";
import { EnterPeriodPage } from "../../web/pages/enter.tsx";
import { EnterGridPage } from "../../web/pages/enter-grid.tsx";
import type { GridModel, Review } from "../../web/parts/entry/model.ts";
import type { Caller } from "../access.ts";
import { missing } from "../missing.ts";
import { bareContext, notFound } from "../page.tsx";
import { ownPage } from "../reply.tsx";
import { type Author, modelOf } from "../sheet.ts";
import { nowOf } from "../state.ts";
import type { World } from "../world.ts";

/** A request that has found its grid. */
export type Visit = {
  c: Context;
  world: World;
  author: Author;
  aim: GridAim;
  grid: OpenGrid;
  state: ReturnType<typeof nowOf>["state"];
};

/** A sheet, and the draft that it is kept as. */
export type Kept = { sheet: Sheet; draft: Draft | null };

/** The grid that a request means, or the page that says why there is none. */
export function visitOf(c: Context, world: World, caller: Caller): Visit | Response {
  const { state } = nowOf(world.db);
  const now = world.clock();
  const id = c.req.param("collection") ?? "";
  const context = bareContext(world.db, c.req.path);
  const today = now.slice(0, 10);
  const aim = gridAim(state, id, { fields: c.req.query(), today });
  if (!aim) return notFound(c, context, missing("collection", id, readCollections(state)));
  const { period, collection, types, type } = aim;
  if (!period || "code" in period) {
    const defects: Defect[] = period ? [period] : [];
    const page = <EnterPeriodPage {...{ context, collection, types, type, defects }} />;
    return ownPage(c, page, period ? 422 : 200);
  }
  const author = { person: caller?.person.id ?? "", now };
  return { c, world, author, aim, state, grid: openGrid(state, aim, { period, today }) };
}

/** By what the drafts of a grid are found. */
export const about = ({ collection, period }: OpenGrid) => ({ collection: collection.id, period });

type Shown = Pick<GridModel, "sheet" | "draft"> &
  Partial<Pick<GridModel, "review" | "defects" | "remarks">>;

/** The page of a grid. */
export function render(visit: Visit, shown: Shown, status: 200 | 409 | 422 = 200): Response {
  const { c, world, state } = visit;
  const model = modelOf(state, visit, shown);
  const page = <EnterGridPage context={bareContext(world.db, c.req.path)} model={model} />;
  return ownPage(c, page, status);
}

/** 422 where something is refused, 409 where somebody else was first, 200 where all is well. */
export function statusOf({ plan }: Review, defects: readonly Defect[]): 200 | 409 | 422 {
  if (defects.length + plan.errors.length > 0) return 422;
  return plan.conflicts.length > 0 ? 409 : 200;
}
