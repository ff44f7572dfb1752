import { type Box, overlap } from "../../../web/figures/panel/room.ts";
import { textWidth } from "../../../web/figures/text-width.ts";
import { type Element, textOf } from "./xml.ts";

export type TextBox = Box & { text: string };

type Inherited = { x: number; y: number; size: number; weight: 400 | 600; anchor: string };

/** Where every text of a drawing stands, by the width table; halos and ascenders left out. */
export function textBoxes(root: Element): TextBox[] {
  return walk(root, { x: 0, y: 0, size: 12.5, weight: 400, anchor: "start" });
}

/** Every two texts that touch each other. */
export function touching(boxes: readonly TextBox[]): [string, string][] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b): [string, string] => [a.text, b.text]),
  );
}

function walk(element: Element, inherited: Inherited): TextBox[] {
  const [dx, dy] = translationOf(element);
  const own: Inherited = {
    x: inherited.x + dx,
    y: inherited.y + dy,
    size: Number(element.attributes["font-size"] ?? inherited.size),
    weight: element.attributes["font-weight"] === "600" ? 600 : inherited.weight,
    anchor: element.attributes["text-anchor"] ?? inherited.anchor,
  };
  if (element.name === "text") return [boxOf(element, own)];
  return element.children.flatMap((child) => (typeof child === "string" ? [] : walk(child, own)));
}

function boxOf(element: Element, { x, y, size, weight, anchor }: Inherited): TextBox {
  const text = textOf(element);
  const width = textWidth(text, { size, weight });
  const left = x + numberOf(element, "x") - startOf(anchor) * width;
  const baseline = y + numberOf(element, "y");
  return { text, left, right: left + width, top: baseline - 0.7 * size, bottom: baseline };
}

const startOf = (anchor: string): number => (anchor === "end" ? 1 : anchor === "middle" ? 0.5 : 0);

const numberOf = ({ attributes }: Element, name: string): number => Number(attributes[name] ?? 0);

function translationOf(element: Element): [number, number] {
  const [, x = "0", y = "0"] =
    /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(element.attributes.transform ?? "") ?? [];
  return [Number(x), Number(y)];
}
