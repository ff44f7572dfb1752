import type { CollectionFacts } from "../queries/collection.ts";
import type { Node } from "./json.ts";

/** A collection as a Dataset of schema.org: who counted what, when, and where the numbers are. */
export function linkedDataset({ collection, series, coverage, sources }: CollectionFacts): Node {
  const { id, title, collector, population, method, caveat, licence } = collection;
  const days = (coverage?.spans ?? []).flatMap(({ period_start, period_end }) =>
    period_start && period_end ? [period_start, period_end] : [],
  );
  const [first, last] = [days.sort()[0], days.at(-1)];
  const address = `/trends.csv?collection=${encodeURIComponent(id)}`;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `/collections/${id}`,
    identifier: id,
    name: title,
    description: `${population}. ${method} ${caveat}`,
    creator: { "@type": "Organization", name: collector },
    usageInfo: licence,
    ...(first && last ? { temporalCoverage: `${first}/${last}` } : {}),
    measurementTechnique: method,
    variableMeasured: series.map((each) => each.label),
    isBasedOn: sources.map((source) => ({
      "@type": "CreativeWork",
      "@id": `/sources/${source.id}`,
      name: source.title,
      publisher: { "@type": "Organization", name: source.publisher },
    })),
    distribution: [
      { "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: address },
      {
        "@type": "DataDownload",
        encodingFormat: "application/json",
        contentUrl: address.replace(".csv", ".json"),
      },
    ],
  };
}
