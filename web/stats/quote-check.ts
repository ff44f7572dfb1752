import { percentChange } from "./percent-change.ts";

/**
 * Whether a quoted fall in percent follows from two counts: `fall` is the computed one (negative
 * for a rise), `consistent` says that it rounds to the `quoted` figure at its `decimals`; a tie is
 * consistent with either neighbour. Both null from a count of 0. Refuses counts that are negative
 * or not whole, and a quoted figure that is not a number.
 * Source: arithmetic.
 */
export function quoteCheck(
  before: number,
  after: number,
  { quoted, decimals = 0 }: { quoted: number; decimals?: number },
) {
  if (!Number.isFinite(quoted)) throw new RangeError(`invalid quoted fall: ${quoted}`);
  const { percent } = percentChange(before, after);
  if (percent === null) return { fall: null, consistent: null };
  const fall = 0 - percent;
  const half = 0.5 * 10 ** -decimals;
  return { fall, consistent: Math.abs(fall - quoted) <= half * (1 + 1e-9) };
}
