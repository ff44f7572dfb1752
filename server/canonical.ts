import type { MiddlewareHandler } from "hono";

/** Doubled slashes, dot segments, path parameters, backslashes, and slashes or NUL in disguise. */
const odd = /\/\/|\/\.{1,2}(?:\/|$)|[;\\]|%(?:2f|5c|00)|%2e%2e|\/%2e(?:\/|$)/i;

/**
 * Answers an address in one spelling only. Others are nowhere, before any route is asked: what looks
 * at addresses by their letters, as a proxy does, sees the same address as the site.
 */
export const canonical: MiddlewareHandler = async (c, next) => {
  const asked: string = c.env?.incoming?.url ?? c.req.url.slice(c.req.url.indexOf("/", 8));
  const [path = ""] = asked.split("?");
  if (odd.test(path) || !isDecodable(path)) return c.notFound();
  return next();
};

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
