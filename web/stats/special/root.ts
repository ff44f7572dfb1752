/**
 * The zero of a falling function between two ends, by Chandrupatla's method (Advances in
 * Engineering Software 28, 1997): inverse quadratic interpolation where it is safe, bisection
 * elsewhere. The ends are never evaluated, so the function may be infinite or undefined there; if
 * it has one sign throughout, the answer is the end towards which the zero lies.
 */
export function root(f: (at: number) => number, { from, to }: { from: number; to: number }) {
  let [near, fNear] = [to, Number.NEGATIVE_INFINITY];
  let [far, fFar] = [from, Number.POSITIVE_INFINITY];
  let [old, fOld] = [far, fFar];
  let fraction = 0.5;
  for (let step = 0; step < 300; step += 1) {
    const next = near + fraction * (far - near);
    if (next === near || next === far) break;
    const value = f(next);
    if (value === 0) return next;
    if (value > 0 === fNear > 0) {
      [old, fOld] = [near, fNear];
    } else {
      [old, fOld] = [far, fFar];
      [far, fFar] = [near, fNear];
    }
    [near, fNear] = [next, value];
    const tolerance = (2 * Number.EPSILON * Math.abs(near)) / Math.abs(far - near);
    if (tolerance > 0.5) break;
    fraction = Math.min(1 - tolerance, Math.max(tolerance, interpolate()));
  }
  return near;

  function interpolate() {
    const xi = (near - far) / (old - far);
    const phi = (fNear - fFar) / (fOld - fFar);
    if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
    const first = (fNear / (fFar - fNear)) * (fOld / (fFar - fOld));
    const second = (old - near) / (far - near);
    return first + second * (fNear / (fOld - fNear)) * (fFar / (fOld - fFar));
  }
}
