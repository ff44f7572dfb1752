import type { JSX } from "hono/jsx/jsx-runtime";
import type { FindingReading } from "../findings.ts";
import { addressOf, observationAddress, revisionAddress } from "../parts/address.ts";
import { Caption } from "../parts/caption.tsx";
import { Document } from "../parts/document.tsx";
import { Fact } from "../parts/fact.tsx";
import { Head, Part } from "../parts/head.tsx";
import { StatusWord } from "../parts/status-of-finding.tsx";
import { describeNumberChange, describeStatus } from "../words/finding-status.ts";
import { capitalise } from "../words/sentence.ts";
import type { Words } from "../words/words.ts";
import type { PageContext } from "./context.ts";

export type FindingProps = {
  context: PageContext;
  reading: FindingReading;
  /** The view as it was when the finding was saved; null if it leads nowhere any more. */
  view: { words: Words | null; chart: JSX.Element | null } | null;
  /** The addresses of the view at the revision of the finding, and as it is now. */
  links: { pinned: string; now: string; files: readonly { name: string; address: string }[] };
  /** The version of the program that drew the figure that is kept; null where none is. */
  program: string | null;
};

/** One finding: its sentence, the figure as it was, and what became of its numbers. */
export function FindingPage({ context, reading, view, ...rest }: FindingProps) {
  const { finding, sentence } = reading;
  const title = titleOf(finding.id, view?.words?.title);
  return (
    <Document context={context} title={title} description={sentence} hasRamps>
      <Head title={title} sub={view?.words?.subtitle}>
        <p class="tools">
          <a href={addressOf(context, "/findings")}>All findings</a>
          {reading.status !== "withdrawn" && (
            <a href={`/findings/${finding.id}/withdraw`}>Withdraw it</a>
          )}
        </p>
      </Head>
      <div class="columns">
        <div>
          <Said {...reading} />
          <p class="note strip">
            <StatusWord status={reading.status} /> {describeStatus(reading, context.revision)}
          </p>
          <Changes context={context} reading={reading} />
          {view?.chart}
          {view?.words && <Caption words={view.words} />}
        </div>
        <Margin context={context} reading={reading} {...rest} />
      </div>
    </Document>
  );
}

/** The title of the view; its own name where the view only says how many series it has. */
function titleOf(id: string, title: string | undefined): string {
  return title && !/^\d+ series of/.test(title) ? title : capitalise(id.replaceAll("-", " "));
}

/** The sentence as it was saved, and where its numbers have changed, as it would read now. */
function Said({ sentence, now, status }: FindingReading) {
  if (status !== "stale" || now === sentence) return <p class="finding">{sentence}</p>;
  return (
    <>
      <p class="finding">
        <s>{sentence}</s>
      </p>
      <p class="finding">{now}</p>
    </>
  );
}

function Changes({ context, reading }: Pick<FindingProps, "context" | "reading">) {
  if (reading.changes.length === 0) return null;
  return (
    <Part title="What changed">
      <ul class="list">
        {reading.changes.map((change) => (
          <li>
            {change.series && change.period && (
              <>
                <a href={observationAddress(context, change)}>
                  {change.series}/{change.period}
                </a>
                {": "}
              </>
            )}
            {describeNumberChange(change)}
            {change.revision && (
              <>
                {" since "}
                <a href={revisionAddress(context, change.revision)}>revision {change.revision}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Margin({ context, reading, links, program }: Omit<FindingProps, "view">) {
  const { id, revision, recorded_in } = reading.finding;
  return (
    <dl class="margin single facts">
      <Fact name="View">
        <a href={links.pinned}>as of revision {revision}</a>,{" "}
        <a href={links.now}>with today’s numbers</a>
      </Fact>
      <Fact name="Figure">
        {program !== null && (
          <>
            <a href={`/findings/${id}/published.svg`}>as published</a> by Themeline {program};{" "}
          </>
        )}
        {program === null ? "of these numbers: " : "drawn anew: "}
        {links.files.map(({ name, address }, at) => (
          <>
            {at > 0 && ", "}
            <a href={address}>{name}</a>
          </>
        ))}
      </Fact>
      <Fact name="Saved in">
        <a href={revisionAddress(context, recorded_in)}>revision {recorded_in}</a>
      </Fact>
    </dl>
  );
}
