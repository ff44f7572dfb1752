import { at } from "./at.ts";

/**
 * The solution x of A x = b for a square matrix of rows, by elimination with partial pivoting;
 * null if the matrix is singular to working precision. R: solve(A, b).
 */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]) {
  let rows = matrix.map((row, i) => [...row, at(right, i)]);
  const scale = Math.max(...matrix.flat().map(Math.abs));
  const reduced: number[][] = [];
  for (let column = 0; column < matrix.length; column += 1) {
    const pivot = rows.reduce((best, row) =>
      Math.abs(at(row, column)) > Math.abs(at(best, column)) ? row : best,
    );
    const lead = at(pivot, column);
    if (Math.abs(lead) <= 1e-14 * scale) return null;
    reduced.push(pivot.map((value) => value / lead));
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, k) => value - (at(row, column) / lead) * at(pivot, k)));
  }
  return substitute(reduced);
}

// Rows lead with 1 on the diagonal; the last column is the right-hand side.
function substitute(reduced: number[][]) {
  const solution: number[] = [];
  for (const row of reduced.toReversed()) {
    const known = row.slice(row.length - 1 - solution.length, -1);
    const rest = known.reduce((total, value, k) => total + value * at(solution, k), 0);
    solution.unshift(at(row, row.length - 1) - rest);
  }
  return solution;
}
