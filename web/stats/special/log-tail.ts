import { type Peaked, walk } from "./walk.ts";

/**
 * The logarithm of the sum of a peaked distribution from `start` to its end in `direction`, which
 * must lead away from the peak. −Infinity when `start` lies beyond the end.
 */
export function logTail(
  distribution: Peaked,
  { start, direction }: { start: number; direction: "up" | "down" },
) {
  const { mass } = walk(distribution, { start, direction });
  return mass === 0 ? Number.NEGATIVE_INFINITY : distribution.logDensity(start) + Math.log(mass);
}
