import { incompleteBeta } from "./incomplete-beta.ts";
import { root } from "./root.ts";

/**
 * The point of Beta(a, b) below which probability p lies, as `{x, y}` with y = 1 − x, both to full
 * relative precision; a, b > 0, 0 < p < 1. Solved on the log-odds of x. R: qbeta(p, a, b).
 */
export function betaQuantile(p: number, { a, b }: { a: number; b: number }) {
  const logOdds = root((at) => Math.log(p) - Math.log(incompleteBeta(point(at), { a, b }).lower), {
    from: -700,
    to: 700,
  });
  return point(logOdds);
}

function point(logOdds: number) {
  return { x: 1 / (1 + Math.exp(-logOdds)), y: 1 / (1 + Math.exp(logOdds)) };
}
