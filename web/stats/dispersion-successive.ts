import { observedRates } from "./observed-rates.ts";
import { sum } from "./special/sum.ts";

/**
 * How much counts scatter from one month to the next, in units of what independent items would:
 * `phi` is the mean over the `pairs` of neighbouring months with any count. A trend barely moves
 * it; use max(1, phi). A month without a count or exposure (null) breaks two pairs; phi is null if
 * no pair is left. Refuses counts that are negative or not whole, and negative exposures.
 * Source: statistics.md 3.3, after von Neumann 1941. R: by formula.
 */
export function dispersionSuccessive(
  counts: readonly (number | null)[],
  { exposure }: { exposure?: readonly (number | null)[] | undefined } = {},
) {
  const months = observedRates(counts, { exposure });
  const parts = months.flatMap((a, i) => {
    const b = months[i + 1];
    if (b === undefined || b.month !== a.month + 1 || a.count + b.count === 0) return [];
    const mean = (a.count + b.count) / (a.exposure + b.exposure);
    const step = a.count / a.exposure - b.count / b.exposure;
    return [step ** 2 / (mean * (1 / a.exposure + 1 / b.exposure))];
  });
  const pairs = parts.length;
  return { phi: pairs === 0 ? null : sum(parts) / pairs, pairs };
}
