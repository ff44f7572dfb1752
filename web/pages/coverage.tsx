import type { ClaimSummary } from "../../db/queries/claim-summary.ts";
import type { Coverage } from "../../db/queries/coverage.ts";
import { Caption } from "../parts/caption.tsx";
import { ClaimsHeld, ClaimYears } from "../parts/claims-held.tsx";
import { CoverageChart } from "../parts/coverage-chart.tsx";
import { CoverageTable } from "../parts/coverage-table.tsx";
import { Document } from "../parts/document.tsx";
import { Head, Part } from "../parts/head.tsx";
import { Nothing } from "../parts/nothing.tsx";
import { rangesOf } from "../parts/span.ts";
import { Tools } from "../parts/tools.tsx";
import { describeCoverage } from "../words/coverage.ts";
import type { PageContext } from "./context.ts";

export type CoverageProps = { context: PageContext; claims?: ClaimSummary } & Coverage;

/** Who counted what, when. */
export function CoveragePage({ context, rows, claims }: CoverageProps) {
  const words = describeCoverage({ rows }, context.filter);
  const spans = rows.flatMap((row) => row.spans);
  return (
    <Document
      context={context}
      title={words.title}
      description={words.subtitle}
      ranges={context.filter.time ? rangesOf(spans) : []}
    >
      <Head title={words.title} lede={words.subtitle} />
      {spans.length === 0 && <Nothing context={context} firstKnown={null} />}
      {spans.length > 0 && (
        <>
          <figure>
            <CoverageChart context={context} rows={rows} alt={words.alt} />
          </figure>
          <Caption words={words} />
          <Tools context={context} />
          <Part title="The same as a table" id="table">
            <CoverageTable context={context} rows={rows} />
          </Part>
        </>
      )}
      {claims && !context.filter.collection && (
        <>
          <ClaimsHeld context={context} claims={claims} />
          <ClaimYears claims={claims} />
        </>
      )}
    </Document>
  );
}
