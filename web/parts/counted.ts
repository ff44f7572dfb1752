/** A number of things: `1 number`, `1,988 numbers`, `no numbers`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  if (n === 0) return `no ${many}`;
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}

const numerals = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** A small number as a word. */
export const numeral = (n: number): string => numerals[n] ?? n.toLocaleString("en");
