import { isNode, listed, type Node, type Value } from "./json.ts";

/** The text under a key: of a text, of a number, of the name of an object or of the first of a list. */
export function textAt(node: Node, key: string): string | null {
  const [first] = listed(node[key]);
  if (typeof first === "string") return first.trim() === "" ? null : first.trim();
  if (typeof first === "number") return String(first);
  return isNode(first) ? textAt(first, "name") : null;
}

/** A date without its time of day; anything else as it is, to be refused where it is read. */
export function dateAt(node: Node, key: string): string | null {
  const text = textAt(node, key);
  return text?.match(/^\d{4}-\d{2}-\d{2}(?=T)/)?.[0] ?? text;
}

/** The object under a key, or one without anything. */
export function nodeAt(node: Node, key: string): Node {
  const [first] = listed(node[key]);
  return isNode(first) ? first : {};
}

/** The end of an address of ours: `/claims/fr-1` gives `fr-1`, whatever the site. */
export function idAt(value: Value, path: string): string | null {
  const id = isNode(value) ? value["@id"] : value;
  if (typeof id !== "string") return null;
  const found = id.replace(/^https?:\/\/[^/]+/, "");
  return found.startsWith(path) ? found.slice(path.length).replace(/\?.*$/, "") : null;
}

/** What a node is, in the words of schema.org and our own. */
export const typesOf = (node: Node): string[] =>
  listed(node["@type"]).map((type) =>
    String(type).replace(/^(https?:\/\/schema\.org\/|schema:)/, ""),
  );
