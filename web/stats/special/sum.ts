/**
 * The sum of `values`, with Neumaier's compensation (ZAMM 54, 1974): the error does not grow with
 * the number of terms, and terms of opposite sign cancel exactly. No terms give 0.
 */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
