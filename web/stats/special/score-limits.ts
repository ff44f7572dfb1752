import { root } from "./root.ts";

/**
 * The two ratios at which a score statistic that falls with the ratio passes z and −z, solved on
 * the logarithm of the ratio. No lower limit below an estimate of 0 (gives 0), no upper limit above
 * an infinite one (gives Infinity); an undefined estimate leaves the interval open at both ends.
 */
export function scoreLimits(
  score: (ratio: number) => number,
  { estimate, z }: { estimate: number | null; z: number },
) {
  if (estimate === null) return { lower: 0, upper: Number.POSITIVE_INFINITY };
  const middle = Math.min(100, Math.max(-100, Math.log(estimate)));
  const lower = () => Math.exp(root((at) => score(Math.exp(at)) - z, { from: -100, to: middle }));
  const upper = () => Math.exp(root((at) => score(Math.exp(at)) + z, { from: middle, to: 100 }));
  return {
    lower: estimate === 0 ? 0 : lower(),
    upper: estimate === Number.POSITIVE_INFINITY ? estimate : upper(),
  };
}
