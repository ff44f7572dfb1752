/**
 * A distribution over the integers lowest … highest that rises to one peak and falls:
 * `logDensity(s)` up to a constant, and `ratio(s)` = density(s+1) / density(s).
 */
export type Peaked = {
  lowest: number;
  highest: number;
  logDensity: (s: number) => number;
  ratio: (s: number) => number;
};

/**
 * Sums a peaked distribution from `start` away from its peak, in units of the density at `start`:
 * `mass` is the sum, `moment` the sum weighted by the distance from `start`. Stops when a term no
 * longer counts, so the time grows with the spread (√n), never with n.
 */
export function walk(
  { lowest, highest, ratio }: Peaked,
  { start, direction }: { start: number; direction: "up" | "down" },
) {
  const steps = direction === "up" ? highest - start : start - lowest;
  if (steps < 0) return { mass: 0, moment: 0 };
  let density = 1;
  let mass = 1;
  let moment = 0;
  for (let step = 1; step <= steps; step += 1) {
    density *= direction === "up" ? ratio(start + step - 1) : 1 / ratio(start - step);
    mass += density;
    moment += step * density;
    if (density < 1e-18 * mass) break;
  }
  return { mass, moment };
}
