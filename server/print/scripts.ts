import { Resvg } from "@resvg/resvg-js";
import { resvgFonts } from "./fonts.ts";

const arabic = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
/** Words, with the spaces around them, in letters that Plex Sans Arabic does not have. */
const others =
  /(\s*[\p{Script=Cyrillic}\p{Script=Greek}][\p{Script=Cyrillic}\p{Script=Greek}\p{M}\s]*)/u;

/**
 * A drawing in which no text needs two fonts. What draws borrows missing letters from another font
 * only where both have as many shapes for a text, which Arabic with its joined letters breaks: so a
 * text of Arabic and of Cyrillic or Greek becomes several, side by side. Lines run from left to
 * right, so that words of the other scripts stay in their order.
 */
export const oneFontEach = (svg: string): string =>
  svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (whole, attributes: string, text: string) =>
    arabic.test(text) && others.test(text) ? split(attributes, text) : whole,
  );

/** The marks of letters that each font has, and what chooses between two forms of one letter. */
const fontMarks = {
  sans: /[\u0300-\u0304]|[\u0306-\u030c]|[\u0312\u0315\u031b\u0323]|[\u0326-\u0328]|[\ufe00-\ufe0f]/,
  arabic:
    /[\u0300-\u0304]|[\u0307\u0308\u0315\u0327\u0328]|[\u030a-\u030c]|[\u0610-\u061a]|[\u064b-\u065f]|\u0670|[\u06d6-\u06dc]|[\u06df-\u06e4]|[\u06e7\u06e8]|[\u06ea-\u06ed]|[\u08e4-\u08fe]|[\ufe00-\ufe0f]/,
};
/** A letter that no font has: an empty box, as for every other letter that is missing. */
const missing = "\ue000";

/**
 * A drawing in which every mark that stands on a letter is in the letter's font. What makes PDF never
 * ends over another one, so its place is taken by the box of a letter that is missing.
 */
export const withoutLoneMarks = (svg: string): string =>
  svg.replace(/(<text [^>]*>)([^<]+)/g, (_, start: string, text: string) => {
    const has = start.includes("IBM Plex Sans Arabic") ? fontMarks.arabic : fontMarks.sans;
    return start + text.replace(/\p{M}/gu, (mark) => (has.test(mark) ? mark : missing));
  });

function split(attributes: string, text: string): string {
  const size = Number(attributeOf(attributes, "font-size") ?? 12.5);
  const weight = attributeOf(attributes, "font-weight") ?? "400";
  const pieces = text
    .split(others)
    .filter(Boolean)
    .map((piece) => {
      const family = arabic.test(piece) ? "IBM Plex Sans Arabic" : "IBM Plex Sans";
      return { piece, family, width: widthOf(piece, { family, size, weight }) };
    });
  const whole = pieces.reduce((sum, { width }) => sum + width, 0);
  const part = { middle: 0.5, end: 1 }[attributeOf(attributes, "text-anchor") ?? ""] ?? 0;
  let x = Number(attributeOf(attributes, "x") ?? 0) - part * whole;
  const rest = attributes.replace(/\b(x|text-anchor|font-family)="[^"]*"\s*/g, "").trim();
  const set = pieces.map(({ piece, family, width }) => {
    const [lead = ""] = /^\s*/.exec(piece) ?? [];
    const start = x + widthOf(lead, { family, size, weight });
    x += width;
    return `<text x="${Math.round(start * 100) / 100}" font-family="${family}" ${rest}>${piece.trim()}</text>`;
  });
  return set.join("");
}

type Style = { family: string; size: number; weight: string };

/** How far a text advances, spaces at its ends included: by two bars around it. */
const widthOf = (text: string, style: Style): number =>
  text === "" ? 0 : extentOf(`|${text}|`, style) - extentOf("||", style);

function extentOf(text: string, { family, size, weight }: Style): number {
  const look = `font-family="${family}" font-size="${size}" font-weight="${weight}"`;
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text ${look}>${text}</text></svg>`;
  return new Resvg(drawn, { font: resvgFonts }).getBBox()?.width ?? 0;
}

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
