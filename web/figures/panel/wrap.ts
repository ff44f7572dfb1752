import { widthOf } from "./room.ts";

/** A text in lines that fit a width even in a wider font; a word longer than a line stays whole. */
export function wrap(
  text: string,
  widthPx: number,
  { size, weight }: { size: number; weight?: 600 | undefined },
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size, weight) <= widthPx)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
