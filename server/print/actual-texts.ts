import { rewritePage } from "./rewrite-page.ts";

/** What has a letter of its own in the fonts of figures, which every reader of PDF gives back. */
const plain =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u0400-\u045f\u2010-\u201a\u201c-\u201d\u2026\u2190-\u2193\u2212\u2248\u2264\u2265]*$/;
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A mark stands far outside the figure: a small square whose second number says which it is. */
const markX = -7777;
const mark = (number: number): string =>
  `<path d="M${markX} ${number}h1v1z" fill="#000" stroke="none"/>`;
/** What the compiler makes of a mark, and of two with a text between them. */
const drawnMark = `q\n[^\n]* cm\n(?:/\\w+ (?:cs|gs)\n|[\\d. ]+ scn\n)*${markX} (\\d+) m\n[^Q]*Q\n`;
const drawnSpan = new RegExp(`${drawnMark}([\\s\\S]*?)${drawnMark}`, "g");

/** What the compiler says itself of a letter; readers forget what such a piece stands inside of. */
const ownSpan = /\/Span <<\n {2}\/ActualText [\s\S]*?\n>> BDC\n([\s\S]*?)EMC\n/g;

type ActualTexts = { marked: string; writeInto: (pdf: Uint8Array) => Uint8Array };

/**
 * The texts of a drawing as they are meant, for the PDF made of it: letters that no font has, that
 * are invisible or that change places are not what can be copied out of a page. So such a text is
 * marked in the drawing, and said beside its letters in the page: as what stands for them
 * (`ActualText`) or, where it runs from right to left, as a description (`Alt`), because readers
 * that turn round what they find in the page turn `ActualText` round as well.
 */
export function actualTexts(svg: string): ActualTexts {
  const texts: string[] = [];
  const marked = svg.replace(/<text [^>]*>([^<]+)<\/text>/g, (whole, inside: string) => {
    const text = unescaped(inside);
    if (plain.test(text)) return whole;
    const number = 2 * (texts.push(text) - 1);
    return `${mark(number)}${whole}${mark(number + 1)}`;
  });
  if (texts.length === 0) return { marked, writeInto: (pdf) => pdf };
  return { marked, writeInto: (pdf) => rewritePage(pdf, (page) => said(page, texts)) };
}

const said = (page: string, texts: readonly string[]): string =>
  page.replace(drawnSpan, (_, number: string, letters: string) => {
    const text = texts[Number(number) / 2] ?? "";
    const span = (name: string) => `/Span <</${name} <FEFF${utf16(text)}>>> BDC\n`;
    return rightToLeft.test(text)
      ? `${span("Alt")}${letters}EMC\n`
      : `${span("ActualText")}${letters.replace(ownSpan, "$1")}EMC\n`;
  });

const utf16 = (text: string): string =>
  Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase();

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#13;", "\r")
    .replaceAll("&amp;", "&");
