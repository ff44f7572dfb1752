import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Defect } from "../db/refusal.ts";

/** The one shape of errors: `{errors: [{code, message, …}], request}`. */
export function refuse(c: Context, status: ContentfulStatusCode, errors: Defect[]): Response {
  return c.json({ errors, request: randomUUID() }, status, { "cache-control": "no-store" });
}
