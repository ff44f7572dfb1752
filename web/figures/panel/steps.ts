import { addDays, timeOf } from "../../../db/day.ts";
import type { Filter } from "../../../db/filter.ts";
import { levelOf, type Segment } from "../../change-points.ts";
import { color, seriesRole } from "../../palette.ts";
import { testTrend } from "../../trend-test.ts";
import { svg } from "../svg.ts";
import type { Frame } from "./frame.ts";

/** The level of each run between change points, behind the points; only where it was asked for. */
export function steps(frame: Frame, filter: Filter): SVGElement | null {
  if (filter.test !== "trend" || frame.panel.isOrdinal) return null;
  const paths = frame.panel.lines.flatMap((line) => {
    const test = testTrend(line, filter);
    const segments = "statistics" in test ? (test.statistics.division?.segments ?? []) : [];
    const d = segments.map((segment) => stepOf(frame, segment)).join("");
    const stroke = color(seriesRole(line.color));
    return d ? [svg(frame.document, "path", { d, stroke, fill: "none", ...look })] : [];
  });
  return paths.length > 0 ? svg(frame.document, "g", {}, ...paths) : null;
}

const look = { "stroke-width": 5, "stroke-opacity": 0.3 };

/** From the first day of a run to its last, at its level. */
function stepOf({ panel, x, y }: Frame, segment: Segment): string {
  const [first, last] = [segment.rows[0], segment.rows.at(-1)];
  const level = levelOf(segment, panel.quantity);
  if (level === null || !first?.period_start || !last?.period_end) return "";
  const from = x(new Date(timeOf(first.period_start)));
  const to = x(new Date(timeOf(addDays(last.period_end, 1))));
  return `M${tenth(from)} ${tenth(y(level))}H${tenth(to)}`;
}

const tenth = (px: number): number => Math.round(px * 10) / 10;
