import type { ClaimPageFacts } from "../../db/queries/claim.ts";
import type { PageContext } from "../pages/context.ts";
import { formatKnown, precisionWords } from "../words/date.ts";
import { listOf } from "../words/sentence.ts";
import { statedWords } from "../words/stance.ts";
import { Claimant } from "./claims-table.tsx";
import { MarginNote } from "./margin-note.tsx";
import { cautionsOf, RemarkList } from "./remark-list.tsx";

type ClaimMarginProps = { context: PageContext; facts: ClaimPageFacts };

/** What is known of a claim itself, beside what others say of it. */
export function ClaimMargin({ context, facts }: ClaimMarginProps) {
  const { claim, reviews, remarks, notSearched } = facts;
  return (
    <div class="margin">
      {reviews.length === 0 && (
        <MarginNote title="Verdict of a reviewer">
          <p>None recorded.</p>
        </MarginNote>
      )}
      <MarginNote title="Who">
        <p>
          Claimed by <Claimant context={context} facts={facts} />
          {claim.about && <>, about {claim.about}</>}
          {claim.medium && <>; seen as {article(claim.medium)}</>}.
        </p>
      </MarginNote>
      <When facts={facts} />
      <Where facts={facts} />
      {claim.note && (
        <MarginNote title="Note">
          <p>
            <bdi>{claim.note}</bdi>
          </p>
        </MarginNote>
      )}
      {cautionsOf(remarks).length > 0 && (
        <MarginNote title="Sources disagree">
          <RemarkList remarks={remarks} />
        </MarginNote>
      )}
      {notSearched.length > 0 && (
        <MarginNote title="Own outlet">
          <p>{listOf(notSearched.map(({ name }) => name))}: not searched.</p>
        </MarginNote>
      )}
    </div>
  );
}

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

function When({ facts }: { facts: ClaimPageFacts }) {
  const { made_on } = facts.claim;
  const precision = precisionWords(made_on);
  const stated = statedWords(facts);
  return (
    <MarginNote title="When">
      <p>
        {made_on ? `Made ${formatKnown(made_on)}${precision ? `, ${precision}` : ""}.` : "Undated."}{" "}
        {stated && (
          <>
            In the source’s words: <q>{stated}</q>.
          </>
        )}
      </p>
    </MarginNote>
  );
}

function Where({ facts: { claim } }: { facts: ClaimPageFacts }) {
  if (!claim.place && !claim.place_disputed) return null;
  return (
    <MarginNote title="Where">
      <p>
        <bdi>{claim.place ?? "No place"}</bdi> in the claim
        {claim.place_disputed ? (
          <>
            ; <bdi>{claim.place_disputed}</bdi> according to others.
          </>
        ) : (
          "; nobody names another place."
        )}
      </p>
    </MarginNote>
  );
}
