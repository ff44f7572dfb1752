import { stirlingError } from "./stirling-error.ts";

/**
 * ln Γ(x) for x > 0, from Stirling's formula and its correction; the error is a few units in the
 * last place of x ln x. R: lgamma(x).
 */
export function logGamma(x: number) {
  const stirling = (x + 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI);
  return stirling + stirlingError(x) - Math.log(x);
}
