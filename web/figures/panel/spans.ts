import { addDays, timeOf } from "../../../db/day.ts";
import { daysCovered, type PeriodType } from "../../../db/period.ts";
import { color, seriesRole } from "../../palette.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import type { Frame } from "./frame.ts";
import type { PlacedLine, Point } from "./points.ts";
import type { Box } from "./room.ts";

/** Periods that no reader guesses from the place of their mark. */
const windows: readonly PeriodType[] = ["rolling-3-month", "half-year", "cumulative", "custom"];

/** From this length on a period that no line reaches shows its days. */
const daysLeast = 45;

/** A thin line over the days of windows and of long periods that stand alone. */
export function spans(frame: Frame, placed: readonly PlacedLine[]): SVGElement | null {
  if (frame.panel.isOrdinal) return null;
  const paths = placed.flatMap(({ line, points }) => {
    const d = points
      .filter(hasSpan)
      .map((point) => span(frame, point))
      .join("");
    return d ? [svg(frame.document, "path", { d, stroke: color(seriesRole(line.color)) })] : [];
  });
  return paths.length > 0 ? svg(frame.document, "g", {}, ...paths) : null;
}

/** The last px of what is drawn of a mark: of its days, of its bars, or of itself. */
export function reachOf(frame: Frame, point: Point): number {
  const bars = point.mark.relation === "~" ? aboutPx : 0;
  return Math.max(point.x + point.r + bars, hasSpan(point) ? (daysOf(frame, point)?.to ?? 0) : 0);
}

const aboutPx = 7;

const hasSpan = ({ mark, isAlone }: Point): boolean =>
  windows.includes(mark.period_type) || (isAlone && (daysCovered(mark) ?? 0) >= daysLeast);

function daysOf({ x }: Frame, { mark: { period_start: first, period_end: last } }: Point) {
  if (!first || !last) return null;
  return { from: x(new Date(timeOf(first))), to: x(new Date(timeOf(addDays(last, 1)))) };
}

function span(frame: Frame, point: Point): string {
  const days = daysOf(frame, point);
  return days ? `M${rounded(days.from)} ${rounded(point.y)}H${rounded(days.to)}` : "";
}

/** The thin lines as boxes, for letters to keep clear of. */
export const spanBoxes = (frame: Frame, points: readonly Point[]): Box[] =>
  points.filter(hasSpan).flatMap((point) => {
    const days = frame.panel.isOrdinal ? null : daysOf(frame, point);
    return days ? [{ left: days.from, right: days.to, top: point.y - 1, bottom: point.y + 1 }] : [];
  });
