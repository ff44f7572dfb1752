import { confidence } from "./confidence.ts";
import { observedShares } from "./observed-shares.ts";
import { glmLine } from "./special/glm-line.ts";
import { sum } from "./special/sum.ts";
import { trendLimits } from "./trend-limits.ts";

/**
 * The logit trend of a share over months, `x[i]` of `n[i]` at time `t[i]` (the index unless given):
 * `ratio` is the factor of the odds per unit of t, with t limits on `df` = months − 2 and the
 * residual dispersion `phi`. Months without items or unknown (null) are left out. Under separation
 * (all items of the theme at one end of time) the slope is infinite and all but df null; use
 * `cochranArmitage`. Refuses what `wilson` refuses, and series of unequal length.
 * Source: McCullagh & Nelder 1989; Albert & Anderson 1984 for separation.
 * R: glm(cbind(x, n − x) ~ t, quasibinomial).
 */
export function binomialLogit(
  x: readonly (number | null)[],
  n: readonly (number | null)[],
  { t, level = 0.95 }: { t?: readonly number[] | undefined; level?: number } = {},
) {
  confidence(level);
  const months = observedShares(x, n, { t }).map((month) => {
    const odds = (month.x + 0.5) / (month.n - month.x + 0.5);
    return { ...month, offset: 0, start: Math.log(odds) };
  });
  const df = Math.max(0, months.length - 2);
  const fit = separated(months) ? null : glmLine(months, working);
  if (fit === null) return { ...nothing, df };
  const residuals = months.map(({ t, x, n }) => {
    const { p, q } = logistic(fit.intercept + fit.slope * t);
    return (x * q - (n - x) * p) ** 2 / (n * p * q);
  });
  const phi = df === 0 ? null : sum(residuals) / df;
  const { intercept, slope, spread } = fit;
  const error = 1 / Math.sqrt(spread);
  return { intercept, slope, error, phi, df, ...trendLimits(slope, { error, phi, df, level }) };
}

const nothing = {
  intercept: null,
  slope: null,
  error: null,
  phi: null,
  errorQuasi: null,
  ratio: null,
  lower: null,
  upper: null,
  p: null,
};

function working({ x, n }: { x: number; n: number }, predictor: number) {
  const { p, q } = logistic(predictor);
  return { weight: n * p * q, step: (x * q - (n - x) * p) / (n * p * q) };
}

function logistic(predictor: number) {
  return { p: 1 / (1 + Math.exp(-predictor)), q: 1 / (1 + Math.exp(predictor)) };
}

// A point in time divides the items with the theme from those without, if only by touching.
function separated(months: readonly { t: number; x: number; n: number }[]) {
  const withTheme = months.filter(({ x }) => x > 0).map(({ t }) => t);
  const without = months.filter(({ x, n }) => x < n).map(({ t }) => t);
  return (
    Math.max(...withTheme) <= Math.min(...without) || Math.max(...without) <= Math.min(...withTheme)
  );
}
