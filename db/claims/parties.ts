import { remember } from "../remember.ts";
import { type Party, readParties } from "./read.ts";

/** The named party that some words stand for, by name or alias; null where there is none. */
export type FindParty = (words: string) => Party | null;

/** How parties are found at a revision. */
export const findParty = remember((state): FindParty => {
  const known = new Map<string, Party>();
  for (const party of readParties(state)) {
    for (const name of [party.name, ...(party.aliases?.split(";") ?? [])]) {
      known.set(key(name), party);
    }
  }
  return (words) => known.get(key(words)) ?? null;
});

/** Those who make a claim: `Lenta.ru, citing the Islamic State` is two parties. */
export function claimantsOf(find: FindParty, claimant: string): Party[] {
  const cited = /, citing (?:the )?(.+)$/.exec(claimant)?.[1];
  const found = [find(claimant), cited ? (find(cited) ?? find(`The ${cited}`)) : null];
  return found.filter((party) => party !== null);
}

const key = (name: string): string => name.trim().toLowerCase();
