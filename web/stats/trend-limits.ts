import { studentQuantile } from "./special/student-quantile.ts";
import { studentTail } from "./special/student-tail.ts";

/**
 * What a quasi-likelihood trend says once its dispersion is known: the factor e^slope per unit of
 * time with its limits by Student's t on `df`, the standard error of the slope inflated by `phi`,
 * and a two-sided p. All but the factor are null when df = 0.
 * Source: McCullagh & Nelder 1989, 4.5. R: summary(glm(…, quasipoisson)).
 */
export function trendLimits(
  slope: number,
  { error, phi, df, level }: { error: number; phi: number | null; df: number; level: number },
) {
  const ratio = Math.exp(slope);
  if (phi === null) return { errorQuasi: null, ratio, lower: null, upper: null, p: null };
  const errorQuasi = error * Math.sqrt(phi);
  const width = studentQuantile(level, { df }) * errorQuasi;
  return {
    errorQuasi,
    ratio,
    lower: Math.exp(slope - width),
    upper: Math.exp(slope + width),
    p: slope === 0 ? 1 : studentTail(slope / errorQuasi, { df }),
  };
}
