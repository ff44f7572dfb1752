import {
  type Category,
  type Collection,
  pairsOf,
  readCategories,
  readCollections,
  readSeries,
  type Series,
  type State,
} from "../catalogue.ts";
import { type Coding, codingOf } from "../queries/coding.ts";

/** A collection as analysts add to it: one dimension, its parts by category, and their whole. */
export type Target = {
  collection: Collection;
  dimension: string;
  coding: Coding;
  parts: { category: Category; series: Series }[];
  whole: Series | null;
};

/** The dimension of a collection that the simple form fills: themes, else the one with most parts. */
export function targetOf(state: State, id: string): Target | null {
  const collection = readCollections(state).find((each) => each.id === id);
  if (!collection) return null;
  const categories = new Map(readCategories(state).map((row) => [row.id, row]));
  const all = readSeries(state, { collection: id });
  const groups = new Map<string, Target["parts"]>();
  for (const series of all.filter(({ whole }) => whole !== null)) {
    for (const { dimension, slug } of pairsOf(series.categories)) {
      const own = `${collection.codebook}/${dimension}=${slug}`;
      const category = categories.get(own) ?? categories.get(`common/${dimension}=${slug}`);
      const key = `${dimension} ${series.whole}`;
      if (category) groups.set(key, [...(groups.get(key) ?? []), { category, series }]);
    }
  }
  const ranked = [...groups].sort(
    ([a, x], [b, y]) =>
      Number(b.startsWith("theme ")) - Number(a.startsWith("theme ")) || y.length - x.length,
  );
  const [key = "", parts = []] = ranked[0] ?? [];
  const dimension = key.split(" ")[0] ?? "";
  const whole = all.find((each) => each.id === parts[0]?.series.whole) ?? null;
  return { collection, dimension, coding: codingOf(collection, dimension), parts, whole };
}
