import { color, seriesRole } from "../../palette.ts";
import { rounded } from "../rect-path.ts";
import { svg } from "../svg.ts";
import { endRows, type Row } from "./end-rows.ts";
import type { Frame } from "./frame.ts";
import type { PlacedLine, Point } from "./points.ts";
import { type Box, boxOf, type Label, place } from "./room.ts";
import { reachOf } from "./spans.ts";
import { spread } from "./spread.ts";

export type Lettered = { labels: Label[]; leaders: SVGElement[] };

type End = { index: number; point: Point; reach: number; rows: Row[] };

const leadingPx = 14;
export const endGapPx = 9;
/** A last mark farther than this from the margin has its label beside it. */
const farPx = 40;

/**
 * The ends of the lines, level with their last values, pushed apart in their order: in the right
 * margin, or beside a last mark that stands far from it if nothing else stands there.
 */
export function placeEnds(
  frame: Frame,
  placed: readonly PlacedLine[],
  obstacles: readonly Box[],
): Lettered {
  const ends = placed.flatMap(({ line, points }): End[] => {
    const point = points.at(-1);
    const rows = endRows(line, frame.panel, frame.size);
    return point ? [{ index: line.color, point, reach: reachOf(frame, point), rows }] : [];
  });
  const far = placeFar(
    frame,
    ends.filter(({ reach }) => frame.right - reach > farPx),
    obstacles,
  );
  const others = ends.filter((end) => !far.has(end));
  const margin = column(frame, others, () => frame.right + endGapPx);
  return {
    labels: [...far.values(), ...margin.map(({ labels }) => labels)].flat(),
    leaders: margin.flatMap(({ end, y }) => leaderTo(frame, end, y) ?? []),
  };
}

/** Labels beside their marks, else above or below them; those that hit something are left out. */
function placeFar(
  frame: Frame,
  ends: readonly End[],
  obstacles: readonly Box[],
): Map<End, Label[]> {
  const { top, bottom, left, right } = frame;
  const inside = { left, right, top, bottom };
  const found = new Map<End, Label[]>();
  for (const { end, labels } of column(frame, ends, ({ reach }) => reach + endGapPx - 3)) {
    const taken = [...obstacles, ...[...found.values()].flat().map(boxOf)];
    const free = place([labels, ...aroundWays(end)], taken, inside);
    if (free.length > 0) found.set(end, free);
  }
  return found;
}

const aroundWays = ({ point, rows }: End): Label[][] => {
  const above = point.top - 5 - (rows.length - 1) * leadingPx;
  return [above, point.bottom + 13].map((y) =>
    rows.map((row, at) => ({ ...row, x: point.x, y: y + at * leadingPx, anchor: "middle" })),
  );
};

type Placed = { end: End; y: number; labels: Label[] };

/** Ends below each other, the first row of each as near as it can to the last value. */
function column(frame: Frame, ends: readonly End[], xOf: (end: End) => number): Placed[] {
  const wishes = ends.map(({ point, rows }) => ({
    at: point.y + shiftOf(rows),
    extent: rows.length * leadingPx,
  }));
  const centres = spread(wishes, { from: frame.top, to: frame.bottom + leadingPx / 2 });
  return ends.map((end, index) => {
    const y = (centres[index] ?? 0) - shiftOf(end.rows);
    const x = xOf(end);
    const labels = end.rows.map((row, at) => ({ ...row, x, y: y + 4.5 + at * leadingPx }));
    return { end, y, labels };
  });
}

/** From the middle of the first row, which is level with the value, to the middle of all. */
const shiftOf = (rows: readonly Row[]): number => ((rows.length - 1) * leadingPx) / 2;

/**
 * A thin line from the last mark to a label that was moved away from it, or stands far off; dotted
 * where it could be taken for the only line going on.
 */
function leaderTo(frame: Frame, { index, point, reach }: End, y: number): SVGElement | null {
  const isFar = frame.right - reach > farPx;
  const isOnly = frame.panel.lines.length === 1;
  if (!isFar && (isOnly || Math.abs(y - point.y) <= 6)) return null;
  const from = `M${rounded(reach + 3)} ${rounded(point.y)}`;
  const to = `L${rounded(frame.right + endGapPx - 3)} ${rounded(y)}`;
  const look = isOnly
    ? { stroke: color("rule-strong"), "stroke-dasharray": "1 3" }
    : { stroke: color(seriesRole(index)) };
  return svg(frame.document, "path", { d: from + to, ...look });
}
