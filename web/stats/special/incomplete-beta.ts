import { logBinomial } from "./log-binomial.ts";

/**
 * The two tails of the Beta(a, b) distribution at x = 1 − y, `{lower, upper}`, for a, b > 0. Both
 * x and y are given so that the shorter one keeps its digits. Continued fraction by modified
 * Lentz, about √(a+b) steps; a, b to 1e9.
 * Source: Didonato & Morris 1992 (TOMS 708). R: pbeta(x, a, b).
 */
export function incompleteBeta(
  { x, y }: { x: number; y: number },
  { a, b }: { a: number; b: number },
) {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (a * y >= b * x) {
    const lower = tail({ x, y, a, b });
    return { lower, upper: 1 - lower };
  }
  const upper = tail({ x: y, y: x, a: b, b: a });
  return { lower: 1 - upper, upper };
}

type Arguments = { x: number; y: number; a: number; b: number };

function tail({ x, y, a, b }: Arguments) {
  const density = Math.exp(logBinomial(a, a + b, { p: x, q: y }));
  return density === 0 ? 0 : (density * a * (b / (a + b))) / fraction({ x, y, a, b });
}

function fraction({ x, y, a, b }: Arguments) {
  // The distance from the mean, in a form that does not cancel.
  const gap = a * y - b * x;
  let value = (a / (a + 1)) * (gap + 1);
  let above = value;
  let below = 0;
  for (let k = 1; k < 1e7; k += 1) {
    const s = a + 2 * k;
    const part = (k * (b - k) * x) / (s - 1);
    const numerator = (((a + k - 1) * (a + b + k - 1)) / (s - 1)) * part * x;
    const term = k + part + ((a + k) / (s + 1)) * (gap + 1 + k * (1 + y));
    below = 1 / bounded(term + numerator * below);
    above = bounded(term + numerator / above);
    value *= above * below;
    if (Math.abs(above * below - 1) <= Number.EPSILON) break;
  }
  return value;
}

// Lentz's guard: an exact zero in the recurrence would end it.
function bounded(value: number) {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
