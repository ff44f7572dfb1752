/** A number as a word where it has a short one: `no`, `twelve`, `eighty`, else `13`. */
export const numeral = (n: number): string =>
  small[n] ?? (n < 100 && n % 10 === 0 ? tens[n / 10 - 2] : undefined) ?? n.toLocaleString("en");

const small = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
