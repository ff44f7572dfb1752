import { normalTail } from "../web/stats/special/normal-tail.ts";

/**
 * The two-sided p that two samples come from one distribution: R's wilcox.test(a, b, exact = FALSE,
 * correct = FALSE), with its correction for ties.
 */
export function mannWhitney(a: readonly number[], b: readonly number[]): number {
  const [m, n] = [a.length, b.length];
  const all = [...a, ...b].sort((x, y) => x - y);
  const ranks = new Map<number, number>();
  let ties = 0;
  for (let from = 0; from < all.length; ) {
    const value = all[from] ?? 0;
    let to = from;
    while (all[to] === value) to += 1;
    ranks.set(value, (from + to + 1) / 2);
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  const u = a.reduce((sum, each) => sum + (ranks.get(each) ?? 0), 0) - (m * (m + 1)) / 2;
  const variance = ((m * n) / 12) * (m + n + 1 - ties / ((m + n) * (m + n - 1)));
  return normalTail((u - (m * n) / 2) / Math.sqrt(variance));
}
