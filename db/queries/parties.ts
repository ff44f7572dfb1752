import { readSources, type Source, type State } from "../catalogue.ts";
import { type ClaimFacts, claimFacts } from "../claims/facts.ts";
import { type Party, readParties } from "../claims/read.ts";
import type { Statement } from "../claims/voices.ts";

/** A statement with the claim it is about. */
export type Said = { statement: Statement; facts: ClaimFacts };

/** A named party: what it claims, what it says of others' claims, and what it reviews. */
export type PartyFacts = {
  party: Party;
  claims: ClaimFacts[];
  said: Said[];
  reviewed: ClaimFacts[];
  sources: readonly Source[];
};

/** All named parties, by name. */
export function parties(state: State): PartyFacts[] {
  const all = claimFacts(state);
  const sources = readSources(state);
  return readParties(state).map((each) => factsOf(each, all, sources));
}

/** A party by its id, or null if the ledger names none such. */
export function party(state: State, id: string): PartyFacts | null {
  const found = readParties(state).find((each) => each.id === id);
  return found ? factsOf(found, claimFacts(state), readSources(state)) : null;
}

function factsOf(found: Party, all: readonly ClaimFacts[], sources: readonly Source[]): PartyFacts {
  return {
    party: found,
    claims: all.filter(({ claimants }) => claimants.some(({ id }) => id === found.id)),
    said: all.flatMap((facts) =>
      facts.statements
        .filter(({ by }) => by?.id === found.id)
        .map((statement) => ({ statement, facts })),
    ),
    reviewed: all.filter(({ reviews }) => reviews.some(({ reviewer }) => reviewer === found.name)),
    sources,
  };
}
