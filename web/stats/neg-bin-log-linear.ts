import { zValue } from "./confidence.ts";
import { type LogLinearMonth, logLinearMonths } from "./log-linear-months.ts";
import { digammaDifference } from "./special/digamma-difference.ts";
import { glmLine } from "./special/glm-line.ts";
import { line } from "./special/line.ts";
import { logGamma } from "./special/log-gamma.ts";
import { root } from "./special/root.ts";
import { sum } from "./special/sum.ts";

/**
 * The log-linear trend of counts whose variance is mean + mean² / theta (negative binomial, NB2),
 * by maximum likelihood: `ratio` is the factor per unit of time `t` (the index unless given),
 * `error` the standard error of the slope, limits normal, `logLik` the log-likelihood. Missing
 * months (null) are left out. Null if the counts scatter no more than independent items would
 * (theta would be infinite) or the fit does not exist. Refuses counts that are negative or not
 * whole, and negative exposures.
 * Source: Lawless 1987; Venables & Ripley 2002. R: MASS::glm.nb(y ~ t + offset(log(exposure))).
 */
export function negBinLogLinear(
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
  const z = zValue(level);
  const months = logLinearMonths(counts, { t, exposure });
  if (months === null || !overdispersed(months)) return null;
  const theta = Math.exp(
    root((at) => slopeOfLikelihood(months, Math.exp(at)), { from: -20, to: 20 }),
  );
  const fit = fitted(months, theta);
  if (fit === null) return null;
  const { intercept, slope } = fit;
  const expected = months.map((month) => {
    const mean = fit.mean(month);
    return { t: month.t, y: 0, w: mean / (1 + mean / theta) };
  });
  const error = 1 / Math.sqrt(line(expected).spread);
  return {
    intercept,
    slope,
    theta,
    error,
    ratio: Math.exp(slope),
    lower: Math.exp(slope - z * error),
    upper: Math.exp(slope + z * error),
    logLik: sum(months.map((month) => logDensity(month.count, { mean: fit.mean(month), theta }))),
  };
}

// With theta infinite this is the Poisson fit.
function fitted(months: readonly LogLinearMonth[], theta: number) {
  const fit = glmLine(months, ({ count }, predictor) => {
    const mean = Math.exp(predictor);
    const heavier = (1 + mean / theta) / (1 + count / theta);
    return { weight: mean / heavier / (1 + mean / theta), step: (count / mean - 1) * heavier };
  });
  if (fit === null) return null;
  const mean = ({ t, offset }: LogLinearMonth) => Math.exp(offset + fit.intercept + fit.slope * t);
  return { ...fit, mean };
}

// The likelihood falls as theta leaves infinity when counts scatter less than their fitted means.
function overdispersed(months: readonly LogLinearMonth[]) {
  const fit = fitted(months, Number.POSITIVE_INFINITY);
  if (fit === null) return false;
  return sum(months.map((month) => (month.count - fit.mean(month)) ** 2 - month.count)) > 0;
}

// The derivative with respect to theta at the best line for that theta. Where theta is so small
// that no line settles, the likelihood still rises.
function slopeOfLikelihood(months: readonly LogLinearMonth[], theta: number) {
  const fit = fitted(months, theta);
  if (fit === null) return Number.POSITIVE_INFINITY;
  return sum(
    months.map((month) => {
      const mean = fit.mean(month);
      const excess = (mean - month.count) / (mean + theta);
      return digammaDifference(theta, month.count) - Math.log1p(mean / theta) + excess;
    }),
  );
}

function logDensity(count: number, { mean, theta }: { mean: number; theta: number }) {
  const ways = logGamma(theta + count) - logGamma(theta) - logGamma(count + 1);
  return ways - theta * Math.log1p(mean / theta) - count * Math.log1p(theta / mean);
}
