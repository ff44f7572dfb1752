import { at } from "./at.ts";
import { devianceTerm } from "./deviance-term.ts";

/**
 * The deviance of items first … last−1 about their pooled mean, as a function of the two ends,
 * for counts `x` out of `n` each: 2 Σ x ln(x / n·mean) for Poisson counts out of an exposure, and
 * the same for the rest n − x on top for binomial ones.
 * From running sums about the mean of the whole, so that sums stay small and keep their digits.
 */
export function segmentDeviance(
  items: readonly { x: number; n: number }[],
  { model }: { model: "poisson" | "binomial" },
) {
  const xs = running(items.map(({ x }) => x));
  const ns = running(items.map(({ n }) => n));
  const mean = at(xs, items.length) / at(ns, items.length);
  const distance = (x: number, n: number) =>
    devianceTerm(x, n * mean) + (model === "binomial" ? devianceTerm(n - x, n * (1 - mean)) : 0);
  const distances = running(items.map(({ x, n }) => distance(x, n)));
  const between = (sums: readonly number[], first: number, last: number) =>
    at(sums, last) - at(sums, first);
  return (first: number, last: number) => {
    const pooled = distance(between(xs, first, last), between(ns, first, last));
    return Math.max(0, 2 * (between(distances, first, last) - pooled));
  };
}

function running(values: readonly number[]) {
  const sums = [0];
  for (const value of values) sums.push(at(sums, sums.length - 1) + value);
  return sums;
}
