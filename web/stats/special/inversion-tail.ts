import { at } from "./at.ts";
import { sum } from "./sum.ts";

/**
 * The probability that a random order of values with the given tie sizes has at most `inversions`
 * pairs out of order. The number of inversions is a sum of independent Mann–Whitney counts, one
 * for each group of ties merged into the groups before it (MacMahon 1913), so distributions of
 * small counts are convolved; all terms are positive, so the tail keeps its digits.
 */
export function inversionTail(inversions: number, { ties }: { ties: readonly number[] }) {
  let merged = 0;
  let distribution = [1];
  for (const size of ties) {
    distribution = convolve(distribution, mannWhitney(merged, size));
    merged += size;
  }
  return sum(distribution.slice(0, Math.floor(inversions) + 1));
}

/**
 * The distribution of the Mann–Whitney count for groups of m and n: the largest of all values is
 * in the first group with probability m / (m + n) and then exceeds all n of the second. Built up
 * row by row, one row for each size of the first group. R: dwilcox(0:(m * n), m, n).
 */
function mannWhitney(m: number, n: number) {
  let rows: number[][] = Array.from({ length: n + 1 }, () => [1]);
  for (let first = 1; first <= m; first += 1) {
    const next: number[][] = [[1]];
    for (let second = 1; second <= n; second += 1) {
      const withFirst = at(rows, second);
      const withSecond = at(next, second - 1);
      next.push(
        Array.from({ length: first * second + 1 }, (_, count) => {
          const top = first * (withFirst[count - second] ?? 0);
          return (top + second * (withSecond[count] ?? 0)) / (first + second);
        }),
      );
    }
    rows = next;
  }
  return at(rows, n);
}

function convolve(a: readonly number[], b: readonly number[]) {
  const result = new Array<number>(a.length + b.length - 1).fill(0);
  for (const [i, p] of a.entries()) {
    for (const [j, q] of b.entries()) result[i + j] = at(result, i + j) + p * q;
  }
  return result;
}
