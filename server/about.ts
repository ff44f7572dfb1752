import { pairsOf, type Source } from "../db/catalogue.ts";
import type { Filter } from "../db/filter.ts";
import type { Line } from "../db/queries/lines.ts";

/** What the metadata of a file says of the series, collections and sources behind its rows. */
export function aboutLines(lines: readonly Line[], sources: readonly Source[], filter: Filter) {
  const collections = new Map(lines.map(({ collection }) => [collection.id, collection]));
  return {
    interval: intervalOf(filter),
    series: lines.map(
      ({ series: { id, label, collection, unit, measure, categories, whole } }) => ({
        ...{ id, label, collection, unit, measure, whole },
        categories: pairsOf(categories),
      }),
    ),
    collections: [...collections.values()].map(
      ({ id, title, actor, collector, population, coding, codebook, method, caveat, licence }) => ({
        ...{ id, title, actor, collector, population, coding, codebook, method, caveat, licence },
      }),
    ),
    sources: sources.map(({ id, title, publisher, author, published, url, derived_from }) => ({
      ...{ id, title, publisher, author, published, url, derived_from },
    })),
  };
}

function intervalOf({ interval, value, level, deff }: Filter) {
  if (interval === "none") return null;
  if (interval === "poisson") return { of: value ?? "count", method: "poisson", level };
  return { of: "share", method: "wilson", level, deff };
}
