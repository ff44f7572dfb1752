import { color, type Role } from "../../palette.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import { textWidth } from "../text-width.ts";

/** A rectangle that is taken: by letters, by a mark, by a piece of a line. */
export type Box = { left: number; right: number; top: number; bottom: number };

export type Anchor = "start" | "middle" | "end";

/** One line of text in a chart, at its baseline. */
export type Label = {
  text: string;
  x: number;
  y: number;
  size: number;
  anchor?: Anchor | undefined;
  weight?: 600 | undefined;
  fill: Role;
};

export const labelPx = 12.5;
export const notePx = 12;
export const rowPx = 15;

/** Fallback fonts are up to this much wider than Plex Sans. */
const reserve = 1.12;

/** The width to keep free for a text. */
export const widthOf = (text: string, size: number, weight?: 600): number =>
  reserve * textWidth(text, weight ? { size, weight } : { size });

/** Where a label stands, with the room that a wider font would take. */
export function boxOf({ text, x, y, size, anchor = "start", weight }: Label): Box {
  const width = widthOf(text, size, weight);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - 0.8 * size, bottom: y + 0.25 * size };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether labels of one row, from left to right, stand apart from each other. */
export const areApart = (labels: readonly Label[]): boolean =>
  labels.every((label, index) => {
    const before = labels[index - 1];
    return !before || boxOf(before).right + 2 < boxOf(label).left;
  });

/** The first of several ways to set some lines of text that hits nothing taken and stays inside. */
export function place(ways: Iterable<Label[]>, taken: readonly Box[], inside: Box): Label[] {
  for (const labels of ways) {
    const boxes = labels.map(boxOf);
    if (
      boxes.every((box) => isWithin(box, inside) && !taken.some((other) => overlap(box, other)))
    ) {
      return labels;
    }
  }
  return [];
}

/** Labels with a rim in the colour of the ground, so that they can be read over marks. */
export function drawLabels(document: Document, labels: readonly Label[]): SVGElement {
  const rim = { stroke: color("bg"), "stroke-width": 4, "stroke-linejoin": "round" };
  return svg(
    document,
    "g",
    { ...rim, "paint-order": "stroke" },
    ...labels.map((label) => drawLabel(document, label)),
  );
}

export const drawLabel = (document: Document, label: Label): SVGElement =>
  svg(
    document,
    "text",
    {
      x: rounded(label.x),
      y: rounded(label.y),
      fill: color(label.fill),
      "font-size": label.size,
      "font-weight": label.weight,
      "text-anchor": label.anchor === "start" ? undefined : label.anchor,
    },
    label.text,
  );

const isWithin = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
