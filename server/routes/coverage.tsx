import { readSources, type State } from "../../db/catalogue.ts";
import { coverageColumns } from "../../db/columns.ts";
import type { Filter } from "../../db/filter.ts";
import { withOrigins } from "../../db/queries/cited.ts";
import { claimSummary } from "../../db/queries/claim-summary.ts";
import { type Coverage, coverage } from "../../db/queries/coverage.ts";
import { CoveragePage } from "../../web/pages/coverage.tsx";
import { CoverageChart } from "../../web/parts/coverage-chart.tsx";
import { describeCoverage } from "../../web/words/coverage.ts";
import { composeCoverage } from "../figure.ts";
import { type Answer, stateParameters, type Table, type View } from "../view.ts";
import { unknownIn } from "./trends.tsx";

/** Who counted what, when? */
export const coverageView: View = {
  path: "/coverage",
  title: "Coverage",
  about: "Who counted what, and when",
  parameters: ["collection", "time", ...stateParameters],
  open: (state, filter) => unknownIn(state, filter) ?? answer(state, filter),
};

function answer(state: State, filter: Filter): Answer {
  const found = coverage(state, filter);
  const held = claimSummary(state);
  return {
    page: (context) => <CoveragePage context={context} {...found} claims={held} />,
    chart: (context) => (
      <figure>
        <CoverageChart
          context={context}
          rows={found.rows}
          alt={describeCoverage(found, filter).alt}
        />
      </figure>
    ),
    file: {
      words: describeCoverage(found, filter),
      table: () => tableOf(found),
      everything: () => tableOf(coverage(state, { ...filter, time: undefined })),
      about: { collections: found.rows.map(({ collection: { id, title } }) => ({ id, title })) },
      sources: sourcesOf(state, found),
      figure: (frame) => composeCoverage(found, filter, frame),
    },
  };
}

/** The publication of each collection shown, in their order. */
function sourcesOf(state: State, { rows }: Coverage) {
  const known = new Map(readSources(state).map((source) => [source.id, source]));
  const cited = rows.flatMap(({ collection }) => known.get(collection.source) ?? []);
  return withOrigins(state, cited);
}

function tableOf({ rows }: Coverage): Table {
  return {
    columns: coverageColumns,
    rows: rows.flatMap(({ collection: { id, title, actor, collector }, spans }) =>
      spans.map((span) => ({ collection: id, title, actor, collector, ...span })),
    ),
  };
}
