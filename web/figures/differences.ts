import { color } from "../palette.ts";
import type { Shift, Shifts } from "../shifts.ts";
import { formatDecimal, formatPoints } from "../stats/format.ts";
import { formatNumber } from "../words/number.ts";
import { formatPeriod } from "../words/period.ts";
import { canvas, type FigureOptions } from "./canvas.ts";
import { stepOf } from "./pair-axis.ts";
import { widthOf } from "./panel/room.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

/** Where values stand across the page. */
type Scale = { left: number; right: number; ticks: number[]; x: (value: number) => number };

const rowsPx = { wide: 26, narrow: 40, tight: 17 };
const headPx = 26;
const unitWords = "difference in points";

/**
 * The differences of shares between two periods with their intervals, a row a category, largest rise
 * first; at the right how many there were. What chance alone could bring is pale.
 */
export function differences({ shifts, a, b }: Shifts, options: FigureOptions): SVGElement {
  const { document, width } = options;
  const isWide = width >= 560;
  const beside = options.isTight ? rowsPx.tight : rowsPx.wide;
  const rowPx = isWide ? beside : rowsPx.narrow;
  const counts = shifts.map(countsOf);
  const head = `${formatPeriod(a)} → ${formatPeriod(b)}`;
  const isOneRow = widthOf(`${unitWords} ${head}`, 12) + 12 <= width;
  const topPx = headPx + (isOneRow ? 0 : 15);
  const side = Math.ceil(Math.max(...counts.map((text) => widthOf(text, 12)), 60)) + 12;
  const names = shifts.map(({ category }) => widthOf(category.label, 12.5));
  const left = isWide ? Math.min(Math.ceil(Math.max(...names, 0)) + 20, width * 0.4) : 8;
  const scale = scaleOf(shifts, { left, right: width - side });
  const bottom = topPx + shifts.length * rowPx;
  const rows = shifts.map((shift, at) => {
    const top = topPx + at * rowPx;
    const y = rounded(isWide ? top + rowPx / 2 : top + rowPx - 11);
    const label = { x: 0, y: isWide ? y + 4.5 : top + 14, ...halo };
    const count = { x: width, y: y + 4.5, "text-anchor": "end", ...quiet };
    return svg(
      document,
      "g",
      {},
      svg(document, "text", label, shift.category.label),
      ...mark(document, shift, { scale, y }),
      svg(document, "text", count, counts[at] ?? ""),
    );
  });
  const heading = { x: width, y: topPx - 14, "text-anchor": "end", ...quiet };
  return canvas(
    { ...options, height: bottom + 24 },
    axis(document, scale, { top: topPx - 4, bottom }),
    svg(document, "text", { y: 12, ...quiet }, unitWords),
    svg(document, "text", heading, head),
    ...rows,
  );
}

const quiet = { fill: color("muted"), "font-size": 12 };
const halo = { stroke: color("bg"), "stroke-width": 4, "paint-order": "stroke" };

/** `93 of 922 → 3 of 249`; what is missing has a word. */
function countsOf({ a, b }: Shift): string {
  return [a, b]
    .map((mark) => {
      if (!mark || mark.value === null) return "none known";
      const n = mark.n === null ? "" : ` of ${formatNumber(mark.n)}`;
      return `${formatNumber(mark.value)}${n}`;
    })
    .join(" → ");
}

function scaleOf(
  shifts: readonly Shift[],
  { left, right }: { left: number; right: number },
): Scale {
  const limits = shifts.flatMap(({ difference }) =>
    difference ? [difference.lower, difference.upper] : [],
  );
  const [least, most] = [Math.min(0, ...limits), Math.max(0, ...limits)];
  const step = stepOf(Math.max(most - least, 0.001), right - left > 260 ? 8 : 4);
  const [from, to] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)];
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => (from + at) * step);
  const perUnit = (right - left - 16) / Math.max((to - from) * step, step);
  return { left, right, ticks, x: (value) => left + 8 + (value - from * step) * perUnit };
}

type Span = { top: number; bottom: number };

function axis(document: Document, scale: Scale, { top, bottom }: Span): SVGElement {
  const rule = (tick: number): string => `M${Math.floor(scale.x(tick)) + 0.5} ${top}V${bottom}`;
  const step = ((scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0)) * 100;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const rest = scale.ticks.filter((tick) => Math.abs(tick) > 1e-12);
  const words = scale.ticks.map((tick) =>
    svg(
      document,
      "text",
      { x: rounded(scale.x(tick)), y: bottom + 16 },
      formatDecimal(tick * 100, { decimals, signed: true }),
    ),
  );
  return svg(
    document,
    "g",
    {},
    svg(document, "path", { d: rest.map(rule).join(""), stroke: color("rule") }),
    svg(document, "path", { d: rule(0), stroke: color("ink") }),
    svg(document, "g", { ...quiet, "text-anchor": "middle" }, ...words),
  );
}

type Place = { scale: Scale; y: number };

function mark(document: Document, shift: Shift, { scale, y }: Place): SVGElement[] {
  const { difference, isEvident } = shift;
  const said = { x: rounded(scale.left + 14), y: y + 4.5, ...quiet, ...halo };
  if (!difference) return [svg(document, "text", said, "no share of both")];
  const { estimate, lower, upper } = difference;
  const [from, at, to] = [lower, estimate, upper].map((value) => rounded(scale.x(value)));
  const ink = color(isEvident ? "ink" : "context");
  const whisker = `M${from} ${y - 4}v8M${from} ${y}H${to}M${to} ${y - 4}v8`;
  const title = svg(document, "title", {}, `${shift.category.label}: ${formatPoints(estimate)}`);
  const diamond = { d: `M${at} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`, fill: ink };
  return [
    ...(lower < upper
      ? [svg(document, "path", { d: whisker, stroke: ink, "stroke-width": 1.6 })]
      : []),
    svg(document, "g", {}, title, svg(document, "path", diamond)),
  ];
}
