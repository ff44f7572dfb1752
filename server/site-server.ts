import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { newestNumber } from "../db/ledger.ts";
import { bodyOf, encodingFor, shrink } from "./cache.ts";
import { guardHeaders } from "./guards.ts";
import { createQuick } from "./quick.ts";
import { routes } from "./routes/index.ts";
import type { World } from "./world.ts";

/**
 * A server that sends an answer again straight from memory while the ledger has not grown, which is
 * most of what it is asked; writes small files itself; and leaves everything else to the site.
 */
export async function createSiteServer(
  app: Hono,
  world: World,
  options: ServerOptions = {},
): Promise<Server> {
  const answer = getRequestListener(app.fetch);
  const isQuick = createQuick(world, routes, await guardHeaders());
  return createServer(options, (request, response) => {
    const { method, url = "" } = request;
    if (method !== "GET") return answer(request, response);
    if (send(world, request, response)) return;
    if (isQuick(url) && send(world, request, response, { isFirst: true })) return;
    answer(request, response);
  });
}

/** Sends what is in memory for an address; false if that is nothing, or not of this revision. */
function send(
  { db, cache }: World,
  { url = "", headers: asked }: IncomingMessage,
  response: ServerResponse,
  { isFirst = false } = {},
): boolean {
  const sent = cache.recall(url, newestNumber(db));
  if (!sent) return false;
  if (asked["if-none-match"]?.includes(sent.key)) {
    response.writeHead(304, sent.headers).end();
    return true;
  }
  const entry = cache.get(sent.key);
  if (!entry) return false;
  if (!isFirst) shrink(entry);
  const encoding = encodingFor(entry, asked["accept-encoding"]?.toString());
  const body = bodyOf(entry, encoding);
  const length = String(body.byteLength);
  const described = ["content-type", entry.type, "content-length", length, ...sent.headers];
  if (encoding !== "identity") described.push("content-encoding", encoding);
  response.writeHead(200, described).end(body);
  return true;
}
