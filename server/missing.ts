import { nearest } from "../db/near.ts";
import type { Missing } from "./view.ts";

/** The answer to an id that the ledger does not know: what was asked for, and what is near it. */
export function missing(noun: string, id: string, known: readonly { id: string }[]): Missing {
  const near = nearest(
    id,
    known.map((each) => each.id),
  );
  const remedy = near.length > 0 ? `; near it: ${near.join(", ")}` : "";
  const message = `unknown ${noun}: ${id.slice(0, 200)}${remedy}`;
  const code = `UNKNOWN_${noun.toUpperCase()}`;
  return { missing: { code, parameter: noun, value: id.slice(0, 200), allowed: near, message } };
}
