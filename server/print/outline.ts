import { Resvg } from "@resvg/resvg-js";
import { escapeText } from "../../web/figures/serialize.ts";
import { resvgFonts } from "./fonts.ts";
import type { Job } from "./job.ts";
import { oneFontEach } from "./scripts.ts";

/** The same drawing with every letter as a shape; its title and description stay text. */
export function printOutline({ svg, words }: Extract<Job, { kind: "outline" }>): string {
  const told = `<title>${escapeText(words.title)}</title><desc>${escapeText(words.alt)}</desc>`;
  return outlineOf(svg).replace(/^<svg[^>]*>/, (root) => root + told);
}

/** A drawing without letters, in its own root. */
export function outlineOf(svg: string): string {
  const drawn = new Resvg(oneFontEach(svg), { font: resvgFonts }).toString();
  const root = /^<svg[^>]*>/.exec(svg)?.[0] ?? "<svg>";
  const inside = drawn.slice(drawn.indexOf(">") + 1, drawn.lastIndexOf("</svg>"));
  return `${root}${shortened(inside)}</svg>`;
}

/** Shapes need no more than two decimals of a px, nor the spaces between their steps. */
const shortened = (text: string): string =>
  text
    .replace(/-?\d+\.\d{3,}/g, (digits) => String(Math.round(Number(digits) * 100) / 100))
    .replace(/(?<=[MLQCZ\d]) (?=[MLQCZ])|(?<=[MLQC]) /g, "")
    .replace(/>\s+</g, "><")
    .trim();
