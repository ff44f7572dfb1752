import * as Plot from "@observablehq/plot";
import { bandsOf } from "../../gaps.ts";
import { bandRole, color, seriesRole } from "../../palette.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import type { Frame } from "./frame.ts";
import type { PlacedLine, Point } from "./points.ts";

/** The intervals of what a line runs through, straight between months, broken where it is. */
export function bands({ domain }: Frame, placed: readonly PlacedLine[]): Plot.Markish[] {
  return placed.flatMap(({ line, runs }) => {
    const limits = runs.flatMap(bandsOf).flatMap((marks, band) =>
      marks.map((mark) => ({
        x: domain.positionOf(mark),
        lower: mark.lower,
        upper: mark.upper,
        band,
      })),
    );
    if (limits.length === 0) return [];
    const look = { fill: color(bandRole(line.color)) };
    return Plot.area(limits, { x1: "x", y1: "lower", y2: "upper", z: "band", ...look });
  });
}

/** The intervals of marks that no band covers; with caps where no line is drawn either. */
export function whiskers(frame: Frame, placed: readonly PlacedLine[]): SVGElement | null {
  const paths = placed.flatMap(({ line, points }) => {
    // Whiskers of several lines in one month stand side by side, or they would be one.
    const shift = (line.color - (placed.length - 1) / 2) * dodgePx;
    const d = points.map((point) => whisker(frame, { ...point, x: point.x + shift })).join("");
    const stroke = color(seriesRole(line.color));
    return d ? [svg(frame.document, "path", { d, stroke, "stroke-width": 1.6 })] : [];
  });
  return paths.length > 0 ? svg(frame.document, "g", {}, ...paths) : null;
}

const capPx = 4.5;
const dodgePx = 2.5;

function whisker(frame: Frame, { x, r, hasBand, mark: { lower, upper } }: Point): string {
  if (hasBand || lower === null || upper === null) return "";
  const [top, bottom] = [rounded(frame.y(upper)), rounded(frame.y(lower))];
  const cap = (y: number): string => `M${rounded(x - capPx)} ${y}h${2 * capPx}`;
  return `M${rounded(x)} ${top}V${bottom}${r >= 4 ? cap(top) + cap(bottom) : ""}`;
}
