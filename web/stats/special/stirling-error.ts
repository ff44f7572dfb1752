/**
 * What Stirling's formula lacks: ln Γ(x+1) − [(x + ½) ln x − x + ½ ln 2π], for x > 0; absolute
 * error below 1e-15. The asymptotic series serves from 16 on; below, the recurrence
 * δ(x) = δ(x+1) + (x + ½) ln(1 + 1/x) − 1 leads there. Source: Loader, "Fast and accurate
 * computation of binomial probabilities" (2000); R's stirlerr.
 */
export function stirlingError(x: number) {
  let shifted = x;
  let below = 0;
  while (shifted < 16) {
    below += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  const square = shifted * shifted;
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square;
  return below + series / shifted;
}
