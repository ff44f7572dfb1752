import { stances } from "../../db/claim-words.ts";
import type { ClaimFacts } from "../../db/claims/facts.ts";
import type { PageContext } from "../pages/context.ts";
import { formatKnown } from "../words/date.ts";
import { claimAddress, partyAddress } from "./address.ts";
import { StanceHead } from "./evidence-matrix.tsx";
import { Scroll } from "./scroll.tsx";
import { Sign } from "./sign.tsx";

type ClaimsTableProps = { context: PageContext; claims: readonly ClaimFacts[]; label: string };

/** Claims with who made them, when, and who is on record: one sign is one party. */
export function ClaimsTable({ context, claims, label }: ClaimsTableProps) {
  return (
    <Scroll label={label}>
      <table class="signs fit">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col" class="less">
              Claimed by
            </th>
            <th scope="col" class="less">
              Made
            </th>
            {stances.map((stance) => (
              <StanceHead stance={stance} />
            ))}
            <th scope="col" class="less">
              Reviewers
            </th>
          </tr>
        </thead>
        <tbody>
          {claims.map((facts) => (
            <Row context={context} facts={facts} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Row({ context, facts }: { context: PageContext; facts: ClaimFacts }) {
  const { claim, statements, reviews } = facts;
  return (
    <tr>
      <th scope="row">
        <a href={claimAddress(context, claim.id)}>
          <bdi>{claim.claim}</bdi>
        </a>
        {claim.place && <div class="quiet">{claim.place}</div>}
      </th>
      <td class="quiet less">
        <Claimant context={context} facts={facts} />
      </td>
      <td class="quiet less">{formatKnown(claim.made_on)}</td>
      {stances.map((stance) => (
        <td class="c">
          {statements
            .filter((statement) => statement.stance === stance)
            .map(({ repeated }) => (
              <Sign stance={stance} isRepeat={repeated !== null} />
            ))}
        </td>
      ))}
      <td class="quiet less verdict">
        {reviews.map(({ reviewer, verdict_word }) => (
          <div>
            <q>{verdict_word}</q>, {reviewer}
          </div>
        ))}
      </td>
    </tr>
  );
}

/** Who made a claim, in the source's words; a link where the party has a page. */
export function Claimant({ context, facts }: { context: PageContext; facts: ClaimFacts }) {
  const [party] = facts.claimants;
  const name = <bdi>{facts.claim.claimant}</bdi>;
  return party ? <a href={partyAddress(context, party.id)}>{name}</a> : name;
}
