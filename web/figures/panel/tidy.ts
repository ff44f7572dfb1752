import { rounded } from "../rect-path.ts";
import { type Attributes, svg } from "../svg.ts";
import { notePx } from "./room.ts";

/**
 * What Plot drew, under a root of our own: without Plot's style sheet, without its names for screen
 * readers (a figure has one name), and with numbers of one decimal, so that pages stay small.
 */
export function tidy(document: Document, plot: Element, root: Attributes): SVGElement {
  const parts = [...plot.children].filter(({ localName }) => localName !== "style");
  for (const part of parts) if (part.hasAttribute("aria-label")) tidyMark(part);
  return svg(document, "svg", root, ...parts);
}

const unwanted = ["aria-label", "aria-hidden", "font-variant", "stroke-opacity"];

/** A mark of Plot's own; those drawn here carry no label and are tidy already. */
function tidyMark(mark: Element): void {
  for (const name of unwanted) mark.removeAttribute(name);
  for (const child of mark.children) {
    if (child.localName === "text") placeText(child);
    for (const name of ["d", "x1", "x2", "y1", "y2"]) {
      const value = child.getAttribute(name);
      if (value !== null) child.setAttribute(name, shortened(value));
    }
  }
}

/** Plot moves its labels by a transform and a part of an em; many readers of SVG know only px. */
function placeText(text: Element): void {
  const [, x, y] =
    /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(text.getAttribute("transform") ?? "") ?? [];
  if (x === undefined || y === undefined) return;
  text.removeAttribute("transform");
  text.setAttribute("x", shortened(x));
  text.setAttribute("y", String(rounded(Number(y) + middle * notePx)));
}

/** From the middle of digits to their baseline, in parts of the size. */
const middle = 0.32;

const shortened = (text: string): string =>
  text.replace(/-?\d+\.\d{2,}/g, (digits) => String(rounded(Number(digits))));
