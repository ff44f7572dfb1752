import { readEvents, readRemarks, readSources, type Source, type State } from "../catalogue.ts";
import { type ClaimFacts, citedBy } from "../claims/facts.ts";
import { readParties } from "../claims/read.ts";
import { withOrigins } from "../queries/cited.ts";
import { eventsNear, outletsNotSearched } from "../queries/claim.ts";
import { merged, type Node, parseFurther } from "./json.ts";
import { claimNode, eventNode, partyNode, remarkNode, reviewNode, sourceNode } from "./nodes.ts";

/** Names of our own stand beside those of schema.org; they lead nowhere. */
export const linkedContext = ["https://schema.org", { themeline: "urn:themeline:" }] as const;

/**
 * Claims as JSON-LD: each with its evidence and uses, its reviews as ClaimReview and MediaReview,
 * and everything that their pages name. Reading it back into any ledger gives the same pages.
 */
export function linkedClaims(state: State, claims: readonly ClaimFacts[]): Node {
  const sources = readSources(state);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const events = readEvents(state);
  const near = new Set(claims.flatMap((facts) => eventsNear(facts, events)));
  const cited = new Set([
    ...claims.flatMap((facts) => citedBy(facts, sources)),
    ...[...near].flatMap(({ source }) => byId.get(source) ?? []),
  ]);
  const all = withOrigins(state, [...cited]);
  const remarks = readRemarks(
    state,
    claims.map(({ claim }) => claim.id),
  );
  return {
    "@context": linkedContext,
    "@graph": [
      ...claims.flatMap((facts) => nodesOf(facts, byId)),
      ...partiesOf(state, claims).map(partyNode),
      ...all.sort((a, b) => (a.id < b.id ? -1 : 1)).map(sourceNode),
      ...[...near].map(eventNode),
      ...remarks.map(remarkNode),
    ],
  };
}

function nodesOf(facts: ClaimFacts, sources: ReadonlyMap<string, Source>): Node[] {
  const { claim, statements, appearances, reviews } = facts;
  const evidence = statements.map(({ by: _, repeated: __, ...said }) => said);
  const node = claimNode(claim, { evidence, appearances });
  return [
    merged(node, parseFurther(claim.further)),
    ...reviews.map((review) => {
      const url = sources.get(review.source)?.url ?? null;
      const around = { claim, url, firstUse: appearances[0]?.context ?? null };
      return merged(reviewNode(review, around), parseFurther(review.further));
    }),
  ];
}

/** The named parties that make the claims, speak of them, review them, or were not looked up. */
function partiesOf(state: State, claims: readonly ClaimFacts[]) {
  const parties = readParties(state);
  const reviewers = new Set(claims.flatMap(({ reviews }) => reviews.map((each) => each.reviewer)));
  const ids = new Set(
    claims.flatMap((facts) => [
      ...facts.claimants.map(({ id }) => id),
      ...facts.statements.flatMap(({ by }) => by?.id ?? []),
      ...outletsNotSearched(facts, parties).map(({ id }) => id),
    ]),
  );
  return parties.filter(({ id, name }) => ids.has(id) || reviewers.has(name));
}
