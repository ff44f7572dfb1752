import { credibilities, reliabilities } from "../../db/claim-words.ts";
import type { PartyFacts } from "../../db/queries/parties.ts";
import { claimAddress } from "../parts/address.ts";
import { ClaimsTable } from "../parts/claims-table.tsx";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Fact } from "../parts/fact.tsx";
import { Head, Part } from "../parts/head.tsx";
import { MuteSign, SignDrawings } from "../parts/sign.tsx";
import { SourceLink } from "../parts/source-link.tsx";
import { less, Table } from "../parts/table.tsx";
import { claimStyles } from "../style/claims.ts";
import { formatKnown } from "../words/date.ts";
import { capitalise, listOf } from "../words/sentence.ts";
import { stanceWords } from "../words/stance.ts";
import type { PageContext } from "./context.ts";

export type PartyProps = { context: PageContext } & PartyFacts;

/** One party: what it claims, and what it says of the claims of others. */
export function PartyPage({ context, ...facts }: PartyProps) {
  const { party, claims, said, reviewed } = facts;
  const lede = `${ledeOf(facts)}.`;
  const days = claims.flatMap((claim) => claim.days ?? []);
  return (
    <Document
      context={context}
      title={party.name}
      description={lede}
      ranges={days}
      styles={claimStyles}
    >
      <SignDrawings />
      <Head title={party.name} lede={lede} />
      <dl class="facts">
        <Fact name="Kind">{capitalise(party.kind.replaceAll("-", " "))}</Fact>
        {party.interest && <Fact name="Interest">{party.interest}</Fact>}
        {party.aliases && <Fact name="Also written">{listOf(party.aliases.split(";"))}</Fact>}
        <Fact name="Source reliability">
          {party.reliability
            ? `${party.reliability}, ${reliabilities[party.reliability]}`
            : "Not graded"}
        </Fact>
      </dl>
      <p class="note">
        Reliability grades the party, credibility each statement (Admiralty letters and digits).
        They are two fields and never one score.
      </p>
      {claims.length > 0 && (
        <Part title="What it claims">
          <ClaimsTable context={context} claims={claims} label="Claims" />
        </Part>
      )}
      {said.length > 0 && (
        <Part title="What it says of claims">
          <SaidTable context={context} {...facts} />
        </Part>
      )}
      {reviewed.length > 0 && (
        <Part title="What it reviewed">
          <ClaimsTable context={context} claims={reviewed} label="Claims reviewed" />
        </Part>
      )}
      {!context.filter.rev && (
        <p class="tools">
          <a href={`/edit/party/${party.id}`}>Change the party</a>
        </p>
      )}
    </Document>
  );
}

function ledeOf({ claims, said, reviewed }: PartyFacts): string {
  const parts = [
    claims.length > 0 && `makes ${counted(claims.length, "claim")}`,
    said.length > 0 && `is on record ${said.length === 1 ? "once" : `${said.length} times`}`,
    reviewed.length > 0 && `reviewed ${counted(reviewed.length, "claim")}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `It ${listOf(parts)}` : "Nothing of it is on record";
}

function SaidTable({ context, said, sources }: PartyProps) {
  return (
    <Table
      label="Statements on claims"
      columns={["Claim", "Stance", ...less("On"), "Item credibility", ...less("In")]}
      kind="fit"
    >
      {said.map(({ facts, statement }) => (
        <tr>
          <th scope="row">
            <a href={claimAddress(context, facts.claim.id)}>
              <bdi>{facts.claim.claim}</bdi>
            </a>
            {statement.note && (
              <div class="quiet">
                <bdi>{statement.note}</bdi>
              </div>
            )}
          </th>
          <td>
            <MuteSign stance={statement.stance} isRepeat={statement.repeated !== null} />{" "}
            {stanceWords[statement.stance]}
            {statement.repeated && <div class="quiet">repeats {statement.repeated}</div>}
          </td>
          <td class="quiet less">{formatKnown(statement.on)}</td>
          <td class="quiet">
            {statement.credibility
              ? `${statement.credibility}, ${credibilities[statement.credibility]}`
              : "not graded"}
          </td>
          <td class="quiet less">
            <SourceLink context={context} id={statement.source} sources={sources} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
