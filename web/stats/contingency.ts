import { count } from "./count.ts";
import { at } from "./special/at.ts";
import { chiSquaredTail } from "./special/chi-squared-tail.ts";
import { sum } from "./special/sum.ts";

/**
 * Pearson's chi-squared test of a table of counts (rows of equal length) with adjusted residuals.
 * Rows and columns without any item are dropped; `rows` and `columns` hold the indices kept, in
 * the order of `residuals`. Null if fewer than two of either remain. Not valid for items coded
 * with several themes: they would be counted twice. Refuses counts that are negative or not whole
 * and rows of unequal length.
 * Source: Haberman 1973; Cramér 1946. R: chisq.test(table, correct = FALSE)$stdres.
 */
export function contingency(table: readonly (readonly number[])[]) {
  const { rows, columns, counts } = withoutEmpty(table);
  if (rows.length < 2 || columns.length < 2) return null;
  const rowSums = counts.map(sum);
  const columnSums = columns.map((_, j) => sum(counts.map((row) => at(row, j))));
  const n = sum(rowSums);
  const cells = counts.map((row, i) =>
    row.map((observed, j) => {
      const [r, c] = [at(rowSums, i), at(columnSums, j)];
      const expected = (r / n) * c;
      const spread = expected * (1 - r / n) * (1 - c / n);
      const gap = observed - expected;
      return { expected, part: gap ** 2 / expected, residual: gap / Math.sqrt(spread) };
    }),
  );
  const statistic = sum(cells.flat().map(({ part }) => part));
  const smaller = Math.min(rows.length, columns.length) - 1;
  const df = (rows.length - 1) * (columns.length - 1);
  return {
    statistic,
    df,
    ...chiSquaredTail(statistic, { df }),
    minExpected: Math.min(...cells.flat().map(({ expected }) => expected)),
    cramersV: Math.sqrt(statistic / n / smaller),
    residuals: cells.map((row) => row.map(({ residual }) => residual)),
    rows,
    columns,
  };
}

function withoutEmpty(table: readonly (readonly number[])[]) {
  const width = table[0]?.length ?? 0;
  for (const row of table) {
    if (row.length !== width) throw new RangeError(`invalid row: ${row.length} of ${width} cells`);
    for (const cell of row) count(cell);
  }
  const rows = [...table.keys()].filter((i) => at(table, i).some((cell) => cell > 0));
  const columns = [...Array(width).keys()].filter((j) => table.some((row) => at(row, j) > 0));
  const counts = rows.map((i) => columns.map((j) => at(at(table, i), j)));
  return { rows, columns, counts };
}
