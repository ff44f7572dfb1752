/** The time after which tries are forgotten. */
const windowMs = 15 * 60_000;

/** As many accounts, networks and devices as are remembered. */
const remembered = 50_000;

/** What tries are counted by, and how many it may have; those until `after` no longer count. */
export type Bucket = { key: string; most: number; after?: number | undefined };

/**
 * The buckets of a try at an account. A browser in which this person has signed in before has one
 * of its own: who tries passwords beside it does not shut it out.
 */
export const bucketsOf = ({
  account,
  network,
  device,
  after,
}: {
  account: string;
  network: string;
  device: string | null;
  after?: number | undefined;
}): Bucket[] =>
  device
    ? [{ key: `device ${device}`, most: 10, after }]
    : [
        { key: `${account} ${network}`, most: 10, after },
        { key: network, most: 100 },
      ];

/**
 * The buckets of a code at the door. Who types it gave the right password, so codes are counted for
 * the account from wherever they come; a browser that is known has tries of its own here, too.
 */
export const bucketsOfCode = (
  person: string,
  { device, after }: { device: string | null; after: number | undefined },
): Bucket[] => [{ key: `code of ${device ?? person}`, most: 10, after }];

/**
 * Counts tries before they are judged, so that many at once are many. It never locks an account:
 * somebody elsewhere who knows the password still gets in.
 */
export function createThrottle(keysMost = remembered) {
  const tries = new Map<string, number[]>();
  const recent = (key: string, sinceMs: number): number[] =>
    (tries.get(key) ?? []).filter((at) => at > sinceMs);
  const forget = (nowMs: number): void => {
    for (const key of tries.keys()) {
      if (recent(key, nowMs - windowMs).length === 0) tries.delete(key);
    }
    if (tries.size <= keysMost) return;
    // A flood of handles must not wash away the tries at one: those tried least go first.
    const rare = [...tries].sort(([, a], [, b]) => a.length - b.length);
    for (const [key] of rare.slice(0, Math.floor(tries.size / 2))) tries.delete(key);
  };
  return {
    /** Counts one try in all of its buckets; false, and counted in none, if any of them is full. */
    admit(buckets: readonly Bucket[], nowMs: number): boolean {
      if (tries.size > keysMost) forget(nowMs);
      const counted = buckets.map(({ key, most, after }) => {
        // Under a clock that ran ahead when they were let in, no try would count until it is past.
        const since = after !== undefined && after <= nowMs ? after : Number.NEGATIVE_INFINITY;
        const times = recent(key, Math.max(nowMs - windowMs, since));
        return { key, times, isFull: times.length >= most };
      });
      if (counted.some(({ isFull }) => isFull)) return false;
      for (const { key, times } of counted) tries.set(key, [...times, nowMs]);
      return true;
    },
    clear: (key: string): boolean => tries.delete(key),
  };
}

/** The network of an address: 24 bits of IPv4, 48 of IPv6. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, "");
  return plain.includes(":")
    ? plain.split(":").slice(0, 3).join(":")
    : plain.split(".").slice(0, 3).join(".");
}
