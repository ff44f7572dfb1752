import { devianceTerm } from "./deviance-term.ts";
import { stirlingError } from "./stirling-error.ts";

/**
 * The two tails of the Gamma(shape) distribution at x, `{lower, upper, logUpper}`, for shape > 0;
 * `logUpper` is the natural logarithm of the upper tail, finite where the tail itself underflows.
 * Series below the mean, continued fraction by modified Lentz above; shape to 1e9. Source:
 * Numerical Recipes 6.2 with Loader's (2000) density. R: pgamma(x, shape).
 */
export function incompleteGamma(x: number, { shape }: { shape: number }) {
  if (x <= 0) return { lower: 0, upper: 1, logUpper: 0 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0, logUpper: -x };
  const logDensity =
    -stirlingError(shape) - devianceTerm(shape, x) - 0.5 * Math.log(2 * Math.PI * shape);
  if (x < shape + 1) {
    const lower = Math.exp(logDensity) * series(x, shape);
    return { lower, upper: 1 - lower, logUpper: Math.log1p(-lower) };
  }
  const logUpper = logDensity + Math.log(shape * fraction(x, shape));
  const upper = Math.exp(logUpper);
  return { lower: 1 - upper, upper, logUpper };
}

function series(x: number, shape: number) {
  let term = 1;
  let total = 1;
  for (let k = 1; term > total * Number.EPSILON; k += 1) {
    term *= x / (shape + k);
    total += term;
  }
  return total;
}

function fraction(x: number, shape: number) {
  let term = x + 1 - shape;
  let above = 1e300;
  let below = term;
  let product = 1 / below;
  for (let k = 1; k < 1e7; k += 1) {
    term += 2;
    above = bounded(term - (k * (k - shape)) / above);
    below = bounded(term - (k * (k - shape)) / below);
    product *= above / below;
    if (Math.abs(above / below - 1) <= Number.EPSILON) break;
  }
  return product;
}

// Lentz's guard: an exact zero in the recurrence would end it.
function bounded(value: number) {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
