import { line } from "./line.ts";
import { sum } from "./sum.ts";

/**
 * One observation of a generalised linear model: its time, the part of the linear predictor known
 * beforehand (`offset`), and a first guess at the rest (`start`).
 */
export type GlmPoint = { t: number; offset: number; start: number };

type Line = { intercept: number; slope: number };
type Working = { weight: number; step: number };

/**
 * Fits predictor = offset + intercept + slope·t by Newton's method, written as weighted least
 * squares, to `{intercept, slope, spread}`; null if it does not settle. For a concave
 * log-likelihood: `working(point, predictor)` gives its negative second derivative as `weight`,
 * and its first divided by that as `step`. A move is halved while it overshoots the top.
 * Source: McCullagh & Nelder 1989, 2.5. R: glm.
 */
export function glmLine<Point extends GlmPoint>(
  points: readonly Point[],
  working: (point: Point, predictor: number) => Working,
) {
  const along = (fit: Line) =>
    points.map((point) => {
      const value = fit.intercept + fit.slope * point.t;
      return { t: point.t, value, ...working(point, point.offset + value) };
    });
  let current: Line = line(
    points.map((point) => {
      const { weight } = working(point, point.offset + point.start);
      return { t: point.t, y: point.start, w: weight };
    }),
  );
  for (let round = 0; round < 500; round += 1) {
    const rows = along(current);
    const next = line(
      rows.map(({ t, value, weight, step }) => ({ t, y: value + step, w: weight })),
    );
    const move = {
      intercept: next.intercept - current.intercept,
      slope: next.slope - current.slope,
    };
    const size = Math.max(...rows.map(({ t }) => Math.abs(move.intercept + move.slope * t)));
    if (!Number.isFinite(size)) return null;
    if (size < 1e-9 * Math.max(1, ...rows.map(({ value }) => Math.abs(value)))) return next;
    const climb = (part: number) =>
      sum(
        along(moved(current, move, { part })).map(
          ({ t, weight, step }) => weight * step * (move.intercept + move.slope * t),
        ),
      );
    let part = 1;
    while (part > 1e-9 && !(climb(part) >= -0.5 * climb(0))) part /= 2;
    current = moved(current, move, { part });
  }
  return null;
}

function moved(from: Line, move: Line, { part }: { part: number }) {
  return {
    intercept: from.intercept + part * move.intercept,
    slope: from.slope + part * move.slope,
  };
}
