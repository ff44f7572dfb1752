import { readCollections, type State } from "../../../db/catalogue.ts";
import { emptyFilter, type Filter } from "../../../db/parameters.ts";
import { themes } from "../../../db/queries/themes.ts";

export type Asked = { path: string; filter: Partial<Filter> };

/** What draws every collection: its trends, each of its dimensions in its form, and all in one. */
export function figuresOf(state: State): Asked[] {
  const trends = readCollections(state).map(({ id }): Asked => {
    return { path: "/trends", filter: { collection: id } };
  });
  const { divisions } = themes(state, emptyFilter);
  const parts = divisions.map(({ collection, dimension, whole }): Asked => {
    const filter = { collection: collection.id, dimension, series: [whole.id] };
    return { path: "/themes", filter };
  });
  return [...trends, ...parts, { path: "/coverage", filter: {} }, ...special];
}

/** What no collection shows by itself: events, intervals, several collections, nothing at all. */
const special: Asked[] = [
  { path: "/trends", filter: {} },
  {
    path: "/trends",
    filter: {
      series: ["jihadology-is-videos/video"],
      interval: "poisson",
      events: ["territory", "platform"],
    },
  },
  {
    path: "/trends",
    filter: {
      series: [
        "jihadology-is-videos/video/origin=core",
        "jihadology-is-videos/video/origin=central",
      ],
      value: "share",
    },
  },
  { path: "/trends", filter: { series: ["ihs-territory/km2", "jihadology-is-videos/video"] } },
  {
    path: "/themes",
    filter: { collection: "dabiq-rumiyah-images", dimension: "theme", form: "bars" },
  },
  {
    path: "/themes",
    filter: { collection: "dabiq-rumiyah-images", dimension: "theme", form: "multiples" },
  },
  {
    path: "/trends",
    filter: { series: ["ihs-territory/km2"], time: { first: "1999-01-01", last: "1999-12-31" } },
  },
  {
    path: "/themes",
    filter: {
      collection: "dabiq-rumiyah-images",
      time: { first: "1999-01-01", last: "1999-12-31" },
    },
  },
  { path: "/coverage", filter: { time: { first: "1999-01-01", last: "1999-12-31" } } },
];
