import { at } from "./at.ts";
import { sum } from "./sum.ts";

/**
 * The value at u = 0 of the weighted least-squares polynomial through points, built from
 * polynomials orthogonal over them, so that a degree the points cannot carry is left out.
 */
export function localPolynomial(
  points: readonly { u: number; y: number; w: number }[],
  { degree }: { degree: number },
) {
  const weighted = (a: readonly number[], b: readonly number[]) =>
    sum(points.map(({ w }, i) => w * at(a, i) * at(b, i)));
  const ys = points.map(({ y }) => y);
  const basis: { values: number[]; atZero: number; size: number }[] = [];
  for (let power = 0; power <= degree; power += 1) {
    let values = points.map(({ u }) => u ** power);
    let atZero = power === 0 ? 1 : 0;
    const whole = weighted(values, values);
    for (const lower of basis) {
      const overlap = weighted(values, lower.values) / lower.size;
      values = values.map((value, i) => value - overlap * at(lower.values, i));
      atZero -= overlap * lower.atZero;
    }
    const size = weighted(values, values);
    if (size > 1e-12 * whole) basis.push({ values, atZero, size });
  }
  return sum(basis.map(({ values, atZero, size }) => (weighted(values, ys) / size) * atZero));
}
