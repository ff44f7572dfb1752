import { sum } from "./sum.ts";

/** A point of a weighted line: time, value and weight. */
export type WeightedPoint = { t: number; y: number; w: number };

/**
 * The weighted least-squares line through points, `{intercept, slope, centre, spread}`: the centre
 * is the weighted mean time, the spread Σ w (t − centre)², so that 1/√spread is the unscaled
 * standard error of the slope. R: lm(y ~ t, weights = w).
 */
export function line(points: readonly WeightedPoint[]) {
  const weight = sum(points.map(({ w }) => w));
  const centre = sum(points.map(({ t, w }) => w * t)) / weight;
  const level = sum(points.map(({ y, w }) => w * y)) / weight;
  const spread = sum(points.map(({ t, w }) => w * (t - centre) ** 2));
  const slope = sum(points.map(({ t, y, w }) => w * (t - centre) * (y - level))) / spread;
  return { intercept: level - slope * centre, slope, spread };
}
