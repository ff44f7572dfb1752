import type { Source } from "../../db/catalogue.ts";
import { credibilities, type Stance, stances } from "../../db/claim-words.ts";
import type { ClaimFacts } from "../../db/claims/facts.ts";
import type { Statement } from "../../db/claims/voices.ts";
import type { PageContext } from "../pages/context.ts";
import { formatKnown } from "../words/date.ts";
import { stanceHeads } from "../words/stance.ts";
import { partyAddress } from "./address.ts";
import { voicesOf } from "./evidence-voices.ts";
import { Scroll } from "./scroll.tsx";
import { MuteSign, Sign } from "./sign.tsx";
import { SourceLink } from "./source-link.tsx";

type EvidenceMatrixProps = {
  context: PageContext;
  facts: ClaimFacts;
  sources: readonly Source[];
};

const isSilent = (stance: Stance): boolean => stance.startsWith("no-");

/** Who stands how to a claim: a row a party, a column a stance; silence stands apart from denial. */
export function EvidenceMatrix({ context, facts, sources }: EvidenceMatrixProps) {
  const voices = voicesOf(facts.statements);
  return (
    <>
      <Scroll label="Who confirms, who denies, who is silent">
        <table class="voices">
          <thead>
            <tr>
              <td />
              <th class="c side" colspan={3} scope="colgroup">
                Takes a stand
              </th>
              <th class="c side" colspan={2} scope="colgroup">
                Silence, not denial
              </th>
            </tr>
            <tr>
              <th scope="col">Party and its interest</th>
              {stances.map((stance) => (
                <StanceHead stance={stance} />
              ))}
            </tr>
          </thead>
          <tbody>
            {voices.map(({ party, statements, isRepeat }) => (
              <tr class={isRepeat ? "repeats" : undefined}>
                <th scope="row">
                  <PartyName context={context} statement={statements[0]} name={party} />
                  {statements[0]?.party_interest && <small>{statements[0].party_interest}</small>}
                  {statements.map((statement) => (
                    <Words context={context} statement={statement} sources={sources} />
                  ))}
                </th>
                {stances.map((stance) => (
                  <td class={isSilent(stance) ? "c silent" : "c"}>
                    {statements
                      .filter((statement) => statement.stance === stance)
                      .map(() => (
                        <Sign stance={stance} isRepeat={isRepeat} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="note">
        {voices.some(({ isRepeat }) => isRepeat) &&
          "Indented parties carry somebody else’s statement and are not counted as further voices. "}
        Empty: not on record. Silence is not denial, denial is not a verdict, and no verdict is
        ours.
      </p>
    </>
  );
}

export function StanceHead({ stance }: { stance: Stance }) {
  return (
    <th class="c" scope="col">
      <span>{stanceHeads[stance]}</span>
      <MuteSign stance={stance} />
    </th>
  );
}

type NameProps = { context: PageContext; statement: Statement | undefined; name: string };

function PartyName({ context, statement, name }: NameProps) {
  if (!statement?.by) return <bdi>{name}</bdi>;
  return (
    <a href={partyAddress(context, statement.by.id)}>
      <bdi>{name}</bdi>
    </a>
  );
}

type WordsProps = { context: PageContext; statement: Statement; sources: readonly Source[] };

function Words({ context, statement, sources }: WordsProps) {
  const { note, on, source, repeated, credibility } = statement;
  return (
    <div class="said">
      {note && <bdi>{note} </bdi>}
      <span>
        {formatKnown(on)}, in <SourceLink context={context} id={source} sources={sources} />
        {repeated && `. Repeats ${repeated}`}
        {credibility && `. Item credibility ${credibility}, ${credibilities[credibility]}`}.
      </span>
    </div>
  );
}
