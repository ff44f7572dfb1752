import { wilson } from "./wilson.ts";

/**
 * The share a theme would have if coders made no errors, given their sensitivity (they see it
 * when it is there) and specificity (they do not when it is not): `corrected` may lie outside
 * [0, 1], `clamped` is cut to it, as are the Wilson limits sent through the same formula.
 * For sensitivity analysis, not for headlines. All but the `apparent` share are null if coders do
 * no better than chance (sensitivity + specificity ≤ 1); null if n = 0. Refuses what `wilson` refuses, and probabilities outside 0 … 1.
 * Source: Rogan & Gladen 1978. R: epiR::epi.prev(method = "wilson").
 */
export function roganGladen(
  x: number,
  n: number,
  {
    sensitivity,
    specificity,
    level = 0.95,
  }: { sensitivity: number; specificity: number; level?: number },
) {
  for (const [name, value] of Object.entries({ sensitivity, specificity })) {
    if (!(value >= 0 && value <= 1)) throw new RangeError(`invalid ${name}: ${value}`);
  }
  const apparent = wilson(x, n, { level });
  const power = sensitivity + specificity - 1;
  if (apparent === null) return null;
  if (power <= 0) return { apparent: apparent.estimate, ...nothing };
  const correct = (share: number) => (share + specificity - 1) / power;
  const corrected = correct(apparent.estimate);
  return {
    apparent: apparent.estimate,
    corrected,
    clamped: clamp(corrected),
    lower: clamp(correct(apparent.lower)),
    upper: clamp(correct(apparent.upper)),
  };
}

const nothing = { corrected: null, clamped: null, lower: null, upper: null };

function clamp(share: number) {
  return Math.min(1, Math.max(0, share));
}
