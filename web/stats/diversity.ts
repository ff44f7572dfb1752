import { count } from "./count.ts";
import { sum } from "./special/sum.ts";

/**
 * How mixed a month is, from the counts of exclusive themes: `richness` themes seen, Shannon
 * entropy (nats, and `shannonBits`), `effective` number of themes e^H, `evenness` H / ln richness,
 * Herfindahl index `hhi` and what derives from it, and the entropy corrected for small numbers
 * (Miller–Madow). What is undefined for one theme or one item is null; null without items. Do not
 * compare raw entropies of months with very different totals. Refuses counts that are negative or
 * not whole.
 * Source: Shannon 1948; Simpson 1949; Hill 1973; Miller 1955. R: vegan::diversity.
 */
export function diversity(counts: readonly number[]) {
  const seen = counts.filter((x) => count(x) > 0);
  const n = sum(seen);
  if (n === 0) return null;
  const richness = seen.length;
  const shannon = sum(seen.map((x) => (x / n) * Math.log(n / x)));
  const hhi = sum(seen.map((x) => (x / n) ** 2));
  return {
    richness,
    shannon,
    shannonBits: shannon / Math.LN2,
    effective: Math.exp(shannon),
    evenness: richness === 1 ? null : shannon / Math.log(richness),
    hhi,
    giniSimpson: sum(seen.map((x) => (x / n) * ((n - x) / n))),
    simpsonUnbiased: n === 1 ? null : sum(seen.map((x) => (x / n) * ((n - x) / (n - 1)))),
    inverseSimpson: 1 / hhi,
    shannonMillerMadow: shannon + (richness - 1) / (2 * n),
  };
}
