/** Tries allowed for one account from one network, and the time after which they are forgotten. */
const mostTries = 10;
const windowMs = 15 * 60_000;

/**
 * Counts failed tries by account and network. It never locks an account: somebody elsewhere who
 * knows the password still gets in.
 */
export function createThrottle() {
  const failures = new Map<string, number[]>();
  const recent = (key: string, nowMs: number): number[] =>
    (failures.get(key) ?? []).filter((at) => at > nowMs - windowMs);
  return {
    isOpen: (key: string, nowMs: number): boolean => recent(key, nowMs).length < mostTries,
    fail(key: string, nowMs: number): void {
      if (failures.size > 10_000) failures.clear();
      failures.set(key, [...recent(key, nowMs), nowMs]);
    },
    clear: (key: string): boolean => failures.delete(key),
  };
}

/** The network of an address: 24 bits of IPv4, 48 of IPv6. */
export function networkOf(address: string): string {
  return address.includes(":")
    ? address.split(":").slice(0, 3).join(":")
    : address.split(".").slice(0, 3).join(".");
}
