import { color, seriesRole } from "../../palette.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import type { Frame } from "./frame.ts";
import type { PlacedLine, Point } from "./points.ts";

const headPx = 6;
const halfPx = 3.6;
const barPx = 5;

/** What is not exact: an arrow-head up for a least, down for a most, two bars for an about. */
export function relations(frame: Frame, placed: readonly PlacedLine[]): SVGElement | null {
  const paths = placed.flatMap(({ line, points }) => {
    const paint = color(seriesRole(line.color));
    const heads = points.map(arrowHead).join("");
    const bars = points.map(twoBars).join("");
    return [
      ...(heads ? [svg(frame.document, "path", { d: heads, fill: paint })] : []),
      ...(bars
        ? [svg(frame.document, "path", { d: bars, stroke: paint, "stroke-width": 1.6 })]
        : []),
    ];
  });
  return paths.length > 0 ? svg(frame.document, "g", {}, ...paths) : null;
}

function arrowHead({ x, y, r, mark: { relation } }: Point): string {
  if (relation !== ">" && relation !== "<") return "";
  const way = relation === ">" ? -1 : 1;
  const base = rounded(y + way * (r + 2));
  return `M${rounded(x - halfPx)} ${base}h${2 * halfPx}l-${halfPx} ${way * headPx}z`;
}

function twoBars({ x, y, r, mark: { relation } }: Point): string {
  if (relation !== "~") return "";
  const from = r + 2;
  return `M${rounded(x - from)} ${rounded(y)}h-${barPx}M${rounded(x + from)} ${rounded(y)}h${barPx}`;
}
