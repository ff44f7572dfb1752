import { color } from "../palette.ts";
import { svg } from "./svg.ts";

/** What every figure is given: the document to draw in, its width in px, a prefix for its ids. */
export type FigureOptions = {
  document: Document;
  width: number;
  id: string;
  /** The figure in words. */
  alt: string;
  /** Whether rows are lower than usual, to keep a height. */
  isTight?: boolean | undefined;
};

/** An image holds nothing to act on; a figure with links is a group. */
type Canvas = FigureOptions & { height: number; role?: "img" | "group" };

/** The root of a figure. Text is ink, 12.5 px and in the reader's font unless said otherwise. */
export function canvas(
  { document, width, height, alt, role = "img" }: Canvas,
  ...children: (Node | string)[]
): SVGElement {
  const h = Math.ceil(height);
  const box = { viewBox: `0 0 ${width} ${h}`, width, height: h };
  const text = { "font-size": 12.5, fill: color("ink"), direction: "ltr" };
  return svg(document, "svg", { ...box, ...text, role, "aria-label": alt }, ...children);
}

/** The role of a figure that has an address for its marks, or none. */
export const roleFor = (link: unknown): "img" | "group" => (link ? "group" : "img");
