import type { Mark } from "../../estimate.ts";
import { color, seriesRole } from "../../palette.ts";
import { svg } from "../svg.ts";
import type { Frame } from "./frame.ts";
import type { PlacedLine, Point } from "./points.ts";
import { drawShape, shapeOf } from "./symbols.ts";

/** Where a mark leads, and what it says when pointed at. */
export type Link = { href: (mark: Mark) => string; title: (mark: Mark) => string };

/** A mark at every value: filled where it is complete, hollow where it is not. */
export function dots(
  frame: Frame,
  placed: readonly PlacedLine[],
  link: Link | null,
): SVGElement | null {
  const { document } = frame;
  const groups = placed.flatMap(({ line, points }) => {
    const stroke = color(seriesRole(line.color));
    const shape = frame.hasDashes ? shapeOf(line.color) : "disc";
    const draw = (point: Point): SVGElement =>
      linked(document, drawShape(document, shape, point), { mark: point.mark, link });
    const filled = points.filter(({ isHollow }) => !isHollow).map(draw);
    const hollow = points.filter(({ isHollow }) => isHollow).map(draw);
    const rim = { fill: color("bg"), stroke, "stroke-width": 1.8 };
    return [
      ...(filled.length > 0 ? [svg(document, "g", { fill: stroke }, ...filled)] : []),
      ...(hollow.length > 0 ? [svg(document, "g", rim, ...hollow)] : []),
    ];
  });
  return groups.length > 0 ? svg(document, "g", {}, ...groups) : null;
}

/** A mark that leads to its observation; the table has the same links for the keyboard. */
function linked(
  document: Document,
  shape: SVGElement,
  { mark, link }: { mark: Mark; link: Link | null },
): SVGElement {
  if (!link) return shape;
  const title = svg(document, "title", {}, link.title(mark));
  return svg(document, "a", { href: link.href(mark), tabindex: -1 }, title, shape);
}
