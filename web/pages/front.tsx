import type { Source } from "../../db/catalogue.ts";
import type { ClaimSummary } from "../../db/queries/claim-summary.ts";
import type { Coverage } from "../../db/queries/coverage.ts";
import type { Observation } from "../../db/queries/observation.ts";
import type { Trends } from "../../db/queries/trends.ts";
import type { RevisionSummary } from "../../db/revisions.ts";
import { panelsOf } from "../panels.ts";
import { addressOf } from "../parts/address.ts";
import { ClaimsHeld } from "../parts/claims-held.tsx";
import { CoverageChart } from "../parts/coverage-chart.tsx";
import { Document } from "../parts/document.tsx";
import { FrontFinding } from "../parts/front-finding.tsx";
import { FrontMain } from "../parts/front-main.tsx";
import { Head, Part } from "../parts/head.tsx";
import { HowToRead } from "../parts/how-to-read.tsx";
import { RevisionTable } from "../parts/revision-table.tsx";
import { TrendMultiples } from "../parts/trend-chart.tsx";
import { describeCoverage } from "../words/coverage.ts";
import type { PageContext } from "./context.ts";

/** The answers to `frontQuestions`, and the newest revisions. */
export type FrontProps = {
  context: PageContext;
  finding: { a: Observation | null; b: Observation | null; saved: string | null };
  main: Trends;
  volumes: Trends;
  coverage: Coverage;
  revisions: RevisionSummary[];
  /** The sources that the revisions name. */
  sources: readonly Source[];
  claims: ClaimSummary;
};

const title = "How much propaganda, about what, month by month";
const lede =
  "Published counts, each with its source and the place in it. Figures you can print, numbers you can trace, and gaps that stay gaps.";

/** One finding, one chart, what else there is, and how to read it. */
export function FrontPage({ context, finding, main, volumes, ...rest }: FrontProps) {
  return (
    <Document context={context} title={title} description={lede}>
      <Head title={title} lede={lede} isHero />
      <div class="columns">
        <FrontMain context={context} trends={main} />
        <FrontFinding context={context} {...finding} />
      </div>
      <Volumes context={context} volumes={volumes} />
      <Strips context={context} coverage={rest.coverage} />
      <ClaimsHeld context={context} claims={rest.claims} />
      <Part title="Latest revisions">
        <div class="columns">
          <div>
            <RevisionTable context={context} revisions={rest.revisions} sources={rest.sources} />
            <p class="tools">
              <a href={addressOf(context, "/revisions")}>All revisions</a>
            </p>
          </div>
          <HowToRead />
        </div>
      </Part>
    </Document>
  );
}

function Volumes({ context, volumes }: { context: PageContext; volumes: Trends }) {
  const known = volumes.lines.filter(({ drawn }) => drawn.length > 0);
  if (known.length === 0) return null;
  const { panels } = panelsOf(known, { ...context.filter, facet: "series" });
  return (
    <Part
      title="How much, over time"
      sub="Each panel is one way of counting, on its own scale. Counts of different collectors are never added."
    >
      <TrendMultiples context={context} panels={panels} level="h3" />
      <p class="tools">
        <a href={addressOf(context, "/trends")}>All totals</a>
      </p>
    </Part>
  );
}

function Strips({ context, coverage }: { context: PageContext; coverage: Coverage }) {
  if (coverage.rows.length === 0) return null;
  const { alt } = describeCoverage(coverage, context.filter);
  return (
    <Part title="Who counted what, and when" sub="Blank: no number was seen. That is not a zero.">
      <figure>
        <CoverageChart context={context} rows={coverage.rows} alt={alt} />
      </figure>
      <p class="tools">
        <a href={addressOf(context, "/coverage")}>All collections over time</a>
      </p>
    </Part>
  );
}
