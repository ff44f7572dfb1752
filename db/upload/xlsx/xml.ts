import { attributesOf, unescaped } from "./attributes.ts";
import { broken } from "./fault.ts";

/** What is told while a file is read: names without their prefix, and the elements around. */
export type XmlEvents = {
  open?: (name: string, attributes: () => Map<string, string>, around: readonly string[]) => void;
  text?: (text: string, around: readonly string[]) => void;
  close?: (name: string, around: readonly string[]) => void;
};

const maxDepth = 64;
const pieceBytes = 65_536;
const maxLength = 1_000_000;
const tag = /<(\/?)([^\s/>=<"'&]+)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;

/**
 * Reads well-formed XML piece by piece, so that its text is never whole in memory. Refuses document
 * types, so that no entity grows.
 */
export function readXml(part: Uint8Array, events: XmlEvents): void {
  const decoder = new TextDecoder(encodingOf(part), { fatal: true });
  const around: string[] = [];
  let rest = "";
  for (let at = 0; at <= part.length; at += pieceBytes) {
    rest += decodePiece(
      decoder,
      part.subarray(at, at + pieceBytes),
      at + pieceBytes <= part.length,
    );
    rest = rest.slice(readPiece(rest, around, events));
    if (rest.length > maxLength) throw broken("one of its elements has no end");
  }
  if (rest.trim() !== "" || around.length > 0) throw broken("one of its elements has no end");
}

/** Reads as far as the text is whole, and gives the place where it is not. */
function readPiece(text: string, around: string[], events: XmlEvents): number {
  let at = 0;
  for (;;) {
    const start = text.indexOf("<", at);
    if (start === -1) return textUntil(text, at, around, events);
    if (start > at) tell(text.slice(at, start), around, events);
    const end =
      text[start + 1] === "!" || text[start + 1] === "?"
        ? declaration(text, start, around, events)
        : element(text, start, around, events);
    if (end === undefined) return start;
    at = end;
  }
}

/** Text before the next tag is told at once, but for what may be the start of a reference. */
function textUntil(text: string, at: number, around: string[], events: XmlEvents): number {
  const reference = text.lastIndexOf("&");
  const isWhole = reference < at || text.indexOf(";", reference) !== -1;
  const end = isWhole ? text.length : reference;
  if (end > at) tell(text.slice(at, end), around, events);
  return end;
}

function tell(text: string, around: string[], events: XmlEvents): void {
  if (around.length === 0 && text.trim() !== "") throw broken("text outside of its elements");
  if (around.length > 0 && events.text) events.text(unescaped(text), around);
}

function element(
  text: string,
  start: number,
  around: string[],
  events: XmlEvents,
): number | undefined {
  tag.lastIndex = start;
  const match = tag.exec(text);
  if (!match) return undefined;
  const [, closing, qualified = "", attributes = "", empty] = match;
  const name = qualified.slice(qualified.indexOf(":") + 1);
  if (closing) {
    if (around.pop() !== name || attributes !== "") throw broken("its elements are not nested");
    events.close?.(name, around);
  } else {
    events.open?.(name, () => attributesOf(attributes), around);
    if (empty) events.close?.(name, around);
    else if (around.push(name) > maxDepth) throw broken("its elements are nested too deeply");
  }
  return tag.lastIndex;
}

const sections = [
  { open: "<!--", close: "-->" },
  { open: "<![CDATA[", close: "]]>" },
  { open: "<?", close: "?>" },
];

function declaration(
  text: string,
  start: number,
  around: string[],
  events: XmlEvents,
): number | undefined {
  const found = sections.find(({ open }) => text.startsWith(open, start));
  if (!found) {
    const isCut = sections.some(({ open }) => open.startsWith(text.slice(start)));
    if (isCut) return undefined;
    throw broken("it declares a document type, which workbooks do not have");
  }
  const end = text.indexOf(found.close, start + found.open.length);
  if (end === -1) return undefined;
  if (found.close === "]]>") events.text?.(text.slice(start + found.open.length, end), around);
  return end + found.close.length;
}

function encodingOf(part: Uint8Array): string {
  const start = Buffer.from(part.subarray(0, 2)).toString("hex");
  return start === "fffe" ? "utf-16le" : start === "feff" ? "utf-16be" : "utf-8";
}

function decodePiece(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw broken("its text is not UTF-8");
  }
}
