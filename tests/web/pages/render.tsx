import type { JSX } from "hono/jsx/jsx-runtime";
import {
  readCategories,
  readCodebooks,
  readEvents,
  readSeries,
  readSources,
  type State,
} from "../../../db/catalogue.ts";
import { claimForms } from "../../../db/claim-words.ts";
import { formatAddress, parseFilter } from "../../../db/filter.ts";
import { type ParameterName, parameters } from "../../../db/parameters.ts";
import { beforeAfter } from "../../../db/queries/before-after.ts";
import { categoryFacts } from "../../../db/queries/category.ts";
import { claim } from "../../../db/queries/claim.ts";
import { claimSummary } from "../../../db/queries/claim-summary.ts";
import { claims } from "../../../db/queries/claims.ts";
import { collectionFacts } from "../../../db/queries/collection.ts";
import { coverage } from "../../../db/queries/coverage.ts";
import { observation } from "../../../db/queries/observation.ts";
import { parties, party } from "../../../db/queries/parties.ts";
import { ledgerSize } from "../../../db/queries/size.ts";
import { sourceFacts, sourceSummaries } from "../../../db/queries/source.ts";
import { trends } from "../../../db/queries/trends.ts";
import { differences, firstKnown, readRevision, readRevisions } from "../../../db/revisions.ts";
import { views } from "../../../server/routes/index.ts";
import { newestOf } from "../../../server/state.ts";
import { claimDrawing } from "../../../web/claim-drawing.ts";
import { CategoryPage } from "../../../web/pages/category.tsx";
import { ClaimPage } from "../../../web/pages/claim.tsx";
import { ClaimsPage } from "../../../web/pages/claims.tsx";
import { CodebookPage } from "../../../web/pages/codebook.tsx";
import { CollectionPage } from "../../../web/pages/collection.tsx";
import { CollectionsPage } from "../../../web/pages/collections.tsx";
import type { PageContext } from "../../../web/pages/context.ts";
import { CoveragePage } from "../../../web/pages/coverage.tsx";
import { ErrorPage } from "../../../web/pages/error.tsx";
import { EventsPage } from "../../../web/pages/events.tsx";
import { FrontPage } from "../../../web/pages/front.tsx";
import { frontQuestions } from "../../../web/pages/front-questions.ts";
import { NotFoundPage } from "../../../web/pages/not-found.tsx";
import { ObservationPage } from "../../../web/pages/observation.tsx";
import { PartiesPage } from "../../../web/pages/parties.tsx";
import { PartyPage } from "../../../web/pages/party.tsx";
import { RevisionPage } from "../../../web/pages/revision.tsx";
import { RevisionsPage } from "../../../web/pages/revisions.tsx";
import { SourcePage } from "../../../web/pages/source.tsx";
import { SourcesPage } from "../../../web/pages/sources.tsx";
import { TrendsPage } from "../../../web/pages/trends.tsx";
import { document } from "../../document.ts";

type Asked = { context: PageContext; state: State; id: string };

/** A page of the site at an address, asked of the ledger as the address says. */
export function renderPage(newest: State, address: string, world: Partial<PageContext> = {}) {
  const url = new URL(address, "http://themeline.example.org");
  const names = Object.keys(parameters).filter((name): name is ParameterName => name in parameters);
  const { filter, defects } = parseFilter(url.searchParams, names);
  const last = newestOf(newest.db);
  const revision = readRevision(newest.db, filter.rev ?? last.number) ?? last;
  const state = { db: newest.db, revision: revision.number };
  const path = decodeURIComponent(url.pathname);
  const context: PageContext = {
    ...{ path, address: formatAddress(path, filter), filter, revision, newest: last, defects },
    ...{
      size: ledgerSize(state),
      document,
      version: "0.0.0",
      assets: { styles: "", script: null },
    },
    ...world,
  };
  const [, noun = "", ...rest] = path.split("/");
  const page = rest.length > 0 ? one[noun] : all[path];
  const element = page?.({ context, state, id: rest.join("/") });
  if (!element) throw new Error(`no page at ${address}`);
  return element.toString();
}

type Pages = Record<string, (asked: Asked) => JSX.Element | null>;

/** A page of the server's own views, which read a finding against others. */
const asServed =
  (path: string) =>
  ({ context, state, id }: Asked) => {
    const answer = views.find((view) => view.path === path)?.open(state, context.filter, { id });
    return answer && "page" in answer ? answer.page(context) : null;
  };

const all: Pages = {
  "/": ({ context, state }) => <FrontPage context={context} {...frontAnswers(state)} />,
  "/trends": ({ context, state }) => (
    <TrendsPage context={context} {...trendAnswers(state, context)} />
  ),
  "/themes": asServed("/themes"),
  "/findings": asServed("/findings"),
  "/notebooks": asServed("/notebooks"),
  "/compare": asServed("/compare"),
  "/coverage": ({ context, state }) => (
    <CoveragePage
      context={context}
      {...coverage(state, context.filter)}
      claims={claimSummary(state)}
    />
  ),
  "/claims": ({ context, state }) => {
    const { form, level } = context.filter;
    const found = claims(state, context.filter);
    const asked = { form: claimForms.find((each) => each === form) ?? "stance", level };
    const drawing = claimDrawing(found.found, { ...asked, lastLook: context.revision.date });
    return <ClaimsPage context={context} {...found} drawing={drawing} />;
  },
  "/parties": ({ context, state }) => <PartiesPage context={context} parties={parties(state)} />,
  "/collections": ({ context, state }) => (
    <CollectionsPage context={context} {...coverage(state, context.filter)} />
  ),
  "/sources": ({ context, state }) => (
    <SourcesPage context={context} sources={sourceSummaries(state)} />
  ),
  "/codebook": ({ context, state }) => (
    <CodebookPage
      context={context}
      codebooks={readCodebooks(state)}
      categories={readCategories(state)}
    />
  ),
  "/events": ({ context, state }) => (
    <EventsPage context={context} events={readEvents(state)} sources={readSources(state)} />
  ),
  "/revisions": ({ context, state }) => (
    <RevisionsPage
      context={context}
      revisions={readRevisions(state.db, { upTo: state.revision })}
      sources={readSources(state)}
    />
  ),
  "/not-found": ({ context }) => (
    <NotFoundPage
      context={{ ...context, path: "/collections/ihs-teritory" }}
      defect={{
        ...{ code: "NOT_FOUND", message: "unknown collection: ihs-teritory" },
        ...{ value: "ihs-teritory", allowed: ["ihs-territory"] },
      }}
    />
  ),
  "/error": ({ context }) => <ErrorPage context={context} request="4d1f" />,
};

const one: Pages = {
  claims: ({ context, state, id }) => {
    const facts = claim(state, id);
    return facts && <ClaimPage context={context} facts={facts} />;
  },
  parties: ({ context, state, id }) => {
    const facts = party(state, id);
    return facts && <PartyPage context={context} {...facts} />;
  },
  findings: asServed("/findings/:id"),
  collections: ({ context, state, id }) => {
    const facts = collectionFacts(state, id);
    return facts && <CollectionPage context={context} {...facts} />;
  },
  sources: ({ context, state, id }) => {
    const facts = sourceFacts(state, id);
    return facts && <SourcePage context={context} {...facts} />;
  },
  codebook: ({ context, state, id }) => {
    const facts = categoryFacts(state, id);
    return facts && <CategoryPage context={context} {...facts} />;
  },
  revisions: ({ context, state, id }) => {
    const revision = readRevision(state.db, Number(id));
    const source = readSources(state).find((each) => each.id === revision?.source) ?? null;
    const changes = differences(state.db, Number(id));
    const drawn = beforeAfter(state, Number(id), changes);
    const words = { context, revision, differences: changes, source, ...drawn };
    return revision ? <RevisionPage {...words} revision={revision} /> : null;
  },
  observations: ({ context, state, id }) => {
    const at = id.lastIndexOf("/");
    const facts = observation(state, id.slice(0, at), id.slice(at + 1));
    return facts && <ObservationPage context={context} {...facts} />;
  },
};

function frontAnswers(state: State) {
  const { finding, main, volumes, coverage: handful } = frontQuestions;
  const { filter } = parseFilter(new URLSearchParams(), []);
  const { rows } = coverage(state, filter);
  return {
    finding: {
      a: observation(state, finding.series, finding.a),
      b: observation(state, finding.series, finding.b),
      saved: finding.id,
    },
    main: trends(state, { ...filter, series: main }),
    volumes: trends(state, { ...filter, series: volumes }),
    coverage: { rows: rows.filter(({ collection }) => handful.includes(collection.id)) },
    revisions: readRevisions(state.db, { most: 5, upTo: state.revision }),
    sources: readSources(state),
    claims: claimSummary(state),
  };
}

function trendAnswers(state: State, { filter }: PageContext) {
  const found = trends(state, filter);
  const collections = [...new Set(found.lines.map(({ collection }) => collection.id))];
  return {
    ...found,
    choices: found.isOverview
      ? []
      : collections.flatMap((collection) => readSeries(state, { collection })),
    firstKnown: firstKnown(state.db, filter.series),
  };
}
