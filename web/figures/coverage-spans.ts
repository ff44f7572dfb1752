import { addDays } from "../../db/day.ts";
import { isAdjacent } from "../../db/period.ts";
import type { CoverageSpan } from "../../db/queries/coverage.ts";

/** The days that an axis shows, both ends included. */
export type Window = { first: string; last: string };

/** Where a window stands on the page, and the place of the start of a day. */
export type Axis = { window: Window; left: number; right: number; x: (day: string) => number };

/** The axis of a window between two places. */
export function axisOf(window: Window, left: number, right: number): Axis {
  const from = Date.parse(window.first);
  const perMs = (right - left) / (Date.parse(addDays(window.last, 1)) - from);
  return { window, left, right, x: (day) => left + (Date.parse(day) - from) * perMs };
}

/** How a span is drawn. What is missing is not drawn at all. */
export type Look = "running" | "complete" | "partial" | "estimated" | "zero" | "not collected";

/** A span in px from `x` on; `isCut` if it began before the window, `isOnTop` if over a longer. */
export type Piece = { look: Look; x: number; width: number; isCut: boolean; isOnTop: boolean };

/** Neighbours of one look that are narrower than this run into one bar. */
const apartLeast = 3.2;
/** So wide is even a single day. */
const pieceLeast = 2;

/**
 * The dated spans that touch the window, as they are drawn: running totals first, then long spans,
 * so that short ones lie on top of them.
 */
export function piecesOf(spans: readonly CoverageSpan[], axis: Axis): Piece[] {
  const pieces: Piece[] = [];
  let before: CoverageSpan | null = null;
  for (const span of spans) {
    const piece = pieceOf(span, axis);
    const open = pieces.at(-1);
    const isOne = open && before && piece && isAdjacent(before, span) && isSame(open, piece);
    if (isOne) open.width = piece.x + piece.width - open.x;
    else if (piece) pieces.push(piece);
    before = piece ? span : null;
  }
  return pieces
    .sort((a, b) => rank(b) - rank(a) || b.width - a.width || a.x - b.x)
    .map((piece, index, all) => ({ ...piece, isOnTop: isOver(piece, all.slice(0, index)) }));
}

const isOver = (piece: Piece, below: readonly Piece[]): boolean =>
  below.some(
    ({ look, x, width }) =>
      look !== "running" && x < piece.x + piece.width - 1 && piece.x < x + width - 1,
  );

const rank = ({ look }: Piece): number => (look === "running" ? 1 : 0);

const isSame = (a: Piece, b: Piece): boolean => a.look === b.look && b.width < apartLeast;

function pieceOf(span: CoverageSpan, axis: Axis): Piece | null {
  const { period_start: first, period_end: last } = span;
  const { window } = axis;
  if (!first || !last || last < window.first || first > window.last) return null;
  const look = lookOf(span);
  if (!look) return null;
  const x = axis.x(first < window.first ? window.first : first);
  const end = axis.x(addDays(last > window.last ? window.last : last, 1));
  const width = Math.max(pieceLeast, end - x);
  return { look, x, width, isCut: first < window.first, isOnTop: false };
}

function lookOf({ state, period_type }: CoverageSpan): Look | null {
  if (state === "missing") return null;
  const isCounted = state !== "not collected" && state !== "zero";
  return period_type === "cumulative" && isCounted ? "running" : state;
}
