import { type Share, share } from "./share.ts";

/**
 * Why the count of a theme changed, split exactly in items: `volume` is what the change of all
 * items alone would bring, `share` what the change of the theme's share alone would, each at the
 * mean of the other; they sum to `total`. Also as ratios, later over earlier, whose product is
 * exact too; null over a zero. Without items in a period its share is carried over, so that all
 * the change is volume. Refuses what `wilson` refuses.
 * Source: Kitagawa 1955; Das Gupta 1993. R: by formula.
 */
export function kitagawa(earlier: Share, later: Share) {
  const a = share(earlier.x, earlier.n);
  const b = share(later.x, later.n);
  const [p1, p2] = [a.n === 0 ? part(b) : part(a), b.n === 0 ? part(a) : part(b)];
  const volume = ((b.n - a.n) * (p1 + p2)) / 2;
  const ofShare = ((p2 - p1) * (a.n + b.n)) / 2;
  return {
    total: b.x - a.x,
    volume: volume + 0,
    share: ofShare + 0,
    ratioTotal: a.x === 0 ? null : b.x / a.x,
    ratioVolume: a.n === 0 ? null : b.n / a.n,
    ratioShare: a.x === 0 || b.n === 0 ? null : (b.x * a.n) / (a.x * b.n),
  };
}

function part({ x, n }: Share) {
  return n === 0 ? 0 : x / n;
}
