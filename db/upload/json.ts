import { shown } from "./hidden.ts";

/** A JSON value that has lost nothing: numbers keep their digits, objects their own keys. */
export type Json = null | boolean | string | { numeral: string } | Json[] | Map<string, Json>;

/** Why a text is refused as JSON. `isCut` says that it ended where the reader stopped reading. */
export class JsonFault extends Error {
  code: string;
  column: string | undefined;
  isCut: boolean;
  constructor(
    message: string,
    {
      code = "BAD_JSON",
      column,
      isCut = false,
    }: { code?: string; column?: string; isCut?: boolean },
  ) {
    super(message);
    this.code = code;
    this.column = column;
    this.isCut = isCut;
  }
}

const maxDepth = 16;
const spaces = /[ \t\n\r]*/y;
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words = new Map<string, Json>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

type Source = { text: string; at: number };

/**
 * Parses one JSON value. Unlike JSON.parse it refuses a key that is given twice and more than 16
 * levels, keeps the digits of numbers, and makes no objects that a key could change. Throws a
 * JsonFault.
 */
export function parseJson(text: string): Json {
  const source: Source = { text, at: 0 };
  const value = parseValue(source, 0);
  skip(source);
  if (source.at < text.length) throw unexpected(source);
  return value;
}

function parseValue(source: Source, depth: number): Json {
  skip(source);
  const { text, at } = source;
  const start = text[at];
  if (depth > maxDepth) throw new JsonFault(`it is nested more than ${maxDepth} levels deep`, {});
  if (start === "{") return parseObject(source, depth);
  if (start === "[") return parseArray(source, depth);
  if (start === '"') return parseString(source);
  for (const [word, value] of words) {
    if (!text.startsWith(word, at)) continue;
    source.at += word.length;
    return value;
  }
  const digits = take(numeral, source);
  if (digits === "") throw unexpected(source);
  return { numeral: digits };
}

function parseObject(source: Source, depth: number): Json {
  const fields = new Map<string, Json>();
  source.at += 1;
  if (closes(source, "}")) return fields;
  for (;;) {
    skip(source);
    if (source.text[source.at] !== '"') throw unexpected(source);
    const key = parseString(source);
    if (fields.has(key)) {
      const message = `the field "${shown(key)}" is given twice; give it once`;
      throw new JsonFault(message, { code: "DUPLICATE_KEY", column: key });
    }
    skip(source);
    expect(source, ":");
    fields.set(key, parseValue(source, depth + 1));
    if (closes(source, "}")) return fields;
    expect(source, ",");
  }
}

function parseArray(source: Source, depth: number): Json {
  const items: Json[] = [];
  source.at += 1;
  if (closes(source, "]")) return items;
  for (;;) {
    items.push(parseValue(source, depth + 1));
    if (closes(source, "]")) return items;
    expect(source, ",");
  }
}

/** JSON.parse reads a single string well: it knows its escapes and refuses line breaks. */
function parseString(source: Source): string {
  const { text, at } = source;
  let end = text.indexOf('"', at + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  source.at = end === -1 ? text.length : end + 1;
  if (end === -1) throw unexpected(source);
  try {
    return JSON.parse(text.slice(at, end + 1));
  } catch {
    throw new JsonFault(`the text ${shown(text.slice(at, end + 1))} is not written as JSON`, {});
  }
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === "\\") first -= 1;
  return (at - first) % 2 === 1;
}

function closes(source: Source, bracket: string): boolean {
  skip(source);
  if (source.text[source.at] !== bracket) return false;
  source.at += 1;
  return true;
}

function expect(source: Source, mark: string): void {
  if (source.text[source.at] !== mark) throw unexpected(source);
  source.at += 1;
}

function take(pattern: RegExp, source: Source): string {
  pattern.lastIndex = source.at;
  const [found = ""] = pattern.exec(source.text) ?? [];
  source.at += found.length;
  return found;
}

const skip = (source: Source): string => take(spaces, source);

function unexpected({ text, at }: Source): JsonFault {
  const isCut = at >= text.length;
  const found = isCut ? "it ends too early" : `"${shown(text.slice(at, at + 10))}" is not expected`;
  return new JsonFault(`${found} at character ${at + 1}`, { isCut });
}
