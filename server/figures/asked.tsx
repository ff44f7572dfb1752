import type { Context } from "hono";
import { ownerOf } from "../../db/figures/figures.ts";
import { mayAct } from "../../db/people/people.ts";
import type { Caller } from "../access.ts";
import { bareContext, notFound } from "../page.tsx";
import type { View } from "../view.ts";
import type { World } from "../world.ts";

/** A request about saved figures. */
export type Asked = { c: Context; world: World; caller: Caller; views: readonly View[] };
export type Handle = (asked: Asked) => Response | Promise<Response>;

/** Whose a figure is may change it, and editors may. */
export const mayChange = ({ world, caller }: Asked, figure: string): boolean =>
  caller !== null &&
  (ownerOf(world.db, figure) === caller.person.id || mayAct(caller.person.role, "editor"));

/** The page where no such figure is. */
export const unknownFigure = ({ c, world }: Asked, slug: string) =>
  notFound(c, bareContext(world.db, c.req.path), {
    missing: { code: "UNKNOWN_FIGURE", message: `no figure is called ${slug.slice(0, 80)}` },
  });
