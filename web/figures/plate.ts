import { color } from "../palette.ts";
import { rectPath } from "./rect-path.ts";
import { svg } from "./svg.ts";

/** The left end of a line of letters, its baseline, and the room that it takes. */
type Line = { x: number; y: number; width: number };

/** Ground behind a line of letters, so that no rule runs between them. */
export const plate = (document: Document, { x, y, width }: Line): SVGElement =>
  svg(document, "path", {
    d: rectPath({ x: x - 2, y: y - 11, width: width + 4, height: 15 }),
    fill: color("bg"),
  });
