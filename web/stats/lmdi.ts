import { type Share, share } from "./share.ts";

/**
 * The split of `kitagawa` by the logarithmic mean Divisia index: `volume` and `share` in items,
 * summing to `total`. Zeros by their limits: a theme that comes from or goes to none gives all the
 * change to the share, unless there were no items at all, which makes it all volume.
 * Refuses what `wilson` refuses.
 * Source: Ang 2005 (LMDI-I); Ang & Liu 2007, Wood & Lenzen 2006 for zeros. R: by formula.
 */
export function lmdi(earlier: Share, later: Share) {
  const a = share(earlier.x, earlier.n);
  const b = share(later.x, later.n);
  const total = b.x - a.x;
  if (a.n === 0 || b.n === 0) return { total, volume: total, share: 0 };
  if (a.x === 0 || b.x === 0) return { total, volume: 0, share: total };
  const mean = logarithmicMean(b.x, a.x);
  return {
    total,
    volume: mean * logRatio(b.n, a.n),
    share: mean * logRatio(b.x * a.n, a.x * b.n),
  };
}

// (a − b) / ln(a / b), which for equal values is their common value.
function logarithmicMean(a: number, b: number) {
  return a === b ? a : (a - b) / logRatio(a, b);
}

// ln(a / b), also for values that are nearly equal.
function logRatio(a: number, b: number) {
  return Math.abs(a - b) < b / 2 ? Math.log1p((a - b) / b) : Math.log(a / b);
}
