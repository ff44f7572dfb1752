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
import { createQuick, type Ready } from "./quick.ts";
import { hasAlready } from "./respond.ts";
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
  const write = createQuick(world, routes, await guardHeaders());
  return createServer(options, (request, response) => {
    const { method, url = "" } = request;
    const ready = method === "GET" ? attempt(() => recall(world, url) ?? write(url)) : null;
    if (ready) send(ready, request, response);
    else answer(request, response);
  });
}

/** What fails here, and would end the server, fails in the site again, which knows how to say so. */
function attempt<Result>(make: () => Result): Result | null {
  try {
    return make();
  } catch {
    return null;
  }
}

/** What was sent for an address before, if it is the answer still; the smallest form is due now. */
function recall({ db, cache }: World, url: string): Ready | null {
  const sent = cache.recall(url, newestNumber(db));
  const entry = sent && cache.get(sent.key);
  if (!entry) return null;
  shrink(entry);
  return { sent, entry };
}

function send({ sent, entry }: Ready, { headers: asked }: IncomingMessage, to: ServerResponse) {
  if (hasAlready(asked["if-none-match"], sent.key)) {
    to.writeHead(304, sent.headers).end();
    return;
  }
  const encoding = encodingFor(entry, asked["accept-encoding"]?.toString());
  const body = bodyOf(entry, encoding);
  const length = String(body.byteLength);
  const described = ["content-type", entry.type, "content-length", length, ...sent.headers];
  if (encoding !== "identity") described.push("content-encoding", encoding);
  to.writeHead(200, described).end(body);
}
