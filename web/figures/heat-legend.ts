import type { Heat } from "../heat.ts";
import { color } from "../palette.ts";
import { rampRole } from "./heat-cells.ts";
import { widthOf } from "./panel/room.ts";
import { rectPath, rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

type Options = { document: Document; id: string; unit: string; width: number };

const height = 12;
const none = "none";
const missing = "no share";

/** What the colours mean: the ramp with the shares between its colours, zero, and no share. */
export function heatLegend({ rows, step }: Heat, { document, id, unit, width }: Options) {
  const marks = rows.flatMap(({ cells }) => cells);
  const most = Math.max(...marks.map((mark) => mark?.share ?? 0));
  const colors = Math.min(7, Math.floor(most / step + 1e-9) + 1);
  const title = `Share of ${unit}`;
  const swatch = width < 500 ? 24 : 30;
  const keys = (colors + 2) * swatch + 20 + 24 + widthOf(none + missing, 12.5);
  const isBeside = widthOf(title, 12.5) + 12 + keys <= width;
  const left = isBeside ? widthOf(title, 12.5) + 12 : 0;
  const top = isBeside ? 2 : 22;
  const place = { document, left, top, swatch };
  const isMissing = marks.some((mark) => mark?.share == null && mark?.status !== "M");
  const zero = { ...place, left: left + colors * swatch + 20 };
  const hatch = { ...place, left: zero.left + swatch + 18 + widthOf(none, 12.5) };
  const element = svg(
    document,
    "g",
    { fill: color("muted") },
    svg(document, "text", { y: 12, fill: color("ink") }, title),
    ...ramp(place, { colors, step }),
    ...zeroKey(zero),
    ...(isMissing ? missingKey(hatch, id) : []),
  );
  return { element, height: top + 38 };
}

type Place = { document: Document; left: number; top: number; swatch: number };

function ramp(place: Place, { colors, step }: { colors: number; step: number }): SVGElement[] {
  const { document, left, top, swatch } = place;
  const swatches = Array.from({ length: colors }, (_, index) => {
    const d = rectPath({ x: left + index * swatch, y: top, width: swatch, height });
    return svg(document, "path", { d, fill: color(rampRole((index + 0.5) * step, step)) });
  });
  const bounds = Array.from({ length: colors + 1 }, (_, index) => {
    const percent = `${rounded(index * step * 100)}${index === colors ? "%" : ""}`;
    const start = index === 0 ? { "text-anchor": "start" } : {};
    const x = rounded(left + index * swatch);
    return svg(document, "text", { x, y: top + 25, ...start }, percent);
  });
  const style = { "font-size": 11.5, "text-anchor": "middle" };
  return [...swatches, svg(document, "g", style, ...bounds)];
}

function zeroKey({ document, left, top, swatch }: Place): SVGElement[] {
  const box = { x: rounded(left), y: top + 0.5, width: swatch, height: height - 1, fill: "none" };
  const middle = { x: rounded(left + swatch / 2), "font-size": 11, "text-anchor": "middle" };
  return [
    svg(document, "rect", { ...box, stroke: color("rule") }),
    svg(document, "text", { ...middle, y: top + 10 }, "0"),
    svg(document, "text", { x: rounded(left + swatch + 6), y: top + 10 }, none),
  ];
}

function missingKey({ document, left, top, swatch }: Place, id: string): SVGElement[] {
  const d = rectPath({ x: left, y: top, width: swatch, height });
  return [
    svg(document, "path", { d, fill: `url(#${id}-hatch)` }),
    svg(document, "text", { x: rounded(left + swatch + 6), y: top + 10 }, missing),
  ];
}
