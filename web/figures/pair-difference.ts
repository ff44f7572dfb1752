import type { Mark } from "../estimate.ts";
import { color } from "../palette.ts";
import { formatDecimal, formatPoints, formatRange } from "../stats/format.ts";
import type { Interval } from "../stats/interval.ts";
import type { PairScale } from "./pair-axis.ts";
import { widthOf } from "./panel/room.ts";
import { plate } from "./plate.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

type Difference = { a: Mark; b: Mark; difference: Interval };

type Place = {
  document: Document;
  scale: PairScale;
  isWide: boolean;
  top: number;
  rowPx: number;
  headPx: number;
};

const gapPx = 10;

/**
 * The difference of two shares on an axis of points at the scale of the shares, its zero under A;
 * dotted drops lead from the two marks to it.
 */
export function pairDifference({ a, b, difference }: Difference, place: Place) {
  const { document, scale, top, rowPx, headPx } = place;
  const zero = a.y ?? 0;
  const at = (value: number): number => rounded(scale.x(zero + value));
  const y = rounded(top + gapPx + headPx + (rowPx - headPx) / 2);
  const bottom = rounded(top + gapPx + rowPx + 4);
  const ends = [at(difference.lower), at(difference.upper)];
  const middle = at(difference.estimate);
  const rows = [rowY(0, place), rowY(1, place)];
  const drops = `M${at(0)} ${rows[0]}V${y}M${rounded(scale.x(b.y ?? 0))} ${rows[1]}V${y}`;
  const dots = { d: drops, stroke: color("rule-strong"), "stroke-dasharray": "1 3" };
  const whisker = `M${ends[0]} ${y - 4.5}v9M${ends[0]} ${y}H${ends[1]}M${ends[1]} ${y - 4.5}v9`;
  const hasRange = difference.lower < difference.upper;
  return {
    height: bottom + 22 - top,
    drops: [svg(document, "path", dots)],
    elements: [
      axis(place, { zero, top: top + gapPx, bottom }),
      ...name(place, y),
      ...(hasRange
        ? [svg(document, "path", { d: whisker, stroke: color("ink"), "stroke-width": 1.6 })]
        : []),
      svg(document, "path", { d: `M${middle} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z` }),
      ...label(difference, { ...place, y, ends: hasRange ? ends : [middle, middle] }),
    ],
  };
}

/** The line on which the mark of a row stands. */
const rowY = (row: number, { rowPx, headPx }: Place): number =>
  rounded(3 + row * rowPx + headPx + (rowPx - headPx) / 2);

/** Upright rules at whole steps of the share axis, counted from A. */
function axis(
  { document, scale }: Place,
  { zero, top, bottom }: { zero: number; top: number; bottom: number },
): SVGElement {
  const step = (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0);
  const ticks = [];
  const [least, most] = [scale.left, scale.right].map((x) => (x - scale.x(zero)) / perUnit(scale));
  for (let tick = Math.ceil((least ?? 0) / step); tick * step <= (most ?? 0); tick++) {
    ticks.push(tick * step);
  }
  const every = ticks.length > 9 ? 2 : 1;
  const shown = ticks.filter((tick) => Math.round(tick / step) % every === 0);
  const decimals = Math.max(0, -Math.floor(Math.log10(step * 100) + 1e-9));
  const rule = (tick: number): string =>
    `M${Math.floor(scale.x(zero + tick)) + 0.5} ${top}V${bottom}`;
  const words = { "font-size": 12, fill: color("muted"), "text-anchor": "middle" };
  const rest = shown.filter((tick) => tick !== 0);
  return svg(
    document,
    "g",
    {},
    svg(document, "path", { d: rest.map(rule).join(""), stroke: color("rule") }),
    svg(document, "path", { d: rule(0), stroke: color("ink") }),
    svg(
      document,
      "g",
      words,
      ...shown.map((tick) => {
        const text = formatDecimal(tick * 100, { decimals, signed: true });
        const half = widthOf(text, 12) / 2;
        const x = Math.min(Math.max(scale.x(zero + tick), half), scale.end - half);
        return svg(document, "text", { x: rounded(x), y: bottom + 16 }, text);
      }),
    ),
  );
}

const perUnit = (scale: PairScale): number => scale.x(1) - scale.x(0);

function name({ document, isWide }: Place, y: number): SVGElement[] {
  const words = "Difference in points";
  const at = isWide ? { x: 0, y: y + 4.5 } : { x: 8, y: y - 19 };
  return [
    plate(document, { ...at, width: widthOf(words, 12.5, 600) }),
    svg(document, "text", { ...at, "font-weight": 600 }, words),
  ];
}

type LabelPlace = Place & { y: number; ends: readonly number[] };

/** The difference and its interval right of the whisker, else left of it, else under it. */
function label(difference: Interval, { document, scale, y, ends }: LabelPlace): SVGElement[] {
  const { estimate, lower, upper } = difference;
  const text = formatPoints(estimate);
  const range = lower < upper ? rangeOf(lower, upper) : "";
  const room = widthOf(text, 12.5, 600) + widthOf(range, 12.5) + 5;
  const [from = 0, to = 0] = ends;
  const isRight = to + 12 + room <= scale.end;
  const isLeft = from - 12 - room >= scale.left + 6;
  const x = isRight ? to + 12 : isLeft ? from - 12 : Math.max(0, scale.end - room);
  const anchor = { "text-anchor": !isRight && isLeft ? "end" : undefined };
  const baseline = rounded(isRight || isLeft ? y + 4.5 : y - 10);
  const strong = svg(document, "tspan", { "font-weight": 600 }, text);
  const weak = svg(document, "tspan", { fill: color("muted"), dx: 5 }, range);
  const left = !isRight && isLeft ? x - room : x;
  const at = { x: rounded(x), y: baseline, ...anchor };
  return [
    plate(document, { x: left, y: baseline, width: room }),
    svg(document, "text", at, strong, ...(range ? [weak] : [])),
  ];
}

const rangeOf = (lower: number, upper: number): string =>
  formatRange(formatPoints(lower), formatPoints(upper)).replace("–", "\u2060–\u2060");
