import * as Plot from "@observablehq/plot";
import { color } from "../../palette.ts";
import type { Panel } from "../../panels.ts";
import { formatDecimal } from "../../stats/format.ts";
import { formatNumber } from "../../words/number.ts";
import type { Frame } from "./frame.ts";
import { type Label, notePx } from "./room.ts";

const gapPx = 6;

/** Grid lines above zero, and a label for every one and for zero. */
export function yAxis({ ticks, panel }: Frame): Plot.Markish[] {
  const format = tickFormat(ticks, panel);
  return [
    Plot.gridY(ticks.slice(1), { stroke: color("rule"), strokeOpacity: 1 }),
    Plot.axisY(ticks, {
      label: null,
      tickSize: 0,
      tickPadding: gapPx,
      tickFormat: format,
      fill: color("muted"),
      fontSize: notePx,
    }),
  ];
}

/** Where the labels of the axis stand, for other letters to keep clear of. */
export function tickLabels({ ticks, panel, left, y }: Frame): Label[] {
  const format = tickFormat(ticks, panel);
  return ticks.map((tick) => ({
    ...{ text: format(tick), x: left - gapPx, y: y(tick) + 0.3 * notePx },
    ...{ size: notePx, anchor: "end", fill: "muted" },
  }));
}

/** How the numbers of the y axis are written: with as many decimals as their step needs. */
export function tickFormat(
  ticks: readonly number[],
  { quantity }: Panel,
): (tick: number) => string {
  const step = (ticks[1] ?? 1) * (quantity === "share" ? 100 : 1);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  if (quantity === "share") return (tick) => `${formatDecimal(tick * 100, { decimals })}%`;
  return decimals === 0 ? formatNumber : (tick) => formatDecimal(tick, { decimals });
}
