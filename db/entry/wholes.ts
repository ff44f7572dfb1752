import { type Collection, pairsOf, type Series } from "../catalogue.ts";
import { groupBy } from "../checks/groups.ts";
import { codingOf } from "../queries/coding.ts";
import type { Whole } from "./part-sums.ts";

type Coded = Pick<Collection, "coding">;
type Counted = Pick<Series, "id" | "label" | "whole" | "measure" | "categories">;

/** The wholes among the series of a collection, each with its parts; by the id of the whole. */
export function wholesOf(collection: Coded, series: readonly Counted[]): Map<string, Whole> {
  const counts = series.filter(({ whole, measure }) => whole !== null && measure === "count");
  const parts = groupBy(counts, ({ whole }) => whole ?? "");
  return new Map(
    series
      .filter(({ id }) => parts.has(id))
      .map((whole) => {
        const own = (parts.get(whole.id) ?? []).map((part) => {
          const dimension = dividedBy(part, whole);
          const isExclusive = dimension !== null && codingOf(collection, dimension) === "exclusive";
          return { id: part.id, label: part.label, dimension, isExclusive };
        });
        return [whole.id, { id: whole.id, parts: own }];
      }),
  );
}

/** The one dimension in which a part is narrower than its whole; null if there are several. */
function dividedBy(part: Counted, whole: Counted): string | null {
  const shared = new Set(whole.categories.split(";"));
  const own = pairsOf(part.categories).filter(
    ({ dimension, slug }) => !shared.has(`${dimension}=${slug}`),
  );
  return own.length === 1 ? (own[0]?.dimension ?? null) : null;
}
