import type { Context } from "hono";
import type { Defect } from "../db/refusal.ts";

/**
 * The revision that a write was made on, as `If-Match: "12"` or a body's `if_revision` says; null if
 * neither does. Refuses a mark that no revision has, and two that differ: a guess would overwrite.
 */
export function revisionSeen(c: Context, ifRevision: number | null): number | null | Defect {
  const given = c.req.header("if-match") ?? "";
  if (given === "") return ifRevision;
  const seen = /^(?:"(\d{1,9})"|(\d{1,9}))$/.exec(given.trim());
  if (!seen) {
    const message = `invalid If-Match: ${given.slice(0, 80)}; give the number of the revision you saw, as "12"`;
    return { code: "BAD_PARAMETER", parameter: "If-Match", value: given.slice(0, 80), message };
  }
  const number = Number(seen[1] ?? seen[2]);
  if (ifRevision === null || ifRevision === number) return number;
  const message = `If-Match names revision ${number}, if_revision ${ifRevision}; send one of them`;
  return { code: "BAD_PARAMETER", parameter: "If-Match", value: given.slice(0, 80), message };
}

/** What is said to who has seen a revision that is not there, as after a backup was restored. */
export function notYet(seen: number | null, newest: number): Defect | null {
  if (seen === null || seen <= newest) return null;
  const message = `there is no revision ${seen}, the newest is ${newest}; read the number again, then send yours`;
  return { code: "REVISION_CONFLICT", column: "if_revision", value: String(seen), message };
}
