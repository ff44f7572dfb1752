import { inflateSync } from "node:zlib";

export type Pdf = { text: string; streams: string[]; objects: Map<number, PdfObject> };

type PdfObject = { head: string; stream: string };

/** A page description as text, and its streams as they were before they were packed. */
export function parsePdf(bytes: Uint8Array): Pdf {
  const file = Buffer.from(bytes);
  const text = file.toString("latin1");
  if (!text.startsWith("%PDF-") || !text.trimEnd().endsWith("%%EOF")) throw new Error("no PDF");
  const objects = new Map(offsetsOf(text).map(([number, at]) => [number, objectAt(file, at)]));
  const streams = [...objects.values()].flatMap(({ stream }) => (stream ? [stream] : []));
  return { text, streams, objects };
}

/** Where each object begins, as the table at the end says: a reader finds nothing otherwise. */
function offsetsOf(text: string): [number, number][] {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const found = /^xref\s+0 (\d+)\s+([\s\S]*?)trailer/.exec(text.slice(table));
  if (!found) throw new Error("no table of objects");
  const entries = [...(found[2] ?? "").matchAll(/(\d{10}) \d{5} ([nf])/g)];
  if (entries.length !== Number(found[1])) throw new Error("the table is not as long as it says");
  return entries.flatMap(([, offset, kind], number) => {
    if (kind === "f") return [];
    const at = Number(offset);
    if (!text.startsWith(`${number} 0 obj`, at)) throw new Error(`object ${number} is elsewhere`);
    return [[number, at] satisfies [number, number]];
  });
}

function objectAt(file: Buffer, at: number): PdfObject {
  const text = file.toString("latin1", at);
  const end = text.search(/stream\r?\n|endobj/);
  const head = text.slice(0, end);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  if (!text.startsWith("stream", end)) return { head, stream: "" };
  const from = at + end + (/^stream\r?\n/.exec(text.slice(end))?.[0].length ?? 0);
  const body = file.subarray(from, from + length);
  if (!/^\s*endstream/.test(file.toString("latin1", from + length)))
    throw new Error("a length lies");
  return {
    head,
    stream: /FlateDecode/.test(head) ? inflateSync(body).toString("latin1") : body.toString(),
  };
}

/** The names of the fonts inside, without the letters that mark a subset. */
export const fontsOf = ({ text }: Pdf): string[] =>
  [
    ...new Set([...text.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name = ""]) => name)),
  ].sort();

/** Every letter that can be copied out of the page. */
export const lettersOf = ({ streams }: Pdf): Set<string> =>
  new Set(
    streams.flatMap((stream) => [...lettersIn(stream).values()].flatMap((text) => [...text])),
  );

/** What each code of a font stands for. */
function lettersIn(map: string): Map<number, string> {
  const lines = map.includes("begincmap") ? map.split("\n") : [];
  return new Map(
    lines.flatMap((line): [number, string][] => {
      const [from = "", to = "", first] = [...line.matchAll(/<([0-9A-F]+)>/gi)].map(
        ([, hex]) => hex,
      );
      const start = Number.parseInt(from, 16);
      if (/^<\w+> <\w+>$/.test(line) && !/^<0000> <FFFF>$/.test(line)) return [[start, utf16(to)]];
      if (!first) return [];
      return rangeOf(["", from, to, first]).map((text, at) => [start + at, text]);
    }),
  );
}

function rangeOf([, from = "", to = "", first = ""]: string[]): string[] {
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

/** A piece of text in a page: what its letters say, and what is said beside them. */
export type Said = { letters: string; actual: string | undefined; alt: string | undefined };

/** The text of the page in the order in which it is drawn, as a reader of PDF finds it. */
export function textsIn({ text, objects }: Pdf): Said[] {
  const at = (number: string | undefined) =>
    objects.get(Number(number)) ?? { head: "", stream: "" };
  const fonts = new Map(
    [...text.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", number]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(at(number).head)?.[1];
      return [name, lettersIn(at(map).stream)];
    }),
  );
  const page = at(/\/Contents (\d+) 0 R/.exec(text)?.[1]).stream;
  const found: Said[] = [];
  let font: Map<number, string> | undefined;
  let [line, lineBefore] = ["", ""];
  const open: (Said | undefined)[] = [];
  for (const [step] of page.matchAll(steps)) {
    const inside = open.findLast(Boolean);
    if (step.endsWith("BDC")) open.push(inside ?? spanFrom(step, found));
    else if (step === "EMC\n") open.pop();
    else if (step.endsWith("cm\n")) line = step;
    else if (step.endsWith("Tf")) font = fonts.get(/f\d+/.exec(step)?.[0] ?? "");
    else {
      const codes = Buffer.from(literalAt(step, 1), "latin1");
      const letters = Array.from(
        { length: codes.length / 2 },
        (_, index) => font?.get(codes.readUInt16BE(2 * index)) ?? "\0",
      );
      const piece = inside ?? plainPiece(found);
      piece.letters += `${piece.letters && line !== lineBefore ? "\n" : ""}${letters.join("")}`;
      lineBefore = line;
    }
  }
  return found;
}

const steps =
  /[\d.-]+ cm\n|\/Span <<[\s\S]*?>> BDC|EMC\n|\/f\d+ [\d.]+ Tf|\((?:[^\\()]|\\[\s\S]|\([^()]*\))*\)(?= Tj)/g;

function spanFrom(step: string, found: Said[]): Said | undefined {
  const [, name, hex = ""] = /\/(ActualText|Alt) <FEFF([0-9A-F]*)>/.exec(step) ?? [];
  if (!name || step.includes("/MCID")) return undefined;
  const piece: Said = { letters: "", actual: undefined, alt: undefined };
  piece[name === "Alt" ? "alt" : "actual"] = utf16(hex);
  found.push(piece);
  return piece;
}

function plainPiece(found: Said[]): Said {
  const last = found.at(-1);
  if (last && last.actual === undefined && last.alt === undefined) return last;
  const piece: Said = { letters: "", actual: undefined, alt: undefined };
  found.push(piece);
  return piece;
}
