import { encode } from "../../db/filter.ts";
import type { ClaimPageFacts } from "../../db/queries/claim.ts";
import { eventsOfClaim } from "../parts/claim-events.tsx";
import { ClaimMargin } from "../parts/claim-margin.tsx";
import { ClaimsTable } from "../parts/claims-table.tsx";
import { Document } from "../parts/document.tsx";
import { EvidenceMatrix } from "../parts/evidence-matrix.tsx";
import { Part } from "../parts/head.tsx";
import { MediaChain } from "../parts/media-chain.tsx";
import { Reviews } from "../parts/reviews.tsx";
import { SignDrawings } from "../parts/sign.tsx";
import { SourceList } from "../parts/source-list.tsx";
import { claimStyles } from "../style/claims.ts";
import { describeOrigin, describeRecord } from "../words/claim.ts";
import type { PageContext } from "./context.ts";

export type ClaimProps = { context: PageContext; facts: ClaimPageFacts; linked?: unknown };

/** One claim: what was said, by whom, and who confirms it, denies it or is silent. */
export function ClaimPage({ context, facts, linked }: ClaimProps) {
  const { claim, days, statements, reviews, appearances, sources } = facts;
  const origin = describeOrigin(facts);
  return (
    <Document
      context={context}
      title={claim.claim}
      description={`${origin}. ${describeRecord(facts)}`}
      ranges={days ? [days] : []}
      styles={claimStyles}
      linked={linked}
    >
      <SignDrawings />
      <div class="head">
        <p class="sub up">
          <bdi>{origin}</bdi>
        </p>
        <h1>
          <bdi>{claim.claim}</bdi>
        </h1>
        <p class="lede">{describeRecord(facts)}</p>
      </div>
      <div class="columns">
        <div>
          {statements.length > 0 && (
            <EvidenceMatrix context={context} facts={facts} sources={sources} />
          )}
          {reviews.length > 0 && (
            <Part title="Verdicts" sub="The word is the reviewer’s; the scale beside it is ours.">
              <Reviews context={context} reviews={reviews} sources={sources} />
            </Part>
          )}
          {appearances.length > 0 && (
            <Part title="Where the footage came from" sub={recirculation(facts)}>
              <MediaChain context={context} facts={facts} sources={sources} />
            </Part>
          )}
          {statements.length + reviews.length + appearances.length === 0 && (
            <p class="finding">No confirmation, no denial and no search for either is recorded.</p>
          )}
        </div>
        <ClaimMargin context={context} facts={facts} />
      </div>
      {facts.events.length > 0 && (
        <Part title="Events near it" sub="Of the same report or place. None is offered as a cause.">
          {eventsOfClaim(context, facts)}
        </Part>
      )}
      <SourceList context={context} sources={sources} />
      {facts.related.length > 0 && (
        <Part title="Other claims, and who is on record" sub="One sign is one party.">
          <ClaimsTable context={context} claims={facts.related} label="Other claims" />
        </Part>
      )}
      {!context.filter.rev && <Entry facts={facts} />}
    </Document>
  );
}

function recirculation({ claim, appearances }: ClaimPageFacts): string {
  const uses = appearances.length === 1 ? "One known use" : `${appearances.length} known uses`;
  return claim.recirculated
    ? `Older footage, used again. ${uses}, the oldest first; ages are ranges where a day is not known.`
    : `${uses}, the oldest first; ages are ranges where a day is not known.`;
}

function Entry({ facts }: { facts: ClaimPageFacts }) {
  const id = encode(facts.claim.id);
  const own = [
    ...facts.statements.map((each) => ["evidence", each.id, `${each.party}, ${each.stance}`]),
    ...facts.reviews.map((each) => ["review", each.id, each.reviewer]),
    ...facts.appearances.map((each) => ["appearance", each.id, `use ${each.order}`]),
  ];
  return (
    <div class="tools">
      <a href={`/claims/${id}.jsonld`}>JSON-LD</a>
      <span>Known more?</span>
      <a href={`/edit/claim/${id}`}>Change the claim</a>
      <a href={`/edit/evidence?claim=${id}`}>Add evidence</a>
      <a href={`/edit/review?claim=${id}`}>Add a review</a>
      <a href={`/edit/appearance?claim=${id}`}>Add an appearance</a>
      {own.length > 0 && (
        <details>
          <summary>Change what is attached</summary>
          <ul class="list">
            {own.map(([noun = "", each = "", label]) => (
              <li>
                <a href={`/edit/${noun}/${encode(each)}`}>{label}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
