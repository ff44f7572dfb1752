import { formatNumber } from "./number.ts";

const irregular: Record<string, string> = { person: "people", km2: "square kilometres" };

/** A unit in the plural: `picture` → `pictures`, `channel or bot` → `channels or bots`. */
export function pluralOf(unit: string): string {
  const known = irregular[unit];
  if (known) return known;
  const [, head = unit, rest = ""] = /^(.*?)((?: \(| of | a ).*)?$/.exec(unit) ?? [];
  if (/^USD/.test(head)) return unit.replace("USD million a month", "million US dollars a month");
  return head.split(" or ").map(pluralOfWord).join(" or ") + rest;
}

/** A number of units: `1 picture`, `93 pictures`. */
export const countOf = (n: number, unit: string): string =>
  `${formatNumber(n)} ${n === 1 ? unit : pluralOf(unit)}`;

function pluralOfWord(word: string): string {
  if (/(killed|wounded|s)$/.test(word)) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}
