import type { CollectionFacts } from "../../db/queries/collection.ts";
import type { CoverageRow } from "../../db/queries/coverage.ts";
import { addressOf, categoryAddress } from "../parts/address.ts";
import { CoverageStrip } from "../parts/coverage-chart.tsx";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { MarginNote } from "../parts/margin-note.tsx";
import { PrintedNumbers } from "../parts/printed-numbers.tsx";
import { QuotedShares } from "../parts/quoted-shares.tsx";
import { cautionsOf, RemarkList } from "../parts/remark-list.tsx";
import { SeriesForm } from "../parts/series-form.tsx";
import { SourceList } from "../parts/source-list.tsx";
import { rangesOf } from "../parts/span.ts";
import { describeCoverage } from "../words/coverage.ts";
import { capitalise } from "../words/sentence.ts";
import type { PageContext } from "./context.ts";

export type CollectionProps = { context: PageContext; linked?: unknown } & CollectionFacts;

/** One counting exercise: the rule by which it counts, and everything counted. */
export function CollectionPage({ context, linked, ...facts }: CollectionProps) {
  const { collection, series, coverage, quoted, sources } = facts;
  const { title, actor, collector, population } = collection;
  const lede = `${capitalise(population)}. Actor: ${actor}. Counted by ${collector}.`;
  const ranges = rangesOf(coverage?.spans ?? []);
  return (
    <Document {...{ context, title, ranges, linked }} description={lede}>
      <Head title={title} lede={lede} />
      <div class="columns">
        <div>
          {coverage && coverage.spans.length > 0 && <Strip context={context} coverage={coverage} />}
          <h2>Series</h2>
          <p class="sub">Choose some to see them over time. Parts stand under their whole.</p>
          <SeriesForm context={context} series={series} />
        </div>
        <Definitions context={context} {...facts} />
      </div>
      {quoted.length > 0 && (
        <Part
          title="Shares printed without counts"
          sub="A percentage that a source gives without its count is never turned into one."
        >
          <QuotedShares context={context} quoted={quoted} sources={sources} />
        </Part>
      )}
      <PrintedNumbers context={context} printed={facts.printed} />
      <SourceList context={context} sources={sources} />
    </Document>
  );
}

function Strip({ context, coverage }: { context: PageContext; coverage: CoverageRow }) {
  const rows = [coverage];
  const { alt, notes } = describeCoverage({ rows }, context.filter);
  return (
    <>
      <CoverageStrip context={context} rows={rows} alt={alt} />
      <p class="note strip">
        {notes.map((note) => `${note} `)}
        <a href={addressOf(context, "/coverage")}>What the marks mean</a>
      </p>
    </>
  );
}

function Definitions({ context, collection, codebook, dimensions, remarks }: CollectionProps) {
  return (
    <div class="margin">
      <MarginNote title="How it counts">
        <p>{collection.method}</p>
        <p>{collection.caveat}</p>
      </MarginNote>
      {dimensions.map(({ dimension, categories }) => (
        <MarginNote title={`By ${dimension}`}>
          <p>
            {categories.map((category, at) => (
              <>
                {at > 0 && ", "}
                <a href={categoryAddress(context, category)}>{category.label}</a>
              </>
            ))}
          </p>
        </MarginNote>
      ))}
      {cautionsOf(remarks).length > 0 && (
        <MarginNote title="Read with care">
          <RemarkList remarks={remarks} />
        </MarginNote>
      )}
      <MarginNote title="Terms">
        <p>{collection.licence}</p>
        {codebook && (
          <p>
            Codebook:{" "}
            <a href={`${addressOf(context, "/codebook")}#${codebook.id}`}>{codebook.title}</a>
          </p>
        )}
      </MarginNote>
    </div>
  );
}
