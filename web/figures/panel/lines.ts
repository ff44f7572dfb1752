import * as Plot from "@observablehq/plot";
import type { Mark } from "../../estimate.ts";
import { tiesOf } from "../../gaps.ts";
import { color, seriesRole } from "../../palette.ts";
import type { Position } from "./domain.ts";
import type { Frame } from "./frame.ts";
import type { PlacedLine } from "./points.ts";
import { dashOf } from "./symbols.ts";

/** Straight lines between adjacent periods; dotted to and from what is hollow or not exact. */
export function lines(frame: Frame, placed: readonly PlacedLine[]): Plot.Markish[] {
  return placed.flatMap(({ line, runs }) => {
    const stroke = color(seriesRole(line.color));
    const dash = frame.hasDashes ? dashOf(line.color) : undefined;
    const firm = { stroke, strokeWidth: frame.stroke, ...(dash && { strokeDasharray: dash }) };
    const dotted = { stroke, strokeWidth: 1.4, strokeDasharray: "2 3" };
    return [draw(frame, runs, firm), draw(frame, tiesOf(line.marks), dotted)];
  });
}

type Vertex = { x: Position | null; y: number | null; piece: number };

function draw(
  { domain }: Frame,
  pieces: readonly (readonly Mark[])[],
  look: Plot.LineOptions,
): Plot.Markish {
  if (pieces.length === 0) return null;
  const vertices: Vertex[] = pieces.flatMap((marks, piece) =>
    marks.map((mark) => ({ x: domain.positionOf(mark), y: mark.y, piece })),
  );
  return Plot.line(vertices, { x: "x", y: "y", z: "piece", ...look });
}
