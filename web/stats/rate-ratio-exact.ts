import { binomialTest } from "./binomial-test.ts";
import { clopperPearson } from "./clopper-pearson.ts";
import type { OpenInterval } from "./interval.ts";
import { type Rate, rate } from "./rate.ts";
import { quotient } from "./special/quotient.ts";

/**
 * The ratio of two rates, later over earlier, with exact interval and two-sided p, for items that
 * appear independently: given their total, the later count is binomial. An earlier count of 0
 * gives Infinity, both 0 null throughout and p = 1. Null if an exposure is 0.
 * Refuses counts that are negative or not whole, and negative exposures.
 * Source: Przyborowski & Wilenski 1940. R: poisson.test(c(x2, x1), c(t2, t1)).
 */
export function rateRatioExact(
  earlier: Rate,
  later: Rate,
  { level = 0.95 } = {},
): (OpenInterval & { p: number }) | null {
  const a = rate(earlier.count, earlier.exposure);
  const b = rate(later.count, later.exposure);
  if (a.exposure === 0 || b.exposure === 0) return null;
  const total = a.count + b.count;
  const ofTotal = clopperPearson(b.count, total, { level });
  const rest = clopperPearson(a.count, total, { level });
  if (ofTotal === null || rest === null) return { estimate: null, lower: null, upper: null, p: 1 };
  const scale = a.exposure / b.exposure;
  const exposure = a.exposure + b.exposure;
  return {
    estimate: quotient(b.count * a.exposure, a.count * b.exposure),
    lower: (ofTotal.lower / rest.upper) * scale,
    upper: rest.lower === 0 ? Number.POSITIVE_INFINITY : (ofTotal.upper / rest.lower) * scale,
    p: binomialTest(b.count, total, { p: b.exposure / exposure, q: a.exposure / exposure }),
  };
}
