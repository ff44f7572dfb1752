import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono, MiddlewareHandler } from "hono";
import { newestNumber } from "../db/ledger.ts";
import { bodyOf, encodingFor, shrink } from "./cache.ts";
import type { World } from "./world.ts";

/**
 * A server that sends an answer again straight from memory while the ledger has not grown, which is
 * most of what it is asked, and leaves everything else to the site.
 */
export function createSiteServer(app: Hono, world: World, options: ServerOptions = {}): Server {
  const answer = getRequestListener(app.fetch);
  return createServer(options, (request, response) => {
    if (!recall(world, request, response)) answer(request, response);
  });
}

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

/** Sends what was sent before for the same address; false if that is not known or not sure. */
function recall(
  { db, cache }: World,
  { method, url = "", headers: asked }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const sent = method === "GET" ? cache.recall(url, newestNumber(db)) : undefined;
  if (!sent) return false;
  if (asked["if-none-match"]?.includes(sent.key)) {
    response.writeHead(304, sent.headers).end();
    return true;
  }
  const entry = cache.get(sent.key);
  if (!entry) return false;
  shrink(entry);
  const encoding = encodingFor(entry, asked["accept-encoding"]?.toString());
  const body = bodyOf(entry, encoding);
  const length = String(body.byteLength);
  const described = ["content-type", entry.type, "content-length", length, ...sent.headers];
  if (encoding !== "identity") described.push("content-encoding", encoding);
  response.writeHead(200, described).end(body);
  return true;
}
