/** The numbers of one row of a view, as far as it has them. */
export type Numbers = { value: number | null; n: number | null };

/** Days, issues and the like, which every sentence may name. */
const smallMost = 31;

/**
 * The numbers written out in a sentence that the rows of its view do not give: neither a value nor
 * a total, nor a share or a change between two of them rounded as it is written. Years and numbers
 * up to 31 are not looked at. What stands in braces is filled in, so it is left out.
 */
export function unfoundedNumbers(sentence: string, rows: readonly Numbers[]): string[] {
  const words = sentence.replace(/\{[^{}]*\}/g, " ");
  return [...words.matchAll(/(?<![\w.,])(\d[\d,]*(?:\.\d+)?)(\s?(?:%|per ?cent))?/g)].flatMap(
    ([text, digits = "", percent]) => {
      const number = Number(digits.replaceAll(",", ""));
      const decimals = digits.split(".")[1]?.length ?? 0;
      const isFound = percent ? isPercent(number, decimals, rows) : isCount(number, rows);
      return isFound ? [] : [text.trim()];
    },
  );
}

function isCount(number: number, rows: readonly Numbers[]): boolean {
  const isYear = Number.isInteger(number) && number >= 1900 && number <= 2100;
  if (isYear || (Number.isInteger(number) && number <= smallMost)) return true;
  const known = rows.flatMap(({ value, n }) => [value, n]);
  return known.includes(number) || number === total(rows);
}

const total = (rows: readonly Numbers[]): number =>
  rows.reduce((sum, { value }) => sum + (value ?? 0), 0);

function isPercent(number: number, decimals: number, rows: readonly Numbers[]): boolean {
  const half = 0.5 * 10 ** -decimals + 1e-9;
  const isNear = (percent: number): boolean => Math.abs(Math.abs(percent) - number) <= half;
  const isShare = rows.some(({ value, n }) => value !== null && n && isNear((100 * value) / n));
  return isShare || rows.some((a) => rows.some((b) => isNear(changeOf(a.value, b.value))));
}

const changeOf = (from: number | null, to: number | null): number =>
  from && to !== null ? (100 * (to - from)) / from : Number.NaN;
