import type { Direction, Language } from "./language.ts";

/**
 * What the numbers say: which way each clause goes (null: either), and what must stand in it. Names
 * say nothing of numbers, and a category may be called “Fall of Mosul”: so ways are looked for in
 * the same clauses without names, `bare`, where there are such.
 */
export type Truth = {
  directions: readonly (Direction | null)[];
  numbers: readonly string[];
  bare?: readonly string[];
};

/** What stands for a name. */
export const nameless = "…";

/**
 * A sentence from its clauses, if verb, sign and numbers agree; otherwise it refuses to render. A
 * clause about a fall has a word for a fall and none for a rise, and the other way round; every
 * number stands in the sentence, in its order; nothing is undefined; two periods are no trend.
 */
export function checked(
  clauses: readonly string[],
  { directions, numbers, bare = clauses }: Truth,
  language: Pick<Language, "ways" | "code">,
): string {
  const text = clauses.join(" ");
  bare.forEach((clause, at) => {
    const direction = directions[at] ?? null;
    if (direction !== null && !agrees(clause, direction, language.ways)) {
      throw new RangeError(`the numbers say ${direction}, the words do not: ${clauses[at]}`);
    }
  });
  let from = 0;
  for (const number of numbers) {
    const at = placeOf(number, text, from);
    if (at < 0) throw new RangeError(`not in the sentence: ${number}; it says: ${text}`);
    from = at + number.length;
  }
  if (/\b(NaN|undefined|null|Infinity|trend)\b/i.test(bare.join(" "))) {
    throw new RangeError(`not a sentence of two numbers: ${text}`);
  }
  return text;
}

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
