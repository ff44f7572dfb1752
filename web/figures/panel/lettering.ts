import { addDays, timeOf } from "../../../db/day.ts";
import type { Span } from "../../gaps.ts";
import { describeNone } from "../../words/none.ts";
import { svg } from "../svg.ts";
import type { Break } from "./breaks.ts";
import type { Frame } from "./frame.ts";
import { headings } from "./headings.ts";
import { placeEnds } from "./line-ends.ts";
import { bandBoxes, obstaclesOf } from "./obstacles.ts";
import { peaks } from "./peaks.ts";
import type { PlacedLine } from "./points.ts";
import { type Box, boxOf, drawLabels, type Label, notePx } from "./room.ts";
import { spanBoxes } from "./spans.ts";
import { tickLabels } from "./y-axis.ts";

type Drawn = { placed: readonly PlacedLine[]; breaks: readonly Break[]; hatches: readonly Span[] };

/** All letters inside a panel, none over another: ends of lines, headings, peaks. */
export function lettering(frame: Frame, { placed, breaks, hatches }: Drawn): SVGElement {
  const obstacles = [
    ...obstaclesOf(placed),
    ...placed.flatMap(({ points }) => spanBoxes(frame, points)),
    ...ruled(frame, breaks, hatches),
  ];
  const { labels: ends, leaders } = placeEnds(frame, placed, obstacles);
  const written = [...ends.map(boxOf), ...tickLabels(frame).map(boxOf).map(apart)];
  const heads = headings(frame, {
    breaks,
    hatches,
    taken: [...written, ...obstacles, ...bandBoxes(placed, frame.y)],
  });
  const taken = [...written, ...heads.map(boxOf)];
  const isEmpty = placed.every(({ points }) => points.length === 0);
  const tops = isEmpty ? [emptyLabel(frame)] : peaks(frame, placed, { taken, obstacles });
  return svg(
    frame.document,
    "g",
    {},
    ...leaders,
    drawLabels(frame.document, [...heads, ...ends, ...tops]),
  );
}

/** So far from a number of the axis another is read by itself: 20 and 11 are not 2011. */
const apartPx = 6;

const apart = (box: Box): Box => ({ ...box, right: box.right + apartPx });

/** What stands in a plot without any mark. */
function emptyLabel({ panel, left, right, top, bottom }: Frame): Label {
  const marks = panel.lines.flatMap((line) => line.marks);
  const text = describeNone(marks, panel.quantity);
  const place = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return { text, ...place, size: notePx, fill: "muted", anchor: "middle" };
}

/** The rules of breaks and the hatches, from top to bottom. */
function ruled(
  { top, bottom, x }: Frame,
  breaks: readonly Break[],
  hatches: readonly Span[],
): Box[] {
  return [
    ...breaks.map((each) => ({ left: each.x - 3, right: each.x + 3, top, bottom })),
    ...hatches.map(({ first, last }) => ({
      left: x(new Date(timeOf(first))),
      right: x(new Date(timeOf(addDays(last, 1)))),
      top,
      bottom,
    })),
  ];
}
