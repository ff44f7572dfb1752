import type { Stance } from "../../db/claim-words.ts";
import type { PartyFacts } from "../../db/queries/parties.ts";
import { partyAddress } from "../parts/address.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { StanceHead } from "../parts/evidence-matrix.tsx";
import { Head } from "../parts/head.tsx";
import { Scroll } from "../parts/scroll.tsx";
import { SignDrawings } from "../parts/sign.tsx";
import { claimStyles } from "../style/claims.ts";
import type { PageContext } from "./context.ts";

export type PartiesProps = { context: PageContext; parties: readonly PartyFacts[] };

const spoken = ["confirms", "partly", "denies"] as const;

/** Everybody with a name who makes claims, speaks about them or reviews them. */
export function PartiesPage({ context, parties }: PartiesProps) {
  const lede = `${counted(parties.length, "party", "parties")} with a name. Those that sources leave unnamed have no page.`;
  return (
    <Document context={context} title="Parties" description={lede} styles={claimStyles}>
      <SignDrawings />
      <Head
        title="Parties"
        lede={lede}
        sub="Counts of statements on record. They are not added to a score, and no party is ranked."
      />
      <Scroll label="Parties">
        <table class="signs fit">
          <thead>
            <tr>
              <th scope="col">Party</th>
              <th scope="col" class="less">
                Kind
              </th>
              <th scope="col" class="n">
                Claims
              </th>
              {spoken.map((stance) => (
                <StanceHead stance={stance} />
              ))}
              <th scope="col" class="n less">
                Reviews
              </th>
            </tr>
          </thead>
          <tbody>
            {parties.map((facts) => (
              <tr>
                <th scope="row">
                  <a href={partyAddress(context, facts.party.id)}>{facts.party.name}</a>
                  {facts.party.interest && <div class="quiet">{facts.party.interest}</div>}
                </th>
                <td class="quiet less">{facts.party.kind.replaceAll("-", " ")}</td>
                <td class="n">{facts.claims.length || ""}</td>
                {spoken.map((stance) => (
                  <td class="c">{countOf(facts, stance) || ""}</td>
                ))}
                <td class="n less">{facts.reviewed.length || ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="note">Empty: nothing on record.</p>
    </Document>
  );
}

const countOf = ({ said }: PartyFacts, stance: Stance): number =>
  said.filter(({ statement }) => statement.stance === stance).length;
