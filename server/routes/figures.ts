import type { Context } from "hono";
import type { Caller } from "../access.ts";
import type { Action } from "../action.ts";
import type { Handle } from "../figures/asked.tsx";
import { ask, change, edit, restore, save, withdraw } from "../figures/change.tsx";
import { list, mine, show } from "../figures/show.tsx";
import type { View } from "../view.ts";
import type { World } from "../world.ts";

type Views = () => readonly View[];

/**
 * Saved figures: anyone sees them, people with an account save them with words of their own, and
 * only whose they are or an editor changes them. Nothing here is among the answers of a view.
 */
export function figureActions(views: Views): Action[] {
  const handle = (act: Handle) => (c: Context, world: World, caller: Caller) =>
    act({ c, world, caller, views: views() });
  const own = { who: "reader", bySession: true } as const;
  return [
    {
      method: "GET",
      path: "/figures",
      who: "anyone",
      handle: handle(list),
      summary: "Saved figures",
    },
    {
      method: "GET",
      path: "/figures/mine",
      ...own,
      handle: handle(mine),
      summary: "One's own figures",
    },
    {
      method: "GET",
      path: "/figures/new",
      ...own,
      handle: handle(ask),
      summary: "Form to save a figure",
    },
    { method: "POST", path: "/figures", ...own, handle: handle(save), summary: "Save a figure" },
    {
      ...{ method: "GET", path: "/figures/:slug", who: "anyone", handle: handle(show) },
      summary: "A saved figure; with an extension, a file of it",
    },
    {
      method: "GET",
      path: "/figures/:slug/edit",
      ...own,
      handle: handle(edit),
      summary: "Form to change a figure",
    },
    {
      method: "POST",
      path: "/figures/:slug",
      ...own,
      handle: handle(change),
      summary: "Save another version",
    },
    {
      method: "POST",
      path: "/figures/:slug/withdraw",
      ...own,
      handle: handle(withdraw),
      summary: "Take a figure off",
    },
    {
      method: "POST",
      path: "/figures/:slug/restore",
      ...own,
      handle: handle(restore),
      summary: "Put a figure back",
    },
  ];
}
