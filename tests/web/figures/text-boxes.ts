import { type Box, overlap } from "../../../web/figures/panel/room.ts";
import { textWidth } from "../../../web/figures/text-width.ts";
import { type Element, textOf } from "./xml.ts";

export type TextBox = Box & { text: string };

type Inherited = {
  x: number;
  y: number;
  scale: number;
  size: number;
  weight: 400 | 600;
  anchor: string;
};

/** Where every text of a drawing stands, by the width table; halos and ascenders left out. */
export function textBoxes(root: Element): TextBox[] {
  return walk(root, { x: 0, y: 0, scale: 1, size: 12.5, weight: 400, anchor: "start" });
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
    x: inherited.x + dx * inherited.scale,
    y: inherited.y + dy * inherited.scale,
    scale: inherited.scale * scaleOf(element),
    size: Number(element.attributes["font-size"] ?? inherited.size),
    weight: weightOf(element.attributes["font-weight"] ?? String(inherited.weight)),
    anchor: element.attributes["text-anchor"] ?? inherited.anchor,
  };
  if (element.name === "text") return boxesOf(element, own);
  return element.children.flatMap((child) => (typeof child === "string" ? [] : walk(child, own)));
}

/** One box, or one for each part of a text that has a place of its own. */
function boxesOf(element: Element, own: Inherited): TextBox[] {
  const places = (element.attributes.x ?? "").split(" ");
  if (places.length > 1) {
    return [...textOf(element)].map((letter, at) => {
      const attributes = { ...element.attributes, x: places[at] ?? "0" };
      return boxOf({ ...element, attributes, children: [letter] }, own);
    });
  }
  const placed = element.children.filter((part) => typeof part === "object" && part.attributes.x);
  if (placed.length === 0) return [boxOf(element, own)];
  return placed.flatMap((part) => {
    if (typeof part === "string") return [];
    return [boxOf({ ...part, attributes: { ...element.attributes, ...part.attributes } }, own)];
  });
}

function boxOf(element: Element, own: Inherited): TextBox {
  const { x, y, scale, size, anchor } = own;
  const text = textOf(element);
  const width = widthOf(element, own) * scale;
  const left = x + numberOf(element, "x") * scale - startOf(anchor) * width;
  const baseline = y + numberOf(element, "y") * scale;
  const top = baseline - 0.7 * size * scale;
  return { text, left, right: left + width, top, bottom: baseline };
}

/** The width of a text, each part of it in its own size and weight and after its own distance. */
function widthOf(
  { children }: Element,
  { size, weight }: Pick<Inherited, "size" | "weight">,
): number {
  return children.reduce((sum, part) => {
    if (typeof part === "string") return sum + textWidth(part, { size, weight });
    const { attributes } = part;
    const look = {
      size: Number(attributes["font-size"] ?? size),
      weight: attributes["font-weight"] ? weightOf(attributes["font-weight"]) : weight,
    };
    return sum + Number(attributes.dx ?? 0) + widthOf(part, look);
  }, 0);
}

const weightOf = (text: string): 400 | 600 => (text === "600" ? 600 : 400);

const startOf = (anchor: string): number => (anchor === "end" ? 1 : anchor === "middle" ? 0.5 : 0);

const numberOf = ({ attributes }: Element, name: string): number => Number(attributes[name] ?? 0);

function translationOf(element: Element): [number, number] {
  const [, x = "0", y = "0"] =
    /translate\(([-\d.]+)(?:[ ,]([-\d.]+))?\)/.exec(element.attributes.transform ?? "") ?? [];
  return [Number(x), Number(y)];
}

const scaleOf = ({ attributes }: Element): number =>
  Number(/scale\(([\d.]+)\)/.exec(attributes.transform ?? "")?.[1] ?? 1);
