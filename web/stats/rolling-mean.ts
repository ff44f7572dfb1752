import { observed } from "./observed.ts";
import { sum } from "./special/sum.ts";

/**
 * The centred mean over a window of months, for each month of the series; missing months (null)
 * are skipped, and the mean is null where fewer than `minObserved` are left or the window runs
 * over an end. An even window reaches one month further ahead than back. For rates: pool counts
 * of shares instead of averaging them. Refuses windows that are not whole and positive, and values
 * that are not finite.
 * Source: moving average. R: zoo::rollapply(y, window, mean, fill = NA).
 */
export function rollingMean(
  y: readonly (number | null)[],
  { window, minObserved = window }: { window: number; minObserved?: number | undefined },
) {
  if (!Number.isInteger(window) || window < 1) throw new RangeError(`invalid window: ${window}`);
  observed(y);
  const back = Math.floor((window - 1) / 2);
  return y.map((_, month) => {
    const first = month - back;
    if (first < 0 || first + window > y.length) return null;
    const known = y
      .slice(first, first + window)
      .flatMap((value) => (value === null ? [] : [value]));
    return known.length < Math.max(1, minObserved) ? null : sum(known) / known.length;
  });
}
