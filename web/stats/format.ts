const MINUS = "\u2212";
const EN_DASH = "\u2013";
const NO_BREAK = "\u00a0";

/**
 * A number with a fixed count of decimals, a true minus sign and no negative zero; `signed` puts a
 * plus before what is above zero.
 */
export function formatDecimal(value: number, { decimals = 1, signed = false } = {}) {
  const digits = Math.abs(value).toFixed(decimals);
  if (Number(digits) === 0) return digits;
  if (value < 0) return `${MINUS}${digits}`;
  return signed ? `+${digits}` : digits;
}

/**
 * x of n as a percentage: "10.1%". A share that is not zero never prints as "0.0%" but as "<0.1%",
 * one that is not the whole never as "100.0%" but as ">99.9%". Null if n = 0.
 */
export function formatShare(x: number, n: number, { decimals = 1 } = {}) {
  if (n === 0) return null;
  const step = 10 ** -decimals;
  const digits = ((100 * x) / n).toFixed(decimals);
  if (x > 0 && Number(digits) === 0) return `<${step.toFixed(decimals)}%`;
  if (x < n && Number(digits) === 100) return `>${(100 - step).toFixed(decimals)}%`;
  return `${digits}%`;
}

/** A p-value to three decimals: "p = 0.012", "p < 0.001", "p > 0.999". */
export function formatPValue(p: number) {
  if (p < 0.001) return "p < 0.001";
  return p > 0.999 ? "p > 0.999" : `p = ${p.toFixed(3)}`;
}

/**
 * A ratio to two decimals from 0.1 on and to two significant digits below, without decimals from
 * 100 on: "0.12", "0.038", "124"; "0" and "∞" for the ends.
 */
export function formatRatio(ratio: number) {
  if (ratio === 0) return "0";
  if (ratio === Number.POSITIVE_INFINITY) return "∞";
  if (ratio >= 99.995) return ratio.toFixed(0);
  if (ratio >= 0.1) return ratio.toFixed(2);
  return decimal(ratio.toPrecision(2));
}

/** A difference of shares in percentage points, signed: "+4.0", "−8.9", "0.0". */
export function formatPoints(difference: number, { decimals = 1 } = {}) {
  return formatDecimal(100 * difference, { decimals, signed: true });
}

/**
 * A range of two formatted numbers: "8.3–12.2" with an en dash, and "−7.5 to 15.4" with the word
 * when a limit is negative; the spaces do not break.
 */
export function formatRange(lower: string, upper: string) {
  const negative = lower.startsWith(MINUS) || upper.startsWith(MINUS);
  return negative ? `${lower}${NO_BREAK}to${NO_BREAK}${upper}` : `${lower}${EN_DASH}${upper}`;
}

/**
 * The limits of a share as percentages without the sign: "8.3–12.2". Exact ends print as "0" and
 * "100", and rounding never reaches them: "<0.1", ">99.9".
 */
export function formatShareRange(lower: number, upper: number, { decimals = 1 } = {}) {
  return formatRange(shareLimit(lower, decimals), shareLimit(upper, decimals));
}

function shareLimit(limit: number, decimals: number) {
  if (limit === 0 || limit === 1) return `${100 * limit}`;
  return formatShare(limit, 1, { decimals })?.slice(0, -1) ?? "";
}

// Without an exponent, which toPrecision uses below 1e-6.
function decimal(digits: string) {
  const [mantissa = digits, exponent] = digits.split("e-");
  return exponent === undefined
    ? digits
    : `0.${"0".repeat(Number(exponent) - 1)}${mantissa.replace(".", "")}`;
}
