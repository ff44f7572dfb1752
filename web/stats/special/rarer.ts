import type { Share } from "../share.ts";

/**
 * Two shares as they are, or, when most items are counted, exchanged and counting the rest: the
 * difference and the odds ratio stay the same, and shares near 1 keep their digits.
 */
export function rarer(a: Share, b: Share) {
  return 2 * (a.x + b.x) <= a.n + b.n ? { a, b } : { a: rest(b), b: rest(a) };
}

function rest({ x, n }: Share): Share {
  return { x: n - x, n };
}
