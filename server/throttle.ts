/** Tries allowed for one account from one network, and from one network for all accounts. */
const mostTries = [10, 100];
/** The time after which tries are forgotten. */
const windowMs = 15 * 60_000;

/** As many accounts and networks as are remembered. */
const remembered = 50_000;

/**
 * Counts tries by account and network, before they are judged, so that many at once are many. It
 * never locks an account: somebody elsewhere who knows the password still gets in.
 */
export function createThrottle(keysMost = remembered) {
  const tries = new Map<string, number[]>();
  const recent = (key: string, nowMs: number): number[] =>
    (tries.get(key) ?? []).filter((at) => at > nowMs - windowMs);
  const forget = (nowMs: number): void => {
    for (const key of tries.keys()) if (recent(key, nowMs).length === 0) tries.delete(key);
    if (tries.size <= keysMost) return;
    // A flood of handles must not wash away the tries at one: those tried least go first.
    const rare = [...tries].sort(([, a], [, b]) => a.length - b.length);
    for (const [key] of rare.slice(0, Math.floor(tries.size / 2))) tries.delete(key);
  };
  return {
    /** Counts one try for an account and for its network; false if either has had too many. */
    admit(keys: readonly [account: string, network: string], nowMs: number): boolean {
      if (tries.size > keysMost) forget(nowMs);
      const counted = keys.map((key) => recent(key, nowMs));
      if (counted.some((times, at) => times.length >= (mostTries[at] ?? 0))) return false;
      keys.forEach((key, at) => {
        tries.set(key, [...(counted[at] ?? []), nowMs]);
      });
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
