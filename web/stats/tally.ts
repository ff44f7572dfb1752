/** The code a coder gave an item, by name or number. */
export type Code = string | number;

/** Codes by item, then by coder; null where a coder did not code the item. */
export type Ratings = readonly (readonly (Code | null)[])[];

/** How often each code was given, in order of first use; null does not count. R: table(codes). */
export function tally(codes: readonly (Code | null)[]) {
  const counts = new Map<Code, number>();
  for (const code of codes) {
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
