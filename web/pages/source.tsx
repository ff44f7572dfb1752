import type { SourceFacts } from "../../db/queries/source.ts";
import { claimAddress, collectionAddress } from "../parts/address.ts";
import { Chain } from "../parts/chain.tsx";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { dateOf } from "../parts/event-list.tsx";
import { Fact } from "../parts/fact.tsx";
import { Head, Part } from "../parts/head.tsx";
import { MarginNote } from "../parts/margin-note.tsx";
import { PrintedNumbers } from "../parts/printed-numbers.tsx";
import { cautionsOf, RemarkList } from "../parts/remark-list.tsx";
import { SourceRows } from "../parts/source-rows.tsx";
import { rangesOf } from "../parts/span.ts";
import { numeral } from "../words/numeral.ts";
import { formatDate } from "../words/period.ts";
import type { PageContext } from "./context.ts";

export type SourceProps = { context: PageContext } & SourceFacts;

/** One publication: what it gives, what it repeats, and what repeats it. */
export function SourcePage({ context, ...facts }: SourceProps) {
  const { source, rows, collections, events } = facts;
  const lede = `${source.publisher}${source.published ? `, ${formatDate(source.published)}` : ", no date"}. It gives ${counted(rows.length, "number")}.`;
  return (
    <Document context={context} title={source.title} description={lede} ranges={rangesOf(rows)}>
      <Head title={source.title} lede={lede} />
      <div class="columns">
        <div>
          <dl class="facts">
            {source.author && <Fact name="Author">{source.author}</Fact>}
            <Fact name="Kind">{source.kind}</Fact>
            {source.note && <Fact name="Note">{source.note}</Fact>}
            <Fact name="Address">
              <Web url={source.url} />
            </Fact>
          </dl>
        </div>
        <div class="margin">
          <Repetition context={context} {...facts} />
          {cautionsOf(facts.remarks).length > 0 && (
            <MarginNote title="Read with care">
              <RemarkList remarks={facts.remarks} />
            </MarginNote>
          )}
        </div>
      </div>
      {rows.length > 0 && (
        <Part title="The numbers it gives">
          <SourceRows context={context} rows={rows} />
        </Part>
      )}
      <PrintedNumbers context={context} printed={facts.printed} />
      {collections.length > 0 && (
        <Part title="Collections that rest on it">
          <ul class="list">
            {collections.map(({ id, title }) => (
              <li>
                <a href={collectionAddress(context, id)}>{title}</a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {facts.claims.length > 0 && (
        <Part title="Claims it reports, or speaks of">
          <ul class="list">
            {facts.claims.map(({ claim }) => (
              <li>
                <a href={claimAddress(context, claim.id)}>{claim.claim}</a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {events.length > 0 && (
        <Part title="Events it dates">
          <ul class="list">
            {events.map((event) => (
              <li>
                {dateOf(event)}: {event.label}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Document>
  );
}

function Repetition({ context, source, repeats, repeatedBy }: SourceProps) {
  const origin = repeats.at(-1) ?? source;
  const others = [...repeats, source, ...repeatedBy];
  if (others.length === 1) {
    return (
      <MarginNote title="Repetition">
        <p>It repeats no other source, and no source known here repeats it.</p>
      </MarginNote>
    );
  }
  return (
    <MarginNote title={`One count, not ${numeral(others.length)}`}>
      <Chain context={context} origin={origin} repeating={others} current={source.id} />
    </MarginNote>
  );
}

/** The publisher's page. Only here, and only where it is an address of the web, is it a link. */
function Web({ url }: { url: string | null }) {
  if (!url) return <span class="quiet">not linked</span>;
  if (!/^https?:\/\//.test(url)) return <bdi>{url}</bdi>;
  return (
    <a href={url} rel="noreferrer noopener external">
      <bdi>{url}</bdi>
    </a>
  );
}
