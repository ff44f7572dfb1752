import { canonical } from "../ledger.ts";

/** A value of JSON, and an object of them. */
export type Value = unknown;
export type Node = Record<string, Value>;

export const isNode = (value: Value): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One thing as a list of one, nothing as none. */
export const listed = (value: Value): Value[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/**
 * What a node says beyond what we would say ourselves: keys we lack and values that differ, also
 * inside objects. Null if there is nothing.
 */
export function leftover(sent: Node, ours: Node): Node | null {
  const rest = Object.entries(sent).flatMap(([key, value]): [string, Value][] => {
    const own = ours[key];
    if (key === "@context" || key.startsWith("themeline:")) return [];
    if (canonical(value) === canonical(own ?? null)) return [];
    if (!isNode(value) || !isNode(own)) return [[key, value]];
    const inner = leftover(value, own);
    return inner ? [[key, inner]] : [];
  });
  return rest.length > 0 ? Object.fromEntries(rest) : null;
}

/**
 * A node with what was left over put back. Where both say something, the form in which it came
 * stands, unless the ledger says something else by now.
 */
export function merged(ours: Node, further: Node | null): Node {
  const all = { ...ours };
  for (const [key, value] of Object.entries(further ?? {})) {
    const own = all[key];
    if (isNode(value) && isNode(own)) all[key] = merged(own, value);
    else if (saysToo(value, own)) all[key] = value;
  }
  return all;
}

/** `2023-10-25T08:00` says 25 October 2023 too; a type may be another one. */
function saysToo(value: Value, own: Value): boolean {
  if (own === undefined || ["Organization", "MediaObject"].includes(String(own))) return true;
  const words = isNode(own) ? own.name : own;
  return JSON.stringify(value).includes(JSON.stringify(words ?? "").slice(1, -1));
}

/** What was left over, as the ledger keeps it. */
export function parseFurther(further: string | null | undefined): Node | null {
  const value: Value = further ? JSON.parse(further) : null;
  return isNode(value) ? value : null;
}
