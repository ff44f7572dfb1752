import type { Context, NotFoundHandler } from "hono";
import { TrieRouter } from "hono/router/trie-router";
import { shown } from "../db/upload/hidden.ts";
import { refuse } from "./errors.ts";
import { bareContext, notFound } from "./page.tsx";
import { methodOf, type Route } from "./route.ts";
import type { World } from "./world.ts";

const methods = ["GET", "POST"];

/**
 * Answers what no route has answered: 405 with what is allowed where an address knows other methods,
 * else 404; programs and files are told in JSON.
 */
export function unanswered(world: World, table: readonly Route[]): NotFoundHandler {
  const router = new TrieRouter<true>();
  for (const route of table) router.add(methodOf(route), route.path, true);
  const allowedAt = (path: string): string[] =>
    methods.filter((method) => router.match(method, path)[0].length > 0);
  return (c) => {
    const { path, method } = c.req;
    const allowed = allowedAt(path);
    const asked = method === "HEAD" ? "GET" : method;
    if (allowed.length > 0 && !allowed.includes(asked)) return notAllowed(c, allowed);
    const missing = { code: "NOT_FOUND", message: `nothing is at ${shown(path)}` };
    const isForPrograms = /\.[a-z.]+$/.test(path) || path.startsWith("/api/");
    if (isForPrograms) return refuse(c, 404, [missing]);
    return notFound(c, bareContext(world.db, path), { missing });
  };
}

function notAllowed(c: Context, known: readonly string[]): Response {
  const allowed = known.flatMap((each) => (each === "GET" ? ["GET", "HEAD"] : [each]));
  const message = `${shown(c.req.method)} is not answered here; send ${allowed.join(" or ")}`;
  c.header("allow", allowed.join(", "));
  return refuse(c, 405, [{ code: "METHOD_NOT_ALLOWED", allowed, message }]);
}
