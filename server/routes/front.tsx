import { readSources, type State } from "../../db/catalogue.ts";
import { emptyFilter } from "../../db/parameters.ts";
import { claimSummary } from "../../db/queries/claim-summary.ts";
import { coverage } from "../../db/queries/coverage.ts";
import { readFindings } from "../../db/queries/findings.ts";
import { observation } from "../../db/queries/observation.ts";
import { trends } from "../../db/queries/trends.ts";
import { readRevisions } from "../../db/revisions.ts";
import { FrontPage } from "../../web/pages/front.tsx";
import { frontQuestions } from "../../web/pages/front-questions.ts";
import { stateParameters, type View } from "../view.ts";

/** The front page: one finding, one chart, and the way to everything else. */
export const frontView: View = {
  path: "/",
  title: "Themeline",
  about: "The newest finding, and the way to the five questions",
  parameters: stateParameters,
  gives: "page",
  open: (state) => {
    const answers = askAll(state);
    return { page: (context) => <FrontPage context={context} {...answers} /> };
  },
};

const latest = 5;

function askAll(state: State) {
  const { finding, main, volumes, coverage: collections } = frontQuestions;
  const { rows } = coverage(state, emptyFilter);
  return {
    finding: {
      a: observation(state, finding.series, finding.a),
      b: observation(state, finding.series, finding.b),
      saved: readFindings(state).some(({ id }) => id === finding.id) ? finding.id : null,
    },
    main: trends(state, { ...emptyFilter, series: main }),
    volumes: trends(state, { ...emptyFilter, series: volumes }),
    coverage: { rows: rows.filter(({ collection }) => collections.includes(collection.id)) },
    revisions: readRevisions(state.db, { most: latest, upTo: state.revision }),
    sources: readSources(state),
    claims: claimSummary(state),
  };
}
