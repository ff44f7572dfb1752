import type { Context, MiddlewareHandler } from "hono";
import { refuse } from "./errors.ts";

/** Doubled slashes, dot segments, path parameters, backslashes, and slashes or NUL in disguise. */
const odd = /\/\/|\/\.{1,2}(?:\/|$)|[;\\]|%(?:2f|5c|00)|%2e%2e|\/%2e(?:\/|$)/i;

const mostBytes = 8192;
/** A form for a picture sends two dozen, most of them empty. */
const mostParameters = 40;

/**
 * Answers an address in one spelling only, and none that is longer than any of ours. Others are nowhere, before any route is asked: what looks
 * at addresses by their letters, as a proxy does, sees the same address as the site.
 */
export const canonical: MiddlewareHandler = async (c, next) => {
  const asked: string = c.env?.incoming?.url ?? c.req.url.slice(c.req.url.indexOf("/", 8));
  const [path = "", query = ""] = asked.split("?");
  if (odd.test(path) || !isDecodable(path)) return c.notFound();
  return tooLong(c, asked, query) ?? next();
};

function tooLong(c: Context, { length }: string, query: string): Response | null {
  if (length > mostBytes) {
    const message = `an address has at most ${mostBytes} bytes; ask for less at a time`;
    return refuse(c, 414, [{ code: "ADDRESS_TOO_LONG", message }]);
  }
  const names = new Set(query.split("&").map((each) => each.split("=")[0]));
  if (names.size <= mostParameters) return null;
  const message = `${names.size} different parameters; an address has at most ${mostParameters}`;
  return refuse(c, 400, [{ code: "TOO_MANY_PARAMETERS", message }]);
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
