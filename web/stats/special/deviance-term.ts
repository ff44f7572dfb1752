/**
 * x ln(x / mean) + mean − x, for x ≥ 0 and mean > 0: half the Poisson deviance of one count, exact
 * to the last digits when x is close to the mean, where the plain formula would lose them all.
 * Source: Loader (2000), R's bd0.
 */
export function devianceTerm(x: number, mean: number) {
  if (x === 0) return mean;
  const gap = x - mean;
  if (Math.abs(gap) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = gap / (x + mean);
  const square = ratio * ratio;
  let total = gap * ratio;
  let term = 2 * x * ratio;
  for (let odd = 3; odd < 1000; odd += 2) {
    term *= square;
    const next = total + term / odd;
    if (next === total) break;
    total = next;
  }
  return total;
}
