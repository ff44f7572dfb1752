/**
 * The entry of `values` at `index`. Refuses an index outside the array instead of handing out
 * `undefined`, which arithmetic would turn into a silent NaN.
 */
export function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`invalid index: ${index} of ${values.length}`);
  return value;
}
