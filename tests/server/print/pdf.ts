import { inflateSync } from "node:zlib";

export type Pdf = { text: string; streams: string[] };

/** A page description as text, and its streams as they were before they were packed. */
export function parsePdf(bytes: Uint8Array): Pdf {
  const file = Buffer.from(bytes);
  const text = file.toString("latin1");
  if (!text.startsWith("%PDF-") || !text.trimEnd().endsWith("%%EOF")) throw new Error("no PDF");
  const streams = [...text.matchAll(/\/Length (\d+)[\s\S]*?stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    const body = file.subarray(start, start + Number(match[1]));
    return /FlateDecode/.test(match[0]) ? inflateSync(body).toString("latin1") : body.toString();
  });
  return { text, streams };
}

/** The names of the fonts inside, without the letters that mark a subset. */
export const fontsOf = ({ text }: Pdf): string[] =>
  [
    ...new Set([...text.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name = ""]) => name)),
  ].sort();

/** Every letter that can be copied out of the page. */
export function lettersOf({ streams }: Pdf): Set<string> {
  const maps = streams.filter((stream) => stream.includes("begincmap"));
  const codes = maps.flatMap((map) => [
    ...[...map.matchAll(/^<[0-9A-F]+> <([0-9A-F]+)>$/gim)].map(([, to = ""]) => utf16(to)),
    ...[...map.matchAll(/^<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>$/gim)].flatMap(rangeOf),
  ]);
  return new Set(codes.flatMap((letters) => [...letters]));
}

function rangeOf([, from = "", to = "", first = ""]: RegExpMatchArray): string[] {
  const count = Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1;
  const start = utf16(first).codePointAt(0) ?? 0;
  return Array.from({ length: count }, (_, at) => String.fromCodePoint(start + at));
}

const utf16 = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** A text that the page says of itself: as UTF-16, or literal with its brackets in pairs. */
export function saidOf({ text }: Pdf, name: "Title" | "Alt" | "CreationDate" | "Lang"): string {
  const found = new RegExp(`/${name} (?:<FEFF([0-9A-F]*)>|\\()`).exec(text);
  if (!found) return "";
  if (found[1] !== undefined) return utf16(found[1]);
  return literalAt(text, found.index + found[0].length);
}

function literalAt(text: string, start: number): string {
  let said = "";
  let depth = 1;
  for (let at = start; depth > 0 && at < text.length; at++) {
    const [letter = "", next = ""] = [text[at], text.slice(at + 1, at + 4)];
    if (letter === "\\") {
      const code = /^[0-7]{3}/.test(next) ? next : next.slice(0, 1);
      said += escaped(code);
      at += code.length;
      continue;
    }
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    if (depth > 0) said += letter;
  }
  return said;
}

const letters: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const escaped = (code: string): string =>
  code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (letters[code] ?? code);
