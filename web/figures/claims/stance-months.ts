import { lastDayOfMonth } from "../../../db/day.ts";
import type { StancePanel } from "../../claim-stances.ts";
import { color } from "../../palette.ts";
import { canvas, type FigureOptions } from "../canvas.ts";
import { widthOf } from "../panel/room.ts";
import { rectPath, rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import { type Years, yearAxis, yearScale } from "./years.ts";

type StanceOptions = FigureOptions & {
  height: number;
  years: { first: number; last: number };
  /** The highest number of claims in a month, of all panels. */
  most: number;
};

const left = 24;
const stripPx = 26;
const axisPx = 24;

/**
 * Claims by month as bars from 0. Those whose month is not known are open bars in a strip of their
 * own, over the days in which they were made, with how many they are.
 */
export function stanceMonths(panel: StancePanel, options: StanceOptions): SVGElement {
  const { document, width, height, most } = options;
  const years = yearScale(options.years, { left, right: width - 1 });
  const bottom = height - axisPx;
  const y = (claims: number): number => bottom - (claims / most) * (bottom - stripPx - 6);
  const bars = panel.months.map(({ month, claims }) => {
    const x = years.start(`${month}-01`);
    const end = Math.max(x + 1.6, years.end(lastDayOfMonth(month)) - 0.6);
    return rectPath({ x, y: y(claims), width: end - x, height: bottom - y(claims) });
  });
  return canvas(
    { ...options, height },
    ...gridOf(most, { document, width, y }),
    svg(document, "path", { d: bars.join(""), fill: color("s1") }),
    svg(document, "path", { d: `M${left} ${bottom + 0.5}H${width}`, stroke: color("ink") }),
    ...panel.ranges.flatMap((range) => openBar(range, { document, years })),
    ...yearAxis(years, { document, y: bottom }),
  );
}

type Grid = { document: Document; width: number; y: (claims: number) => number };

function gridOf(most: number, { document, width, y }: Grid): SVGElement[] {
  const steps = stepsTo(most);
  const d = steps.slice(1).map((step) => `M${left} ${rounded(y(step))}H${width}`);
  const names = steps.map((step) =>
    svg(document, "text", { x: left - 6, y: rounded(y(step) + 4) }, String(step)),
  );
  return [
    svg(document, "path", { d: d.join(""), stroke: color("rule") }),
    svg(document, "g", { "font-size": 12, fill: color("muted"), "text-anchor": "end" }, ...names),
  ];
}

/** At most four round steps from 0. */
export function stepsTo(most: number): number[] {
  const step = [1, 2, 5].flatMap((n) => [0, 1, 2, 3, 4, 5].map((power) => n * 10 ** power));
  const fitting = step.sort((a, b) => a - b).find((each) => most / each <= 4) ?? most;
  return Array.from({ length: Math.floor(most / fitting) + 1 }, (_, at) => at * fitting);
}

type Strip = { document: Document; years: Years };

function openBar(
  { first, last, claims }: StancePanel["ranges"][number],
  { document, years }: Strip,
): SVGElement[] {
  const x = rounded(years.start(first)) + 1;
  const width = Math.max(6, rounded(years.end(last)) - x - 1);
  const look = { fill: color("bg"), stroke: color("s1"), "stroke-width": 1.2 };
  const words = `${claims}`;
  const isInside = widthOf(words, 11) < width - 4;
  const at = isInside
    ? { x: rounded(x + width / 2), "text-anchor": "middle" }
    : { x: x + width + 4 };
  return [
    svg(document, "rect", { x, y: 5, width, height: 14, ...look }),
    svg(document, "text", { ...at, y: 16, "font-size": 11 }, words),
  ];
}
