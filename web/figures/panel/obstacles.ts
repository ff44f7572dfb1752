import { isJoined } from "../../gaps.ts";
import type { PlacedLine, Point } from "./points.ts";
import type { Box } from "./room.ts";

/** What letters keep clear of: marks with their whiskers, and the pieces of lines. */
export const obstaclesOf = (placed: readonly PlacedLine[]): Box[] =>
  placed.flatMap(({ points }) =>
    points.flatMap((point, at) => {
      const before = points[at - 1];
      const isReached = before && isJoined(before.mark, point.mark);
      return isReached ? [around(point), between(before, point)] : [around(point)];
    }),
  );

/** What headings keep clear of besides; other letters can be read over a band. */
export const bandBoxes = (placed: readonly PlacedLine[], y: (value: number) => number): Box[] =>
  placed.flatMap(({ points }) =>
    points.flatMap(({ x, hasBand, mark: { lower, upper } }) =>
      hasBand && lower !== null && upper !== null
        ? [{ left: x - 7, right: x + 7, top: y(upper), bottom: y(lower) }]
        : [],
    ),
  );

const around = ({ x, r, top, bottom }: Point): Box => ({ left: x - r, right: x + r, top, bottom });

/** The hull of a piece of a line. */
const between = (a: Point, b: Point): Box => ({
  left: a.x,
  right: b.x,
  top: Math.min(a.y, b.y),
  bottom: Math.max(a.y, b.y),
});
