import { betaQuantile } from "./beta-quantile.ts";

/**
 * The t that `level` of a Student distribution with `df` degrees of freedom lies within, on both
 * sides of 0; 0 < level < 1. R: qt((1 + level) / 2, df).
 */
export function studentQuantile(level: number, { df }: { df: number }) {
  const { x, y } = betaQuantile(1 - level, { a: df / 2, b: 0.5 });
  return Math.sqrt(df * (y / x));
}
