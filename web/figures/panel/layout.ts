import * as Plot from "@observablehq/plot";
import type { Event } from "../../../db/catalogue.ts";
import type { Filter } from "../../../db/parameters.ts";
import { isColourless } from "../../palette.ts";
import type { Panel } from "../../panels.ts";
import { domainOf } from "./domain.ts";
import { endsWidth } from "./end-rows.ts";
import type { Frame, Size } from "./frame.ts";
import { endGapPx } from "./line-ends.ts";
import { nRowPx, nRowsOf } from "./n-row.ts";
import { notePx, widthOf } from "./room.ts";
import { axisHeight } from "./x-axis.ts";
import { tickFormat } from "./y-axis.ts";
import { yScaleOf } from "./y-scale.ts";

const sizes = {
  wide: { width: 744, height: 400, dot: 2.6, stroke: 2, most: 6, head: 46 },
  narrow: { width: 358, height: 310, dot: 1.9, stroke: 2, most: 6, head: 46 },
  small: { width: 358, height: 236, dot: 1.9, stroke: 1.6, most: 5, head: 34 },
} as const;

export type LayoutOptions = {
  document: Document;
  id: string;
  size: Size;
  width?: number | undefined;
  height?: number | undefined;
  events: readonly Event[];
  filter: Filter;
  /** A panel above or below, whose axis of time is this one's. */
  beside?: Panel | undefined;
};

const ringRowPx = 30;

/** Where everything in a panel stands. */
export function frameOf(panel: Panel, options: LayoutOptions): Frame {
  const { document, id, size, events, filter, beside } = options;
  const { dot, stroke, most, head, ...fixed } = sizes[size];
  const { width = fixed.width, height = fixed.height } = options;
  const domain = domainOf(panel, filter);
  const top = events.length > 0 && !panel.isOrdinal ? ringRowPx : 0;
  const bottom = height - axisHeight(domain) - nRowsOf(panel).length * nRowPx - 0.5;
  const { ticks, ...yScale } = yScaleOf(panel, { top, bottom, head, most });
  const other = beside && yScaleOf(beside, { top, bottom, head, most });
  const left = Math.max(leftOf(ticks, panel), other ? leftOf(other.ticks, beside) : 0);
  const ends = Math.max(endsWidth(panel, size), beside ? endsWidth(beside, size) : 0);
  const right = width - ends - endGapPx;
  const type = panel.isOrdinal ? ("linear" as const) : ("utc" as const);
  const xScale = { type, domain: [domain.first, domain.end], range: [left, right] };
  const [x, y] = [Plot.scale({ x: xScale }), Plot.scale({ y: yScale })];
  return {
    ...{ document, id, panel, events, size, width, height, left, right, top, bottom, dot, stroke },
    ...{ ticks, domain, scales: { x: { ...xScale, axis: null }, y: { ...yScale, axis: null } } },
    hasDashes: panel.lines.length > 2 || isColourless(filter.look),
    x: (position) => x.apply(position),
    y: (value) => y.apply(value),
  };
}

/** Room for the labels of the y axis. */
function leftOf(ticks: readonly number[], panel: Panel): number {
  const format = tickFormat(ticks, panel);
  return Math.ceil(Math.max(20, ...ticks.map((tick) => widthOf(format(tick), notePx)))) + 6;
}
