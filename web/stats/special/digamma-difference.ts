/**
 * ψ(z + y) − ψ(z) for z > 0, y ≥ 0 (the sum of 1/(z+j) over j < y when y is an integer), free of
 * the cancellation between the two values when z is large. Recurrence to z ≥ 16, then the
 * asymptotic series. Source: Abramowitz & Stegun 6.3.18. R: digamma(z + y) - digamma(z).
 */
export function digammaDifference(z: number, y: number) {
  let shifted = z;
  let below = 0;
  while (shifted < 16) {
    below += 1 / shifted - 1 / (shifted + y);
    shifted += 1;
  }
  return below + Math.log1p(y / shifted) + correction(shifted + y) - correction(shifted);
}

function correction(z: number) {
  const square = z * z;
  const series = 1 / 12 - (1 / 120 - (1 / 252 - 1 / 240 / square) / square) / square;
  return -0.5 / z - series / square;
}
