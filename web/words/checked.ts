import type { Direction, Language } from "./language.ts";

/**
 * What the numbers say: which way each clause goes (null: either), and what must stand in it. Names
 * are what a ledger calls things, and say nothing of numbers: a category may be “Fall of Mosul”.
 */
export type Truth = {
  directions: readonly (Direction | null)[];
  numbers: readonly string[];
  names?: readonly string[];
};

/**
 * A sentence from its clauses, if verb, sign and numbers agree; otherwise it refuses to render. A
 * clause about a fall has a word for a fall and none for a rise, and the other way round; every
 * number stands in the sentence, in its order; nothing is undefined; two periods are no trend.
 */
export function checked(
  clauses: readonly string[],
  { directions, numbers, names = [] }: Truth,
  language: Pick<Language, "ways" | "code">,
): string {
  const text = clauses.join(" ");
  clauses.forEach((clause, at) => {
    const direction = directions[at] ?? null;
    if (direction !== null && !agrees(without(names, clause), direction, language.ways)) {
      throw new RangeError(`the numbers say ${direction}, the words do not: ${clause}`);
    }
  });
  let from = 0;
  for (const number of numbers) {
    const at = placeOf(number, text, from);
    if (at < 0) throw new RangeError(`not in the sentence: ${number}; it says: ${text}`);
    from = at + number.length;
  }
  if (/\b(NaN|undefined|null|Infinity|trend)\b/i.test(without(names, text))) {
    throw new RangeError(`not a sentence of two numbers: ${text}`);
  }
  return text;
}

/** A text with other words in the place of names, the longest first: one may stand in another. */
const without = (names: readonly string[], text: string): string =>
  [...names]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, "…"), text);

/** Where a number stands by itself, not as a piece of another; -1 if nowhere. */
function placeOf(number: string, text: string, from: number): number {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const at = text.slice(from).search(new RegExp(`(?<![\\d.,])${escaped}(?![.,]?\\d)`));
  return at < 0 ? -1 : from + at;
}

function agrees(clause: string, direction: Direction, { fall, rise }: Language["ways"]): boolean {
  if (direction === "none") return !fall.test(clause) && !rise.test(clause);
  const [said, unsaid] = direction === "fall" ? [fall, rise] : [rise, fall];
  return said.test(clause) && !unsaid.test(clause);
}
