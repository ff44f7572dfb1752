/** ln(e^a + e^b), for two logarithms of probabilities too small to be added as they are. */
export function logAdd(a: number, b: number) {
  const larger = Math.max(a, b);
  if (larger === Number.NEGATIVE_INFINITY) return larger;
  return larger + Math.log1p(Math.exp(-Math.abs(a - b)));
}
