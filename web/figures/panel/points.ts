import type { Mark } from "../../estimate.ts";
import { bandsOf, isHollow, isJoined, runsOf } from "../../gaps.ts";
import type { DrawnLine } from "../../panels.ts";
import type { Frame } from "./frame.ts";

/**
 * A mark where it stands, with the highest and lowest px of what is drawn of it. `isAlone`
 * if no line reaches it; `hasBand` if a band covers it.
 */
export type Point = {
  mark: Mark;
  x: number;
  y: number;
  r: number;
  top: number;
  bottom: number;
  isHollow: boolean;
  isAlone: boolean;
  hasBand: boolean;
};

export type PlacedLine = { line: DrawnLine; points: Point[]; runs: Mark[][] };

/** The radius of marks in a panel in which most stand alone. */
const alonePx = { wide: 5.2, narrow: 4, small: 4 } as const;
/** By how much a mark without a line is larger among marks that have one. */
const lonePx = 1;
const arrowPx = 8;

/** The values of every line where they stand; what is missing stands nowhere. */
export function placeLines(frame: Frame): PlacedLine[] {
  const { lines } = frame.panel;
  const most = areAlone(lines) ? alonePx[frame.size] : null;
  // What was known before stands behind what is known now.
  const ordered = [...lines].sort((a, b) => Number(b.color < 0) - Number(a.color < 0));
  return ordered.map((line) => {
    const runs = runsOf(line.marks);
    const banded = new Set(runs.flatMap(bandsOf).flat());
    const points = line.marks.flatMap((mark, at) => {
      const isAlone = !isReached(line, at) && !isReached(line, at + 1);
      const dot = most ?? frame.dot + (isAlone ? lonePx : 0);
      return pointAt(frame, mark, { dot, isAlone, hasBand: banded.has(mark) }) ?? [];
    });
    return { line, points, runs };
  });
}

/** Whether a line reaches a mark from the one before it. */
function isReached({ marks }: DrawnLine, at: number): boolean {
  const [before, mark] = [marks[at - 1], marks[at]];
  return before !== undefined && mark !== undefined && isJoined(before, mark);
}

/** Whether most marks of a panel stand alone, so that they have to be seen without a line. */
function areAlone(lines: readonly DrawnLine[]): boolean {
  const known = lines.flatMap(({ marks }) => marks.filter(({ y }) => y !== null)).length;
  const reached = lines.map((line) => line.marks.filter((_, at) => isReached(line, at)).length);
  return reached.reduce((sum, count) => sum + count, 0) < known / 2;
}

type Drawn = { dot: number; isAlone: boolean; hasBand: boolean };

function pointAt(frame: Frame, mark: Mark, { dot, isAlone, hasBand }: Drawn): Point | null {
  const position = frame.domain.positionOf(mark);
  if (mark.y === null || position === null) return null;
  const [x, y, hollow] = [frame.x(position), frame.y(mark.y), isHollow(mark)];
  const r = dot + (hollow ? 1 : 0);
  const top = y - r - (mark.relation === ">" ? arrowPx : 0);
  const bottom = y + r + (mark.relation === "<" ? arrowPx : 0);
  const [upper, lower] = hasBand ? [null, null] : [mark.upper, mark.lower];
  return {
    ...{ mark, x, y, r, isHollow: hollow, isAlone, hasBand },
    top: upper === null ? top : Math.min(top, frame.y(upper)),
    bottom: lower === null ? bottom : Math.max(bottom, frame.y(lower)),
  };
}
