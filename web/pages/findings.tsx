import type { FindingReading } from "../findings.ts";
import { addressOf } from "../parts/address.ts";
import { counted } from "../parts/counted.ts";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { StatusWord } from "../parts/status-of-finding.tsx";
import { describeStatus } from "../words/finding-status.ts";
import { numeral } from "../words/numeral.ts";
import { capitalise } from "../words/sentence.ts";
import type { PageContext } from "./context.ts";

type FindingsProps = {
  context: PageContext;
  findings: readonly FindingReading[];
  withdrawn: readonly FindingReading[];
};

/** Sentences worth keeping, each with the view it was read from and whether it still holds. */
export function FindingsPage({ context, findings, withdrawn }: FindingsProps) {
  const stale = findings.filter(({ status }) => status === "stale").length;
  const held = stale === 0 ? "All of them hold" : `${capitalise(numeral(stale))} no longer as said`;
  const lede =
    findings.length === 0
      ? "Nothing has been found yet: a finding is the address of a view with a sentence."
      : `${capitalise(counted(findings.length, "sentence"))} with the view behind each. ${held} in revision ${context.revision.number}.`;
  return (
    <Document context={context} title="Findings" description={lede}>
      <Head title="Findings" lede={lede}>
        <p class="tools">
          <a href="/findings/new">Save a view as a finding</a>
          <a href="/notebooks">Notebooks that derive them again</a>
        </p>
      </Head>
      {findings.length > 0 && <List context={context} findings={findings} />}
      {withdrawn.length > 0 && (
        <Part title="Withdrawn" sub="They stay readable, with the reason.">
          <List context={context} findings={withdrawn} />
        </Part>
      )}
    </Document>
  );
}

function List({ context, findings }: Pick<FindingsProps, "context" | "findings">) {
  return (
    <ol class="list">
      {findings.map((reading) => (
        <li>
          <p class="finding">{reading.sentence}</p>
          <p class="sub">
            <StatusWord status={reading.status} /> {describeStatus(reading, context.revision)}{" "}
            <a href={addressOf(context, `/findings/${reading.finding.id}`)}>
              Open {reading.finding.id}
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
