import { observed } from "./observed.ts";
import { at } from "./special/at.ts";
import { localPolynomial } from "./special/local-polynomial.ts";

/**
 * A local regression through the observed months: at each the fitted value, at a missing month
 * (null) none. `span` is the part of the months that counts at each point, weighted by tricube;
 * `degree` 0, 1 or 2; time `t` is the index unless given. Never test on the result, and draw it
 * only with its points, from 8 on. Null throughout if the span holds no neighbour.
 * Refuses values that are not finite, span ≤ 0, other degrees, and series of unequal length.
 * Source: Cleveland 1979. R: loess(y ~ t, span, degree, surface = "direct").
 */
export function loess(
  y: readonly (number | null)[],
  {
    t,
    span = 0.75,
    degree = 1,
  }: { t?: readonly number[] | undefined; span?: number; degree?: number } = {},
) {
  if (!(span > 0)) throw new RangeError(`invalid span: ${span}`);
  if (![0, 1, 2].includes(degree)) throw new RangeError(`invalid degree: ${degree}`);
  const months = observed(y, { t });
  const near = Math.min(months.length, Math.floor(months.length * span + 1e-5));
  let next = 0;
  return y.map((value) => {
    if (value === null) return null;
    const { t: centre } = at(months, next);
    next += 1;
    const distances = months.map((month) => Math.abs(month.t - centre)).toSorted((a, b) => a - b);
    const radius = (distances[near - 1] ?? 0) * Math.sqrt(Math.max(1, span));
    const points = months.flatMap((month) => {
      const u = (month.t - centre) / radius;
      return Math.abs(u) < 1 ? [{ u, y: month.y, w: (1 - Math.abs(u) ** 3) ** 3 }] : [];
    });
    return radius === 0 ? null : localPolynomial(points, { degree });
  });
}
