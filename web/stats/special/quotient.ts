/** above / below for amounts that are not negative: Infinity over a zero, null for 0 / 0. */
export function quotient(above: number, below: number) {
  if (below === 0) return above === 0 ? null : Number.POSITIVE_INFINITY;
  return above / below;
}
