import type { Context } from "hono";
import { readBody } from "./body.ts";

const usualBytes = 64 * 1024;

/** The fields of a form that was sent, each once; empty if it is too large to be one. */
export async function readForm(
  c: Context,
  mostBytes = usualBytes,
): Promise<Record<string, string>> {
  const bytes = await readBody(c.req.raw, mostBytes);
  const text = new TextDecoder().decode(bytes ?? new Uint8Array());
  return Object.fromEntries(new URLSearchParams(text));
}
