import { incompleteGamma } from "./incomplete-gamma.ts";
import { root } from "./root.ts";

/**
 * The point of Gamma(shape) that cuts off probability p in the named tail; shape > 0, 0 < p < 1.
 * Solved on the logarithm of the point. R: qgamma(p, shape, lower.tail = tail == "lower").
 */
export function gammaQuantile(
  p: number,
  { shape, tail }: { shape: number; tail: "lower" | "upper" },
) {
  const sign = tail === "lower" ? -1 : 1;
  const logPoint = root(
    (at) => sign * (Math.log(incompleteGamma(Math.exp(at), { shape })[tail]) - Math.log(p)),
    { from: -700, to: 700 },
  );
  return Math.exp(logPoint);
}
