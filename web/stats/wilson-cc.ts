import { zValue } from "./confidence.ts";
import type { Interval } from "./interval.ts";
import { share } from "./share.ts";

/**
 * The share x / n with the continuity-corrected Wilson interval, wider than `wilson`; null if
 * n = 0. Lower is 0 for x = 0, upper 1 for x = n. Refuses what `wilson` refuses.
 * Source: Newcombe 1998 (Statistics in Medicine 17, 857), method 4. R: prop.test(x, n), which
 * however drops its correction when |x − n/2| < 0.5.
 */
export function wilsonCC(x: number, n: number, { level = 0.95 } = {}): Interval | null {
  share(x, n);
  const z = zValue(level);
  if (n === 0) return null;
  const p = x / n;
  const q = (n - x) / n;
  const below = z * Math.sqrt(z ** 2 - 2 - 1 / n + 4 * p * (n * q + 1));
  const above = z * Math.sqrt(z ** 2 + 2 - 1 / n + 4 * p * (n * q - 1));
  const width = 2 * (n + z ** 2);
  return {
    estimate: p,
    lower: x === 0 ? 0 : Math.max(0, (2 * x + z ** 2 - 1 - below) / width),
    upper: x === n ? 1 : Math.min(1, (2 * x + z ** 2 + 1 + above) / width),
  };
}
