import type { MiddlewareHandler } from "hono";
import { newestNumber } from "../db/ledger.ts";
import type { World } from "./world.ts";

/** Notes what was sent for an address, with all its headers, so that it can be sent again. */
export const noteSent =
  ({ db, cache }: World): MiddlewareHandler =>
  async (c, next) => {
    const newest = newestNumber(db);
    await next();
    const key = c.res.headers.get("etag")?.slice(1, -1);
    if (!key || c.req.method !== "GET") return;
    const headers = [...c.res.headers].filter(([name]) => !ofBody.has(name)).flat();
    cache.note(c.req.url.slice(c.req.url.indexOf("/", 8)), { newest, key, headers });
  };

/** Headers that say how the body is sent this time. */
const ofBody = new Set(["content-type", "content-encoding", "content-length"]);
