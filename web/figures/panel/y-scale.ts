import type { Panel } from "../../panels.ts";
import { ticksTo } from "./scale.ts";

/** Space kept above the highest value, as a part of it. */
const headroom = 1.12;
/** Grid lines end below the row in which the unit stands, and are at least this far apart. */
const unitRowPx = 20;
const gridPx = 28;

export type YScale = { ticks: number[]; domain: [number, number]; range: [number, number] };

export type Room = { top: number; bottom: number; head: number; most: number };

/** The y axis from 0 to above the highest limit, by a tenth and by the rows of labels. */
export function yScaleOf(panel: Panel, { top, bottom, head, most }: Room): YScale {
  const extent = bottom - top;
  const highest = panel.top > 0 ? panel.top : 1;
  const end = highest * Math.max(headroom, extent / (extent - head));
  const ticks = ticksTo(Math.min(highest * headroom, (end * (extent - unitRowPx)) / extent), {
    most: Math.max(2, Math.min(most, Math.floor(extent / gridPx))),
    least: leastStep(panel),
    written: panel.quantity === "share" ? 100 : 1,
  });
  // As many px as give every grid line the same whole distance, so that all are crisp.
  const steps = end / (ticks[1] ?? end);
  return { ticks, domain: [0, end], range: [bottom, bottom - Math.floor(extent / steps) * steps] };
}

/** Things that are counted have no halves. */
const leastStep = ({ quantity, lines }: Panel): number =>
  quantity === "count" && lines.every(({ line }) => line.series.measure === "count") ? 1 : 0;
