import { stances } from "../../db/claim-words.ts";
import type { Statement } from "../../db/claims/voices.ts";
import { groupBy } from "./group-by.ts";

/** A party on record about a claim, with everything it says of it. */
export type Voice = { party: string; statements: Statement[]; isRepeat: boolean };

/** Parties in the order of their stances, each followed by those that only repeat it. */
export function voicesOf(statements: readonly Statement[]): Voice[] {
  const voices = [...groupBy(statements, ({ party }) => party)].map(([party, own]) => ({
    party,
    statements: own,
    isRepeat: own.every(({ repeated }) => repeated !== null),
  }));
  const sorted = voices.sort((a, b) => rankOf(a) - rankOf(b));
  const repeating = sorted.filter(({ isRepeat }) => isRepeat);
  const own = sorted.filter(({ isRepeat }) => !isRepeat);
  const below = own.map((voice) => [
    voice,
    ...repeating.filter(({ statements: said }) => said[0]?.repeated === voice.party),
  ]);
  const placed = new Set(below.flat());
  return [...below.flat(), ...repeating.filter((voice) => !placed.has(voice))];
}

const rankOf = ({ statements }: Voice): number =>
  Math.min(...statements.map(({ stance }) => stances.indexOf(stance)));
