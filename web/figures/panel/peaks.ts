import { formatWhen } from "../../words/period.ts";
import { formatValue } from "../../words/quantity.ts";
import type { Frame } from "./frame.ts";
import type { PlacedLine, Point } from "./points.ts";
import { type Anchor, type Box, boxOf, type Label, labelPx, place } from "./room.ts";

/** The labels of the highest and the first value of each line; the last stands at its end. */
export function peaks(
  frame: Frame,
  placed: readonly PlacedLine[],
  { taken, obstacles }: { taken: readonly Box[]; obstacles: readonly Box[] },
): Label[] {
  const labels: Label[] = [];
  const inside = { left: 0, right: frame.width, top: frame.top, bottom: frame.bottom };
  const add = (ways: () => Iterable<Label[]>): void => {
    const letters = [...taken, ...labels.map(boxOf)];
    const free = place(ways(), [...letters, ...obstacles], inside);
    labels.push(...(free.length > 0 ? free : place(ways(), letters, inside)));
  };
  for (const { line, points } of placed) {
    // An earlier state of the same numbers stands behind them, and its labels would say them twice.
    if (line.color < 0) continue;
    const [highest, first, last] = [highestOf(points), points[0], points.at(-1)];
    if (highest && highest !== last) add(() => highestWays(frame, points, highest));
    if (first && first !== last && first !== highest) add(() => firstWays(frame, first));
  }
  return labels;
}

const highestOf = (points: readonly Point[]): Point | undefined =>
  points.reduce<Point | undefined>(
    (best, point) => (best && best.y <= point.y ? best : point),
    undefined,
  );

/** With its period where there is one line and room, and only if no other is as high. */
function* highestWays(frame: Frame, points: readonly Point[], point: Point): Generator<Label[]> {
  const value = formatValue(point.mark, frame.panel.quantity);
  const isOnly = points.filter(({ y }) => y === point.y).length === 1;
  const texts = [`${value} ${formatWhen(point.mark)}`, value];
  const isLong = frame.size === "wide" && frame.panel.lines.length === 1 && isOnly;
  for (const text of isLong ? texts : [value]) yield* around(point, { text, weight: 600 });
}

function* firstWays({ panel }: Frame, point: Point): Generator<Label[]> {
  yield* around(point, { text: formatValue(point.mark, panel.quantity) });
}

/** Above a point, then below it: in the middle, or to one side. */
function* around(point: Point, label: Pick<Label, "text" | "weight">): Generator<Label[]> {
  const { x, r } = point;
  const anchors: [Anchor, number][] = [
    ["middle", x],
    ["start", x - r],
    ["start", x],
    ["end", x + r],
  ];
  for (const y of [point.top - 5, point.bottom + 13]) {
    for (const [anchor, at] of anchors) {
      yield [{ ...label, x: at, y, anchor, size: labelPx, fill: "ink" }];
    }
  }
}
