/** The exact value of a numeral: a whole number, or why it is none that can be kept. */
export type Whole = number | "fraction" | "huge" | "minus zero";

/**
 * The whole number that a numeral such as `12`, `3.0` or `1e2` is, decided on its digits, since a
 * float would read `3.00000000000000000001` as 3. Takes the numerals of JSON and of workbooks.
 */
export function wholeOf(numeral: string): Whole {
  const [, sign = "", digits = "", decimals = "", exponent = "0"] =
    /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(numeral) ?? [];
  const significant = (digits + decimals).replace(/^0+/, "");
  if (significant === "") return sign === "-" ? "minus zero" : 0;
  const kept = significant.replace(/0+$/, "");
  const power = Number(exponent) - decimals.length + significant.length - kept.length;
  if (power < 0) return "fraction";
  const value = Number(numeral);
  return Number.isSafeInteger(value) ? value : "huge";
}
