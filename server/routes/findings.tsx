import type { State } from "../../db/catalogue.ts";
import { findingColumns } from "../../db/columns.ts";
import { publishedFigure } from "../../db/entry/published-figure.ts";
import { readFindings, readWithdrawnFindings } from "../../db/queries/findings.ts";
import type { FindingReading } from "../../web/findings.ts";
import type { PageContext } from "../../web/pages/context.ts";
import { FindingPage, type FindingProps } from "../../web/pages/finding.tsx";
import { FindingsPage } from "../../web/pages/findings.tsx";
import type { Words } from "../../web/words/words.ts";
import type { Action } from "../action.ts";
import { answerAt, askAddress, pinnedAddress } from "../ask.ts";
import { composeWords } from "../figure.ts";
import { readAgainst, readFinding } from "../finding.ts";
import { missing } from "../missing.ts";
import { type Answer, type Missing, stateParameters, type View } from "../view.ts";
import { findingActions } from "./finding-actions.tsx";

/** The findings over some views: their pages and files, and what saves and withdraws them. */
export function findingRoutes(views: readonly View[]): { views: View[]; actions: Action[] } {
  return {
    views: [
      {
        path: "/findings",
        title: "Findings",
        about: "Sentences worth keeping, and whether they still hold",
        parameters: stateParameters,
        open: (state) => answerAll(views, state),
      },
      {
        path: "/findings/:id",
        title: "Finding",
        about: "One finding with its view, then and now",
        parameters: stateParameters,
        open: (state, _, { id = "" }) => answerOne(views, state, id),
      },
    ],
    actions: findingActions(views),
  };
}

function answerAll(views: readonly View[], state: State): Answer {
  const read = (facts: Parameters<typeof readAgainst>[2]) => readAgainst(views, state, facts);
  const findings = readFindings(state).map((finding) => read({ finding, withdrawn: null }));
  const withdrawn = readWithdrawnFindings(state).map(read);
  const table = () => ({ columns: findingColumns, rows: [...findings, ...withdrawn].map(rowOf) });
  const words = wordsOf(findings);
  return {
    page: (context) => <FindingsPage context={context} {...{ findings, withdrawn }} />,
    file: {
      words,
      table,
      everything: table,
      about: {},
      sources: [],
      figure: (frame) => composeWords(words, frame),
    },
  };
}

const rowOf = ({ finding, status, sentence, now }: FindingReading) => ({
  ...{ id: finding.id, status, sentence, now, address: finding.address },
  ...{ pinned_to: finding.revision, revision: finding.recorded_in },
});

const wordsOf = (findings: readonly FindingReading[]): Words => ({
  title: "Findings",
  subtitle: "Sentences with the view behind each, and whether it still holds.",
  notes: findings.map(({ sentence }) => sentence),
  source: "each finding names its own.",
  alt: findings.map(({ sentence }) => sentence).join(" "),
});

function answerOne(views: readonly View[], state: State, id: string): Answer | Missing {
  const reading = readFinding(views, state, id);
  if (!reading) return missing("finding", id, readFindings(state));
  const { finding } = reading;
  const asked = askAddress(views, finding.address);
  const then = { db: state.db, revision: finding.revision };
  const answer = "defects" in asked ? null : answerAt(asked, then);
  const view = answer && !("missing" in answer) ? answer : null;
  return {
    page: (context) => (
      <FindingPage
        context={context}
        reading={reading}
        view={view && { words: view.file?.words ?? null, chart: chartOf(view, context, finding) }}
        links={linksOf(asked, finding, view)}
        program={publishedFigure(state.db, finding)?.program ?? null}
      />
    ),
    ...(view?.file && { file: view.file }),
  };
}

/** The figure of the view; its marks lead to the numbers as they were. */
function chartOf(view: Answer, context: PageContext, { address, revision }: Named) {
  if (!view.chart) return null;
  const path = address.split("?")[0] ?? "/";
  const filter = { ...context.filter, rev: revision };
  return view.chart({ ...context, path, filter });
}

type Named = FindingReading["finding"];

const files = [
  [".svg", "SVG"],
  [".csv", "CSV"],
  [".json", "JSON"],
] as const;

function linksOf(
  asked: ReturnType<typeof askAddress>,
  { address, revision }: Named,
  view: Answer | null,
): FindingProps["links"] {
  if ("defects" in asked) return { pinned: address, now: address, files: [] };
  const named = files.map(([extension, name]) => ({
    name,
    address: pinnedAddress(asked, revision, extension),
  }));
  return { pinned: pinnedAddress(asked, revision), now: address, files: view?.file ? named : [] };
}
