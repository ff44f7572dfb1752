import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type Defect, Refusal } from "../db/refusal.ts";

/** A page that is one person's own: never kept by anybody. */
export function ownPage(c: Context, page: JSX.Element, status: ContentfulStatusCode = 200) {
  return c.html(`<!doctype html>${page.toString()}`, status, { "cache-control": "no-store" });
}

/** What a refused form says: every defect, or the one line of the refusal. */
export function defectsOf(error: unknown): Defect[] {
  if (!(error instanceof Refusal)) throw error;
  const { defects, message } = error;
  return defects.length > 0 ? defects : [{ code: "REFUSED", message }];
}
