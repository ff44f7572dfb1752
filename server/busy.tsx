import type { Context } from "hono";
import type { Db } from "../db/database.ts";
import { BusyPage } from "../web/pages/busy.tsx";
import { refuse } from "./errors.ts";
import { bareContext } from "./page.tsx";
import { ownPage } from "./reply.tsx";

/** The answer while another process writes: nothing was taken, so it may come again. */
export function busy(c: Context, db: Db): Response | Promise<Response> {
  c.header("retry-after", "5");
  const isProgram = c.req.path.startsWith("/api/") || c.req.header("accept") === json;
  if (!isProgram) return ownPage(c, <BusyPage context={bareContext(db, c.req.path)} />, 503);
  const message = "somebody writes much just now; nothing of yours was stored, send it again";
  return refuse(c, 503, [{ code: "BUSY", message }]);
}

const json = "application/json";
