import type { Lags } from "../../claim-lag.ts";
import { color } from "../../palette.ts";
import { canvas, type FigureOptions } from "../canvas.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import { stepsTo } from "./stance-months.ts";

type CurveOptions = FigureOptions & { height: number };

const left = 40;
const topPx = 22;
const footPx = 62;

type Place = {
  document: Document;
  x: (days: number) => number;
  y: (open: number) => number;
  most: number;
  width: number;
  bottom: number;
};

/**
 * The part of claims still without a verdict, by days since the claim (Kaplan–Meier), with its
 * interval, a tick for each claim whose wait was cut off, and the numbers at risk below.
 */
export function verdictCurve({ lags, curve }: Lags, options: CurveOptions): SVGElement {
  const { document, width, height } = options;
  const bottom = height - footPx;
  const most = windowOf(lags);
  const place: Place = {
    ...{ document, width, bottom, most },
    x: (days) => left + (Math.min(days, most) / most) * (width - left - 12),
    y: (open) => bottom - open * (bottom - topPx),
  };
  const seen = curve.steps.filter(({ days }) => days <= most);
  return canvas(
    { ...options, height },
    ...gridOf(place),
    svg(document, "path", { d: bandOf(seen, place), fill: color("b1") }),
    svg(document, "path", {
      d: stepsOf(seen, place),
      ...{ fill: "none", stroke: color("s1"), "stroke-width": 2 },
    }),
    svg(document, "path", { d: ticksOf(seen, place), stroke: color("s1"), "stroke-width": 1.4 }),
    ...medianOf(curve.median, place),
    ...atRisk(lags, place),
  );
}

type Steps = Lags["curve"]["steps"];

/** Somewhat beyond the last verdict, in whole weeks; a month at least. */
function windowOf(lags: Lags["lags"]): number {
  const last = Math.max(0, ...lags.filter(({ isResolved }) => isResolved).map(({ days }) => days));
  return Math.max(28, 7 * Math.ceil((1.25 * last) / 7));
}

function stepsOf(steps: Steps, { x, y, most }: Place): string {
  let d = `M${left} ${rounded(y(1))}`;
  for (const { days, open } of steps) d += `H${rounded(x(days))}V${rounded(y(open))}`;
  return `${d}H${rounded(x(most))}`;
}

/** The interval by steps; where it is not defined the limit before it holds. */
function bandOf(steps: Steps, { x, y, most }: Place): string {
  const limits: { at: number; upper: number; lower: number }[] = [];
  for (const { days, upper, lower } of steps) {
    const before = limits.at(-1) ?? { upper: 1, lower: 1 };
    limits.push({
      at: rounded(x(days)),
      upper: rounded(y(upper ?? before.upper)),
      lower: rounded(y(lower ?? before.lower)),
    });
  }
  if (limits.every(({ lower, upper }) => lower === upper)) return "";
  const over = limits.map(({ at, upper }) => `H${at}V${upper}`).join("");
  const under = limits.map(
    ({ at }, index) => `H${at}V${limits[index - 1]?.lower ?? rounded(y(1))}`,
  );
  const end = rounded(x(most));
  return `M${left} ${rounded(y(1))}${over}H${end}V${limits.at(-1)?.lower}${under.reverse().join("")}z`;
}

function ticksOf(steps: Steps, { x, y }: Place): string {
  return steps
    .filter(({ censored }) => censored > 0)
    .map(({ days, open }) => `M${rounded(x(days))} ${rounded(y(open) - 3.5)}v7`)
    .join("");
}

function gridOf({ document, x, y, most, width, bottom }: Place): SVGElement[] {
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const d = shares.slice(1).map((share) => `M${left} ${rounded(y(share))}H${width}`);
  const names = shares.map((share) =>
    svg(
      document,
      "text",
      { x: left - 6, y: rounded(y(share) + 4), "text-anchor": "end" },
      `${100 * share}${share === 1 ? "%" : ""}`,
    ),
  );
  const days = stepsTo(most).map((step) =>
    svg(
      document,
      "text",
      { x: rounded(x(step)), y: bottom + 18, "text-anchor": "middle" },
      `${step}`,
    ),
  );
  const ticks = stepsTo(most).map((step) => `M${rounded(x(step))} ${bottom}v6`);
  const letters = { "font-size": 12, fill: color("muted") };
  return [
    svg(document, "path", { d: d.join(""), stroke: color("rule") }),
    svg(document, "path", { d: ticks.join(""), stroke: color("rule-strong") }),
    svg(document, "path", { d: `M${left} ${bottom + 0.5}H${width}`, stroke: color("ink") }),
    svg(document, "g", letters, ...names, ...days),
    svg(document, "text", { y: 12, ...letters }, "claims without a verdict"),
    svg(
      document,
      "text",
      { x: width, y: bottom + 34, ...letters, "text-anchor": "end" },
      "days since the claim",
    ),
  ];
}

function medianOf(median: number | null, { document, x, y, bottom, most }: Place): SVGElement[] {
  if (median === null || median > most) return [];
  const d = `M${left} ${rounded(y(0.5))}H${rounded(x(median))}V${bottom}`;
  const look = { fill: "none", stroke: color("ink-2"), "stroke-dasharray": "4 3" };
  return [svg(document, "path", { d, ...look })];
}

/** How many claims were still waiting at each step of the axis. */
function atRisk(lags: Lags["lags"], { document, x, most, bottom }: Place): SVGElement[] {
  const numbers = stepsTo(most).map((step) => {
    const count = lags.filter(({ days }) => days >= step).length;
    return svg(document, "text", { x: rounded(x(step)), y: bottom + 52 }, `${count}`);
  });
  const letters = { "font-size": 11.5, fill: color("muted") };
  return [
    svg(document, "text", { y: bottom + 52, ...letters }, "at risk"),
    svg(document, "g", { ...letters, "text-anchor": "middle" }, ...numbers.slice(1)),
    svg(
      document,
      "text",
      { x: left + 18, y: bottom + 52, ...letters, "text-anchor": "middle" },
      numbers.length > 0 ? `${lags.length}` : "",
    ),
  ];
}
