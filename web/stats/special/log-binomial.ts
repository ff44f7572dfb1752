import { devianceTerm } from "./deviance-term.ts";
import { stirlingError } from "./stirling-error.ts";

/**
 * ln [Γ(n+1) / (Γ(x+1) Γ(n−x+1)) · p^x q^(n−x)], the log density of a binomial count, for real
 * 0 ≤ x ≤ n; p and q = 1 − p are both given so that neither is rounded away. Saddle-point form
 * of Loader (2000), good for n beyond 1e9. R: dbinom(x, n, p, log = TRUE).
 */
export function logBinomial(x: number, n: number, { p, q }: { p: number; q: number }) {
  const rest = n - x;
  if (x === 0) return n === 0 ? 0 : n * (p < 0.5 ? Math.log1p(-p) : Math.log(q));
  if (rest === 0) return n * (q < 0.5 ? Math.log1p(-q) : Math.log(p));
  const stirling = stirlingError(n) - stirlingError(x) - stirlingError(rest);
  const deviance = devianceTerm(x, n * p) + devianceTerm(rest, n * q);
  return stirling - deviance - 0.5 * Math.log(2 * Math.PI * x * (rest / n));
}
