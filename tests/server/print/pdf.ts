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

/** A text that the page says of itself: literal or as UTF-16. */
export function saidOf({ text }: Pdf, name: "Title" | "Alt" | "CreationDate" | "Lang"): string {
  const found = new RegExp(
    `/${name} (?:<FEFF([0-9A-F]*)>|\\(((?:[^\\\\()]|\\\\[\\s\\S])*)\\))`,
  ).exec(text);
  if (found?.[1] !== undefined) return utf16(found[1]);
  return (found?.[2] ?? "").replace(/\\([nrtbf]|[0-7]{3}|[\s\S])/g, (_, code: string) =>
    escaped(code),
  );
}

const letters: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
const escaped = (code: string): string =>
  /^[0-7]{3}$/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (letters[code] ?? code);
