import { widthOf } from "./room.ts";

type Look = { size: number; weight?: 600 | undefined };

/** A text in lines that fit a width even in a wider font; a word longer than a line stays whole. */
export function wrap(text: string, widthPx: number, { size, weight }: Look): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size, weight) <= widthPx)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** By this part of a width lines are tried shorter. */
const step = 0.04;

/** The same in as many lines, all about as long as each other: no word stands alone below. */
export function balance(text: string, widthPx: number, look: Look): string[] {
  const lines = wrap(text, widthPx, look);
  for (let part = 1 - step; lines.length > 1 && part > 0.5; part -= step) {
    const shorter = wrap(text, part * widthPx, look);
    if (shorter.length > lines.length) break;
    lines.splice(0, lines.length, ...shorter);
  }
  return lines;
}
