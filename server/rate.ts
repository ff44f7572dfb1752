/** So often a token may ask in a minute: twenty times a second, which no person needs. */
export const mostAMinute = 1_200;

/** Counts what each key asks in a minute of the clock; false from the first that is too many. */
export function createRate(most = mostAMinute) {
  const counts = new Map<string, number>();
  let minute = Number.NaN;
  return function admit(key: string, nowMs: number): boolean {
    const present = Math.floor(nowMs / 60_000);
    if (present !== minute) counts.clear();
    minute = present;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  };
}
