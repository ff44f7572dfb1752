import { encode } from "../../db/filter.ts";
import type { Observation } from "../../db/queries/observation.ts";
import { statuses } from "../../db/status.ts";
import { collectionAddress, seriesAddress } from "../parts/address.ts";
import { Chain } from "../parts/chain.tsx";
import { Document } from "../parts/document.tsx";
import { Fact } from "../parts/fact.tsx";
import { Head, Part } from "../parts/head.tsx";
import { MarginNote } from "../parts/margin-note.tsx";
import { observationWords } from "../parts/observation-words.ts";
import { Passage } from "../parts/passage.tsx";
import { cautionsOf, RemarkList } from "../parts/remark-list.tsx";
import { ShareOfWhole } from "../parts/share-of-whole.tsx";
import { rangesOf } from "../parts/span.ts";
import { VersionTable } from "../parts/version-table.tsx";
import { numeral } from "../words/numeral.ts";
import { formatPeriod } from "../words/period.ts";
import type { PageContext } from "./context.ts";

export type ObservationProps = { context: PageContext } & Observation;

/** One number, and everything it rests on. */
export function ObservationPage({ context, ...facts }: ObservationProps) {
  const { row, series, collection, versions } = facts;
  const last = row ?? versions.at(-1);
  const period = last ? formatPeriod(last) : "";
  const title = `${series.label}, ${period}`;
  const sentence = observationWords(facts, context.filter);
  return (
    <Document
      context={context}
      title={title}
      description={sentence}
      ranges={last && rangesOf([last])}
    >
      <Head title={title} />
      <div class="columns">
        <div>
          <p class="finding">{sentence}</p>
          <Passage context={context} {...facts} />
          <dl class="facts">
            {row && <Fact name="Status">{statuses[row.status]}</Fact>}
            {row?.note && <Fact name="Note">{row.note}</Fact>}
            <Fact name="Series">
              <a href={seriesAddress(context, series.id)}>{series.label}, over time</a>
            </Fact>
            <Fact name="Collection">
              <a href={collectionAddress(context, collection.id)}>{collection.title}</a>
            </Fact>
            {row && !context.filter.rev && (
              <Fact name="Wrong?">
                <a href={`/withdraw/${encode(row.series)}/${encode(row.period)}`}>Withdraw it</a>
              </Fact>
            )}
          </dl>
        </div>
        <Margin context={context} {...facts} />
      </div>
      <ShareOfWhole context={context} {...facts} />
      <Part title="Versions" sub={historyOf(facts)}>
        <VersionTable context={context} versions={versions} />
      </Part>
    </Document>
  );
}

function Margin({ context, source, repeats, repeatedBy, remarks, collection }: ObservationProps) {
  const others = source ? [...repeats, source, ...repeatedBy] : [];
  const origin = repeats.at(-1) ?? source;
  return (
    <div class="margin">
      <MarginNote title="What is counted">
        <p>{collection.method}</p>
        <p>{collection.caveat}</p>
      </MarginNote>
      {origin && others.length > 1 && (
        <MarginNote title={`One count, not ${numeral(others.length)}`}>
          <Chain context={context} origin={origin} repeating={others} current={source?.id ?? ""} />
        </MarginNote>
      )}
      {cautionsOf(remarks).length > 0 && (
        <MarginNote title="Read with care">
          <RemarkList remarks={remarks} />
        </MarginNote>
      )}
    </div>
  );
}

function historyOf({ row, versions }: Observation): string {
  if (!row) return "The number was withdrawn; its versions are kept.";
  return versions.length === 1
    ? "The number has not changed since it was recorded."
    : "Every value that the ledger has held.";
}
