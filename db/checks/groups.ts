/** The rows of each key, in their order; the keys in order of first appearance. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Each row with the one before it. */
export function pairwise<T>(rows: readonly T[]): [T, T][] {
  return rows.slice(1).flatMap((row, index) => {
    const before = rows[index];
    return before === undefined ? [] : [[before, row]];
  });
}
