import { addDays, timeOf } from "../../../db/day.ts";
import type { Span } from "../../gaps.ts";
import { hatchPattern } from "../hatch.ts";
import { rectPath } from "../rect-path.ts";
import { svg } from "../svg.ts";
import type { Frame } from "./frame.ts";

/** The hatch over days that were not collected, from top to bottom. */
export function uncollected(frame: Frame, spans: readonly Span[]): SVGElement | null {
  if (spans.length === 0) return null;
  const { document, top, bottom, x } = frame;
  const id = `${frame.id}-hatch`;
  const d = spans
    .map(({ first, last }) => {
      const [from, to] = [first, addDays(last, 1)].map((day) => x(new Date(timeOf(day))));
      return rectPath({
        x: from ?? 0,
        y: top,
        width: (to ?? 0) - (from ?? 0),
        height: bottom - top,
      });
    })
    .join("");
  const defs = svg(document, "defs", {}, hatchPattern(document, id));
  return svg(document, "g", {}, defs, svg(document, "path", { d, fill: `url(#${id})` }));
}
