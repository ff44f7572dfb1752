import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import type { Db } from "../db/database.ts";
import { isBusy } from "../db/lock.ts";
import { perform } from "./action.ts";
import { assetFolder, assets, lateStyles } from "./assets.ts";
import { busy } from "./busy.tsx";
import { canonical } from "./canonical.ts";
import type { Config } from "./config.ts";
import { respondEmbed } from "./embed.tsx";
import { respondFile } from "./file.ts";
import { type Reporter, Stopped } from "./gauge.ts";
import { guarded } from "./guards.ts";
import { noteSent } from "./note-sent.ts";
import { failed, respondPage } from "./page.tsx";
import { methodOf, type Route } from "./route.ts";
import { routes } from "./routes/index.ts";
import { respondTake } from "./take.tsx";
import { unanswered } from "./unanswered.ts";
import { type Working, workOn } from "./working.ts";
import { createWorld, type World } from "./world.ts";

/** The site over a ledger: every view as a page and as files, and the actions of those who may. */
export const createApp = (db: Db, config: Partial<Config> = {}): Hono =>
  createSite(createWorld(db, config));

/** The same in a world that is there already; what is not in the table of routes is not there. */
export function createSite(world: World, table: readonly Route[] = routes): Hono {
  const app = new Hono();
  app.use(noteSent(world), guarded, canonical);
  app.get(assets.styles, (c) => c.body(lateStyles, 200, lateHeaders));
  app.use(
    "/assets/*",
    serveStatic({ root: assetFolder, rewriteRequestPath: (path) => path.slice("/assets".length) }),
  );
  return addRoutes(app, { ...world, working: world.working ?? workHere(world, table) }, table);
}

/** The answers alone, for who asks from within: without the headers that guard a browser. */
export const createAnswers = (world: World, table: readonly Route[] = routes): Hono =>
  addRoutes(new Hono(), { ...world, working: undefined, rate: uncounted }, table);

/** What is asked from within was counted when it came. */
const uncounted = (): boolean => true;

/** Where there is no thread for long work, the server works by itself. */
function workHere(world: World, table: readonly Route[]): Working {
  let answers: Hono | undefined;
  return async (sent, gauge) => {
    answers ??= createAnswers(world, table);
    return { id: 0, ...(await workOn(answers, sent, gauge)) };
  };
}

function addRoutes(app: Hono, world: World, table: readonly Route[]): Hono {
  for (const route of table) {
    app.on(methodOf(route), route.path, (c) => answer(c, world, route));
  }
  app.notFound(unanswered(world, table));
  app.onError((error, c) => {
    if (error instanceof Stopped) return c.body(null, 409);
    return isBusy(error) ? busy(c, world.db) : failed(c, world.db, error);
  });
  return app;
}

function answer(c: Context, given: World, route: Route): Response | Promise<Response> {
  const report: Reporter | undefined = c.env?.report;
  const world = report ? { ...given, report } : given;
  if (route.kind === "action") return perform(c, world, route.action);
  if (route.kind === "file") return respondFile(c, world, route);
  if (route.kind === "take") return respondTake(c, world, route.view);
  return route.kind === "embed"
    ? respondEmbed(c, world, route.view)
    : respondPage(c, world, route.view);
}

const lateHeaders = {
  "content-type": "text/css; charset=utf-8",
  "cache-control": "public, max-age=31536000, immutable",
};
