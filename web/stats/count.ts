/** Returns `value` if it is a whole number of things, 0 or more; otherwise refuses it by name. */
export function count(value: number, name = "count") {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`invalid ${name}: ${value}`);
  return value;
}
