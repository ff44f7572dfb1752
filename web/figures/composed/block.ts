import type { Role } from "../../palette.ts";
import type { Label } from "../panel/room.ts";
import { wrap } from "../panel/wrap.ts";

/** Some lines of text and where they end. */
export type Block = { labels: Label[]; bottom: number };

export type Setting = {
  x: number;
  /** The top of the first line. */
  top: number;
  width: number;
  size: number;
  weight?: 600 | undefined;
  fill: Role;
};

const leading = 1.36;
/** From the top of a line to its baseline, in parts of the size. */
const ascent = 1.05;

/** A text set in as many lines as it needs. */
export function setText(text: string, { top, width, ...look }: Setting): Block {
  return setLines(wrap(text, width, look), { top, ...look });
}

/** Lines that are broken already. */
export function setLines(
  lines: readonly string[],
  { x, top, size, weight, fill }: Omit<Setting, "width">,
): Block {
  const labels = lines.map((text, index): Label => {
    return { text, x, y: top + (ascent + index * leading) * size, size, weight, fill };
  });
  return { labels, bottom: top + lines.length * leading * size };
}
