import type { Quantity } from "../../db/parameters.ts";
import type { Mark } from "../estimate.ts";
import { color } from "../palette.ts";
import { formatDecimal } from "../stats/format.ts";
import { formatNumber } from "../words/number.ts";
import { widthOf } from "./panel/room.ts";
import { rounded } from "./rect-path.ts";
import { svg } from "./svg.ts";

/** A quantity across the page, from 0. */
export type PairScale = {
  left: number;
  /** Where the axis ends, and where the page does. */
  right: number;
  end: number;
  ticks: number[];
  x: (value: number) => number;
};

type Room = {
  quantity: Quantity;
  left: number;
  width: number;
  /** Values that the page must hold as well, though the axis does not begin or end there. */
  reach?: readonly number[];
};

/** Half of the last number stands to the right of the axis: at least this. */
const marginPx = 18;

/** The scale that both marks and their intervals share: from 0 to a round number. */
export function scaleOf(
  marks: readonly Mark[],
  { quantity, left, width, reach = [] }: Room,
): PairScale {
  const highest = Math.max(...marks.map(({ y, upper }) => Math.max(y ?? 0, upper ?? 0))) || 1;
  const step = stepOf(highest, width - marginPx - left > 400 ? 8 : 5);
  const ticks = Array.from({ length: Math.floor(highest / step + 1e-9) + 1 }, (_, at) => at * step);
  const last = ticks.at(-1) ?? 0;
  const isWhole = quantity === "share" && last + step > 1;
  if (highest > last && !isWhole) ticks.push(last + step);
  const lastWidth = widthOf(tickFormat(ticks, quantity)(ticks.at(-1) ?? 0), 12);
  const right = width - Math.max(marginPx, Math.ceil(lastWidth / 2));
  const most = Math.max(highest, ticks.at(-1) ?? 0, ...reach);
  const least = Math.min(0, ...reach);
  const x = (value: number): number => left + ((value - least) / (most - least)) * (right - left);
  return { left, right, end: width, ticks, x };
}

/** The smallest step of 1, 2 or 5 that takes no more than `most` of them. */
export function stepOf(top: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(top / most));
  return ([1, 2, 5].find((digit) => top / (digit * power) <= most) ?? 10) * power;
}

type Place = { document: Document; top: number; bottom: number; quantity: Quantity };

/** Upright rules, the zero line among them dark, and their numbers below. */
export function pairAxis(scale: PairScale, { document, top, bottom, quantity }: Place): SVGElement {
  const places = scale.ticks.map((tick) => ({ tick, x: Math.floor(scale.x(tick)) + 0.5 }));
  const rule = ({ x }: { x: number }): string => `M${x} ${top}V${bottom}`;
  const format = tickFormat(scale.ticks, quantity);
  const labels = places.map(({ tick, x }) => {
    const text = format(tick);
    const start = x < 8 ? { "text-anchor": "start" } : {};
    return svg(
      document,
      "text",
      { x: start["text-anchor"] ? 0 : rounded(x), y: bottom + 16, ...start },
      text,
    );
  });
  const style = { "font-size": 12, fill: color("muted"), "text-anchor": "middle" };
  return svg(
    document,
    "g",
    {},
    svg(document, "path", { d: places.slice(1).map(rule).join(""), stroke: color("rule") }),
    svg(document, "path", { d: places.slice(0, 1).map(rule).join(""), stroke: color("ink") }),
    svg(document, "g", style, ...labels),
  );
}

/** With as many decimals as the steps need; the last one of shares says that they are in percent. */
function tickFormat(ticks: readonly number[], quantity: Quantity): (tick: number) => string {
  const times = quantity === "share" ? 100 : 1;
  const decimals = Math.max(0, -Math.floor(Math.log10((ticks[1] ?? 1) * times) + 1e-9));
  if (times === 1)
    return decimals === 0 ? formatNumber : (tick) => formatDecimal(tick, { decimals });
  const last = ticks.at(-1);
  return (tick) => formatDecimal(tick * 100, { decimals }) + (tick === last ? "%" : "");
}
