import { readCollections, type Series, type State } from "../../../db/catalogue.ts";
import { claimForms } from "../../../db/claim-words.ts";
import { parseFilter } from "../../../db/filter.ts";
import {
  emptyFilter,
  type Filter,
  type ParameterName,
  parameters,
} from "../../../db/parameters.ts";
import { comparableSeries } from "../../../db/queries/comparable.ts";
import { compare } from "../../../db/queries/compare.ts";
import { periodsOf } from "../../../db/queries/shifted.ts";
import { themes } from "../../../db/queries/themes.ts";

export type Asked = { path: string; filter: Filter };

/**
 * What draws every collection: its trends, each of its dimensions in its form and between its first
 * and last period, its first series with a whole and without between two periods; and all in one.
 */
export function figuresOf(state: State): Asked[] {
  const trends = readCollections(state).map(({ id }) => asked("/trends", { collection: id }));
  const { divisions } = themes(state, emptyFilter);
  const parts = divisions.flatMap(({ collection, dimension, whole }): Asked[] => {
    const filter = { collection: collection.id, dimension, series: [whole.id] };
    return [asked("/themes", filter), ...shiftsIn(state, filter)];
  });
  return [...trends, ...parts, ...comparisonsIn(state), ...special.map(parse)];
}

const asked = (path: string, filter: Partial<Filter>): Asked => ({
  path,
  filter: { ...emptyFilter, ...filter },
});

/** Dots and slope from the first period of a division to its last. */
function shiftsIn(state: State, filter: Partial<Filter>): Asked[] {
  const periods = periodsOf(themes(state, { ...emptyFilter, ...filter }));
  const [a, b] = [periods[0]?.period, periods.at(-1)?.period];
  if (!a || !b || a === b) return [];
  return [
    { a, b },
    { a, b, form: "slope" as const },
  ].map((pair) => asked("/themes", { ...filter, ...pair }));
}

function comparisonsIn(state: State): Asked[] {
  const kindOf = ({ collection, whole }: Series): string => `${collection} ${whole !== null}`;
  const isPair = (id: string): boolean => {
    const { a, b } = compare(state, { ...emptyFilter, series: [id] });
    return a !== null && b !== null;
  };
  const all = comparableSeries(state)
    .filter(({ id }) => isPair(id))
    .reverse();
  const first = new Map(all.map((each) => [kindOf(each), each.id]));
  return [...first.values()].map((id) => asked("/compare", { series: [id] }));
}

const names = Object.keys(parameters).filter((name): name is ParameterName => name in parameters);

function parse(address: string): Asked {
  const [path = "", query] = address.split("?");
  const { filter, defects } = parseFilter(new URLSearchParams(query), names);
  if (defects.length > 0) throw new Error(`${address}: ${defects[0]?.message}`);
  return { path, filter };
}

const videos = "/trends?series=jihadology-is-videos/video";
const images = "/themes?collection=dabiq-rumiyah-images&dimension=theme";

/** What no collection shows by itself: layers, several collections, two series, nothing at all. */
const special = [
  "/coverage",
  "/trends",
  `${videos}&interval=poisson&events=territory~platform`,
  `${videos}&events=territory~leadership~platform~media~military~other~claim`,
  "/trends?series=amaq-suicide-claims/claimed-operation&events=military~claim",
  "/trends?series=ihs-territory/km2&events=territory",
  `${videos}&value=rate`,
  `${videos}&time=2015..2016&test=trend`,
  `${videos}/origin=core~jihadology-is-videos/video/origin=central&value=share`,
  "/trends?series=ihs-territory/km2~jihadology-is-videos/video",
  `${videos}&context=ihs-territory/km2`,
  `${videos}&context=ihs-territory/km2&events=territory~platform`,
  `${videos}/origin=core&value=share&context=us-fighter-estimates/fighter-high-estimate`,
  `${videos}&vintage=40`,
  `${videos}&vintage=70&context=ihs-territory/km2`,
  "/trends?series=euvsdisinfo-cases/case&vintage=45",
  "/trends?series=amaq-suicide-claims/claimed-operation&vintage=20",
  "/trends?collection=jihadology-is-videos&dimension=origin&scale=free&facet=series",
  "/themes?collection=jihadology-is-videos&dimension=origin&form=multiples&scale=free",
  "/themes?collection=jihadology-is-videos&dimension=origin&form=bars&time=2016",
  `${images}&form=bars`,
  `${images}&form=multiples`,
  `${images}&form=multiples&scale=free`,
  `${images}&a=dabiq-2&b=rumiyah-8`,
  `${images}&a=dabiq-2&b=rumiyah-8&form=slope`,
  "/compare?series=ihs-conflict-monitor-2017/picture/theme=state-building&interval=none",
  "/compare?series=ihs-conflict-monitor-2017/item",
  "/compare?series=ihs-conflict-monitor-2017/video~jihadology-is-videos/video&a=2017-01&b=2016-12",
  "/compare?series=jihadology-is-videos/video/origin=core~jihadology-is-videos/video/origin=central&a=2015-02&b=2016-06",
  "/compare?series=dabiq-rumiyah-image-flags/image/flag=weapon&a=dabiq-1&b=dabiq-15",
  ...claimForms.map((form) => `/claims?form=${form}`),
  "/claims?form=stance&stance=denies",
  "/trends?series=ihs-territory/km2&time=1999",
  `${images}&time=1999`,
  "/coverage?time=1999",
];
