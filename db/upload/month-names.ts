const names = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const short = [...names.map((each) => each.slice(0, 3)), "sept"];

/** A pattern with one group: an English month, in full or shortened, without its full stop. */
export const name = `(${[...names, ...short].sort((a, b) => b.length - a.length).join("|")})`;

/** The number, 1 to 12, of a month that `name` has matched. */
export const monthNumber = (word: string): number =>
  1 + names.findIndex((each) => each.startsWith(word.toLowerCase().slice(0, 3)));
