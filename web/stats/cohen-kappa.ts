import { zValue } from "./confidence.ts";
import { sum } from "./special/sum.ts";
import { type Ratings, tally } from "./tally.ts";

/**
 * Cohen's kappa of two coders (the first two of each item) over the `n` items both coded:
 * `observed` and `expected` agreement, standard error after Fleiss, Cohen and Everitt, normal
 * limits. Kappa, error and limits are null if agreement by chance is certain, all null without
 * items.
 * Source: Cohen 1960; Fleiss, Cohen & Everitt 1969. R: vcd::Kappa(table(a, b)).
 */
export function cohenKappa(ratings: Ratings, { level = 0.95 } = {}) {
  const z = zValue(level);
  const pairs = ratings.flatMap(([a = null, b = null]) =>
    a === null || b === null ? [] : [{ a, b }],
  );
  const n = pairs.length;
  if (n === 0) return { n, observed: null, expected: null, ...nothing };
  const [first, second] = [tally(pairs.map(({ a }) => a)), tally(pairs.map(({ b }) => b))];
  const used = [...new Set([...first.keys(), ...second.keys()])];
  const observed = pairs.filter(({ a, b }) => a === b).length / n;
  const chance = (code: string | number) => (first.get(code) ?? 0) * (second.get(code) ?? 0);
  const expected = sum(used.map(chance)) / n ** 2;
  if (expected === 1) return { n, observed, expected, ...nothing };
  const kappa = (observed - expected) / (1 - expected);
  // Each pair's share in the variance; agreeing pairs also bear the observed agreement.
  const parts = pairs.map(({ a, b }) => {
    const both = ((first.get(b) ?? 0) + (second.get(a) ?? 0)) / n;
    return (a === b ? 1 - both * (1 - kappa) : -both * (1 - kappa)) ** 2;
  });
  const variance = sum(parts) / n - (kappa - expected * (1 - kappa)) ** 2;
  const error = Math.sqrt(Math.max(0, variance) / n) / (1 - expected);
  return {
    n,
    observed,
    expected,
    kappa,
    error,
    lower: kappa - z * error,
    upper: kappa + z * error,
  };
}

const nothing = { kappa: null, error: null, lower: null, upper: null };
