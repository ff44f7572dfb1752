import { readSources, type Source } from "../catalogue.ts";
import { type Days, daysOf, type Stance, stances } from "../claim-words.ts";
import { remember } from "../remember.ts";
import { groupBy } from "./group-by.ts";
import { claimantsOf, findParty } from "./parties.ts";
import {
  type Appearance,
  type Claim,
  type Party,
  type Review,
  readAppearances,
  readClaims,
  readEvidence,
  readReviews,
} from "./read.ts";
import { type Statement, statementsOf } from "./voices.ts";

/** What came of a claim, as far as the ledger knows. */
export type Outcome = "confirmed" | "not confirmed" | "pending";

/** A claim with everything attached to it. */
export type ClaimFacts = {
  claim: Claim;
  /** The days on which it may have been made. */
  days: Days | null;
  /** The named parties that make it; none where the claimant has no name. */
  claimants: Party[];
  statements: Statement[];
  reviews: Review[];
  appearances: Appearance[];
  /** The stances taken to it, each once, in their fixed order. */
  stances: Stance[];
  outcome: Outcome;
};

/** All claims with what is attached to them, by id. */
export const claimFacts = remember((state): readonly ClaimFacts[] => {
  const find = findParty(state);
  const sources = new Map(readSources(state).map((source) => [source.id, source]));
  const evidence = groupBy(readEvidence(state), ({ claim }) => claim);
  const reviews = groupBy(readReviews(state), ({ claim }) => claim);
  const appearances = groupBy(readAppearances(state), ({ claim }) => claim);
  return readClaims(state).map((claim) => {
    const around = { find, sources, claimant: claim.claimant };
    const attached = {
      claim,
      days: daysOf(claim.made_on),
      claimants: claimantsOf(find, claim.claimant),
      statements: statementsOf(evidence.get(claim.id) ?? [], around),
      reviews: reviews.get(claim.id) ?? [],
      appearances: appearances.get(claim.id) ?? [],
    };
    const taken = new Set(attached.statements.map(({ stance }) => stance));
    return {
      ...attached,
      stances: stances.filter((stance) => taken.has(stance)),
      outcome: outcomeOf(attached),
    };
  });
});

/** The statements that count as voices of their own: not the claimant's, and not repetitions. */
export const independent = ({ claim, claimants, statements }: Attached): Statement[] =>
  statements.filter(
    ({ by, party, repeated }) =>
      repeated === null &&
      party !== claim.claimant &&
      !claimants.some((claimant) => claimant.id === by?.id),
  );

type Attached = Pick<ClaimFacts, "claim" | "claimants" | "statements" | "reviews">;

/**
 * A claim is resolved if it has a review, or if a party other than the claimant and those who only
 * repeat it confirms or denies it. Of the resolved, those are confirmed that such a party confirms
 * or that a reviewer finds true or mostly true. That is not a finding that they are true.
 */
function outcomeOf(attached: Attached): Outcome {
  const voices = independent(attached).map(({ stance }) => stance);
  const verdicts = attached.reviews.map(({ verdict }) => verdict);
  const isTrue = verdicts.some((verdict) => verdict === "true" || verdict === "mostly-true");
  if (isTrue || voices.includes("confirms")) return "confirmed";
  return verdicts.length > 0 || voices.includes("denies") ? "not confirmed" : "pending";
}

/** Whether a claim or anything attached to it cites a source. */
export const cites = (
  { claim, statements, reviews, appearances }: ClaimFacts,
  id: string,
): boolean =>
  [claim, ...statements, ...reviews, ...appearances].some(({ source }) => source === id);

/** The sources that a claim and everything attached to it cite, each once. */
export const citedBy = (facts: ClaimFacts, sources: readonly Source[]): Source[] =>
  sources.filter(({ id }) => cites(facts, id));
