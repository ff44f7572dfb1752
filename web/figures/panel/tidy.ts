import { type Attributes, svg } from "../svg.ts";

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
    for (const name of ["d", "transform", "x1", "x2", "y1", "y2"]) {
      const value = child.getAttribute(name);
      if (value !== null) child.setAttribute(name, shortened(value));
    }
  }
}

/** Numbers of one decimal; a space for the comma and none before a letter. */
const shortened = (text: string): string =>
  text.replace(/-?\d+\.\d{2,}/g, (digits) => String(Math.round(Number(digits) * 10) / 10));
