import * as Plot from "@observablehq/plot";
import type { Event } from "../../db/catalogue.ts";
import type { Filter } from "../../db/parameters.ts";
import type { Mark } from "../estimate.ts";
import { uncollectedDays } from "../gaps.ts";
import type { Panel } from "../panels.ts";
import { describePanel } from "../words/alt.ts";
import { describeMark } from "../words/mark.ts";
import { eventRings, eventRules } from "./panel/annotations.ts";
import { breakRules, breaksOf } from "./panel/breaks.ts";
import { dots } from "./panel/dots.ts";
import type { Frame, Size } from "./panel/frame.ts";
import { bands, whiskers } from "./panel/interval.ts";
import { frameOf } from "./panel/layout.ts";
import { lettering } from "./panel/lettering.ts";
import { lines } from "./panel/lines.ts";
import { nRow } from "./panel/n-row.ts";
import { placeLines } from "./panel/points.ts";
import { relations } from "./panel/relation.ts";
import { spans } from "./panel/spans.ts";
import { steps } from "./panel/steps.ts";
import { tidy } from "./panel/tidy.ts";
import { uncollected } from "./panel/uncollected.ts";
import { xAxis } from "./panel/x-axis.ts";
import { yAxis } from "./panel/y-axis.ts";

export type TrendOptions = {
  document: Document;
  /** Begins every id inside; no two figures of a page may share it. */
  id: string;
  size: Size;
  filter: Filter;
  width?: number | undefined;
  height?: number | undefined;
  /** Numbered in this order, as in the list beside the figure. */
  events?: readonly Event[] | undefined;
  /** A panel above or below, whose axis of time is this one's. */
  beside?: Panel | undefined;
  /** The address of the observation behind a mark. */
  link?: ((mark: Mark) => string) | undefined;
};

/** How much, over time: the lines of a panel with their gaps, breaks and intervals. */
export function trendPanel(
  panel: Panel,
  { events = [], link, ...options }: TrendOptions,
): SVGElement {
  const frame = frameOf(panel, { ...options, events });
  const placed = placeLines(frame);
  const breaks = breaksOf(frame);
  const hatches = panel.isOrdinal ? [] : uncollectedDays(panel.lines);
  const { level } = options.filter;
  const target = link && { href: link, title: (mark: Mark) => describeMark(mark, panel, level) };
  const plot = Plot.plot({
    document: options.document,
    ...boundsOf(frame),
    ...frame.scales,
    marks: [
      yAxis(frame),
      () => uncollected(frame, hatches),
      () => eventRules(frame),
      bands(frame, placed),
      () => breakRules(frame, breaks),
      () => xAxis(frame),
      () => steps(frame, options.filter),
      lines(frame, placed),
      () => spans(frame, placed),
      () => whiskers(frame, placed),
      () => relations(frame, placed),
      () => dots(frame, placed, target ?? null),
      () => eventRings(frame),
      () => lettering(frame, { placed, breaks, hatches }),
      () => nRow(frame),
    ],
  });
  const { width, height } = frame;
  return tidy(options.document, plot, {
    viewBox: `0 0 ${width} ${height}`,
    ...{ width, height },
    direction: "ltr",
    // An image holds nothing to act on: axe refuses links inside one.
    role: link ? "group" : "img",
    "aria-label": describePanel(panel),
  });
}

const boundsOf = ({ width, height, left, right, top, bottom }: Frame) => ({
  width,
  height,
  marginLeft: left,
  marginRight: width - right,
  marginTop: top,
  marginBottom: height - bottom,
});
