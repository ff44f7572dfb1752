import { observedRates } from "./observed-rates.ts";
import { at } from "./special/at.ts";
import type { GlmPoint } from "./special/glm-line.ts";

/** A month of a log-linear trend; the offset is the logarithm of its exposure. */
export type LogLinearMonth = GlmPoint & { count: number };

/**
 * The months of a series of counts from which a log-linear trend can be estimated; null if it
 * cannot: with all items in the first month or in the last, the likelihood rises for ever as the
 * slope grows. Refuses what `observedRates` refuses, and times of unequal number.
 */
export function logLinearMonths(
  counts: readonly (number | null)[],
  {
    t = [...counts.keys()],
    exposure,
  }: { t?: readonly number[] | undefined; exposure?: readonly (number | null)[] | undefined },
): LogLinearMonth[] | null {
  if (t.length !== counts.length) {
    throw new RangeError(`invalid t: ${t.length} for ${counts.length} months`);
  }
  const months = observedRates(counts, { exposure }).map(({ month, count, exposure }) => {
    const offset = Math.log(exposure);
    return { t: at(t, month), count, offset, start: Math.log(count + 0.1) - offset };
  });
  const times = months.map((month) => month.t);
  const seen = months.filter(({ count }) => count > 0).map((month) => month.t);
  const allFirst = Math.max(...seen) <= Math.min(...times);
  const allLast = Math.min(...seen) >= Math.max(...times);
  return allFirst || allLast ? null : months;
}
