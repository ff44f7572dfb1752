import {
  readCategories,
  readCollections,
  readSeries,
  type Series,
  type State,
} from "../../db/catalogue.ts";
import type { Filter } from "../../db/filter.ts";
import { withOrigins } from "../../db/queries/cited.ts";
import type { Line } from "../../db/queries/lines.ts";
import { type Trends, trends } from "../../db/queries/trends.ts";
import { firstKnown } from "../../db/revisions.ts";
import { TrendsPage } from "../../web/pages/trends.tsx";
import { TrendFigure } from "../../web/parts/trend-figure.tsx";
import { trendPanels } from "../../web/trend-panels.ts";
import { describeTrends } from "../../web/words/trends.ts";
import { aboutLines } from "../about.ts";
import { composeTrends } from "../figure.ts";
import { missing } from "../missing.ts";
import { tableOf } from "../table.ts";
import { type Answer, type Missing, stateParameters, type View } from "../view.ts";

/** How much, over time? */
export const trendsView: View = {
  path: "/trends",
  title: "Trends",
  about: "How much was published, over time",
  parameters: [
    "series",
    "collection",
    "dimension",
    "period",
    "time",
    "value",
    "interval",
    "level",
    "deff",
    "test",
    "context",
    "vintage",
    "facet",
    "scale",
    "events",
    ...stateParameters,
  ],
  open: (state, filter) =>
    unknownIn(state, filter) ?? unknownIn(state, contextAsked(filter)) ?? answer(state, filter),
};

/** The series asked to stand below, as if it were the one asked for. */
const contextAsked = (filter: Filter): Filter => ({
  ...filter,
  series: filter.context ? [filter.context] : [],
});

function answer(state: State, filter: Filter): Answer {
  const found = trends(state, filter);
  const everything = (): Trends => trends(state, { ...filter, time: undefined, period: undefined });
  return {
    page: (context) => (
      <TrendsPage
        context={context}
        choices={choicesOf(state, found)}
        firstKnown={firstKnownOf(state, filter, found)}
        {...found}
      />
    ),
    chart: (context) => (
      <TrendFigure context={context} {...trendPanels(found, filter)} events={found.events} />
    ),
    file: {
      words: describeTrends(found, trendPanels(found, filter), filter),
      table: () =>
        tableOf(
          shownIn(found).map(({ drawn, run }) => ({ rows: drawn, run })),
          filter,
        ),
      everything: () => tableOf(shownIn(everything()).map(wholeOf), filter),
      get about() {
        return aboutLines(found.lines, found.sources, filter);
      },
      get sources() {
        return withOrigins(state, found.sources);
      },
      figure: (frame) => composeTrends(found, filter, frame),
    },
  };
}

/** Every line that is drawn, also the one below and the ones behind. */
const shownIn = ({ lines, under, vintage }: Trends): Line[] => [
  ...lines,
  ...(under ? [under] : []),
  ...(vintage?.lines ?? []),
];

const wholeOf = ({ drawn, others, run }: Line) => ({ rows: [...drawn, ...others], run });

/** The first id asked for that the ledger does not know, with what is near it. */
export function unknownIn(state: State, { series, collection, dimension }: Filter): Missing | null {
  const known = new Set(readSeries(state, { ids: series }).map(({ id }) => id));
  const unknown = series.find((id) => !known.has(id));
  if (unknown) return missing("series", unknown, readSeries(state));
  const dimensions = dimension ? readCategories(state).map((each) => each.dimension) : [];
  if (dimension && !dimensions.includes(dimension)) {
    return missing("dimension", dimension, [...new Set(dimensions)].map(named));
  }
  const collections = readCollections(state);
  if (!collection || collections.some(({ id }) => id === collection)) return null;
  return missing("collection", collection, collections);
}

const named = (id: string) => ({ id });

/** The series that a form offers: those of the collections shown. */
function choicesOf(state: State, { lines, isOverview }: Trends): Series[] {
  const shown = new Set(lines.map(({ collection }) => collection.id));
  return isOverview ? [] : [...shown].flatMap((collection) => readSeries(state, { collection }));
}

function firstKnownOf(state: State, { series, collection }: Filter, { lines }: Trends) {
  if (lines.some(({ drawn }) => drawn.length > 0)) return null;
  const ids = collection ? readSeries(state, { collection }).map(({ id }) => id) : series;
  return firstKnown(state.db, ids);
}
