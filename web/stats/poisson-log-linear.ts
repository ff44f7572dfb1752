import { confidence } from "./confidence.ts";
import { logLinearMonths } from "./log-linear-months.ts";
import { glmLine } from "./special/glm-line.ts";
import { sum } from "./special/sum.ts";
import { trendLimits } from "./trend-limits.ts";

/**
 * The log-linear trend of counts over months, with exposure (days) and time `t` (the index unless
 * given): `ratio` is the factor per unit of t, (ratio − 1)·100 % its change, with t limits on
 * `df` = months − 2 and the residual dispersion `phi`; `error` is the model's standard error of the
 * slope, `errorQuasi` the inflated one. Missing months (null) are left out; with two left phi and
 * limits are null. Null if the fit does not exist: fewer than two months, or all items in the
 * first or in the last. Refuses counts that are negative or not whole, and negative exposures.
 * Source: McCullagh & Nelder 1989. R: glm(y ~ t, quasipoisson, offset = log(exposure)).
 */
export function poissonLogLinear(
  counts: readonly (number | null)[],
  {
    t,
    exposure,
    level = 0.95,
  }: {
    t?: readonly number[] | undefined;
    exposure?: readonly (number | null)[] | undefined;
    level?: number;
  } = {},
) {
  confidence(level);
  const months = logLinearMonths(counts, { t, exposure });
  if (months === null) return null;
  const fit = glmLine(months, ({ count }, predictor) => {
    const mean = Math.exp(predictor);
    return { weight: mean, step: (count - mean) / mean };
  });
  if (fit === null) return null;
  const df = months.length - 2;
  const residuals = months.map(({ t, offset, count }) => {
    const mean = Math.exp(offset + fit.intercept + fit.slope * t);
    return (count - mean) ** 2 / mean;
  });
  const phi = df === 0 ? null : sum(residuals) / df;
  const { intercept, slope, spread } = fit;
  const error = 1 / Math.sqrt(spread);
  return { intercept, slope, error, phi, df, ...trendLimits(slope, { error, phi, df, level }) };
}
