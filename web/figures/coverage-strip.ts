import type { CoverageSpan } from "../../db/queries/coverage.ts";
import { color } from "../palette.ts";
import { type Axis, type Piece, piecesOf } from "./coverage-spans.ts";
import { rectPath, rounded } from "./rect-path.ts";
import { type Attributes, svg } from "./svg.ts";

/** `y` is the top of the bars; the hatch is the pattern with the id. */
export type Strip = { document: Document; hatchId: string; y: number; height: number };

/** The spans of one collection on one line, each from its first to its last day. */
export function strip(spans: readonly CoverageSpan[], axis: Axis, place: Strip): SVGElement[] {
  return drawPieces(piecesOf(spans, axis), place);
}

/** Neighbours of one look cost one path. */
export function drawPieces(pieces: readonly Piece[], place: Strip): SVGElement[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    const [first] = run ?? [];
    if (first?.look === piece.look && first.isOnTop === piece.isOnTop) run?.push(piece);
    else runs.push([piece]);
  }
  return runs.flatMap((run) => (run[0] ? drawRun(run[0], run, place) : []));
}

function drawRun({ look, isOnTop }: Piece, run: readonly Piece[], place: Strip): SVGElement[] {
  const draw = (attributes: Attributes, pathOf: (piece: Piece, place: Strip) => string) =>
    svg(place.document, "path", { ...attributes, d: run.map((p) => pathOf(p, place)).join("") });
  const pen = color("s1");
  const outline = { fill: color("bg"), stroke: pen, "stroke-width": 1.2 };
  const rim = isOnTop ? { stroke: color("bg"), "paint-order": "stroke", "stroke-width": 2 } : {};
  if (look === "complete") return [draw({ fill: pen, ...rim }, bar)];
  if (look === "partial") return [draw(outline, box), draw({ fill: pen }, lowerHalf)];
  if (look === "estimated") return [draw(outline, box)];
  if (look === "zero") return [draw({ ...outline, "stroke-width": 1.6 }, ring)];
  if (look === "not collected")
    return [draw({ fill: `url(#${place.hatchId})`, stroke: color("hatch") }, box)];
  return [draw({ fill: "none", stroke: color("rule-strong") }, bracket)];
}

/** Neighbours are a px apart where they are wide enough to lose one. */
const shownWidth = (width: number): number => (width > 3 ? width - 1 : width);

const bar = ({ x, width }: Piece, { y, height }: Strip): string =>
  rectPath({ x, y, width: shownWidth(width), height });

const lowerHalf = ({ x, width }: Piece, { y, height }: Strip): string =>
  rectPath({ x, y: y + height / 2, width: Math.max(2.4, shownWidth(width)), height: height / 2 });

/** The outline lies inside the bar that it stands for. */
const box = ({ x, width }: Piece, { y, height }: Strip): string =>
  rectPath({
    x: x + 0.6,
    y: y + 0.6,
    width: Math.max(1.2, shownWidth(width) - 1.2),
    height: height - 1.2,
  });

function ring({ x, width }: Piece, { y, height }: Strip): string {
  const middle = `${rounded(x + width / 2 - 3.2)} ${rounded(y + height / 2)}`;
  return `M${middle}a3.2 3.2 0 1 1 6.4 0a3.2 3.2 0 1 1 -6.4 0z`;
}

/** A running total: a line with an upright at its ends, or an arrow where it began earlier. */
function bracket({ x, width, isCut }: Piece, { y, height }: Strip): string {
  const [left, right, middle] = [rounded(x), rounded(x + width - 0.5), rounded(y + height / 2)];
  const start = isCut ? `M${left + 5} ${middle - 4}l-4 4l4 4` : `M${left} ${middle - 4}v8`;
  return `${start}M${left} ${middle}H${right}M${right} ${middle - 4}v8`;
}
