import { shown } from "../hidden.ts";
import { broken } from "./fault.ts";

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The attributes inside of a tag by name. Refuses a name that is given twice. */
export function attributesOf(text: string): Map<string, string> {
  const pairs = [...text.matchAll(attribute)].map(([, name = "", double, single]) => ({
    name,
    value: unescaped(double ?? single ?? ""),
  }));
  const attributes = new Map(pairs.map(({ name, value }) => [name, value]));
  if (attributes.size < pairs.length) throw broken("an attribute is given twice");
  return attributes;
}

/** A text of XML with its references resolved: the five named ones and numbers, no others. */
export function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:([^\s&;]{1,40});)?/g, (_, name = "") => {
    const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0);
    const character = point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
    const found = character ?? named.get(name);
    if (found === undefined) throw broken(`the reference "&${shown(name)};" means nothing`);
    return found;
  });
}
