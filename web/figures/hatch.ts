import { color } from "../palette.ts";
import { svg } from "./svg.ts";

/** The hatch of what was not collected: a pattern to stand in `<defs>` and be filled by its id. */
export function hatchPattern(document: Document, id: string): SVGElement {
  const stroke = svg(document, "path", {
    d: "M0 0V5",
    stroke: color("hatch"),
    "stroke-width": 1.6,
  });
  const shape = { width: 5, height: 5, patternUnits: "userSpaceOnUse" };
  return svg(document, "pattern", { id, ...shape, patternTransform: "rotate(45)" }, stroke);
}
