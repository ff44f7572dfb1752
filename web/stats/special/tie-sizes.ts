/** How often each distinct value occurs, in order of first occurrence. R: table(values). */
export function tieSizes(values: readonly number[]) {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}
