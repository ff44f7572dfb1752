import type { Category, Codebook, QuotedShare, Series, State } from "../catalogue.ts";
import {
  pairsOf,
  readCategories,
  readCodebooks,
  readCollections,
  readCrosswalk,
  readQuotedShares,
  readSeries,
} from "../catalogue.ts";

/** A category of another codebook and how it relates, read from the category asked for. */
export type Relation = { relation: string; category: Category; note: string | null };

/** A category with its neighbours, its crosswalk and the series that use it. */
export type CategoryFacts = {
  category: Category;
  codebook: Codebook | null;
  broader: Category | null;
  narrower: Category[];
  crosswalk: Relation[];
  series: Series[];
  quoted: QuotedShare[];
};

const inverses: Record<string, string> = { broader: "narrower", narrower: "broader" };

/** A category by its id `codebook/dimension=slug`, or null if the ledger does not know it. */
export function categoryFacts(state: State, id: string): CategoryFacts | null {
  const all = readCategories(state);
  const category = all.find((each) => each.id === id);
  if (!category) return null;
  const siblings = all.filter(
    ({ codebook, dimension }) => codebook === category.codebook && dimension === category.dimension,
  );
  const isUsed = usedBy(state, category, all);
  return {
    category,
    codebook: readCodebooks(state).find((each) => each.id === category.codebook) ?? null,
    broader: siblings.find(({ slug }) => slug === category.broader) ?? null,
    narrower: siblings.filter(({ broader }) => broader === category.slug),
    crosswalk: crosswalkOf(state, category, all),
    series: readSeries(state).filter(isUsed),
    quoted: readQuotedShares(state).filter(isUsed),
  };
}

function crosswalkOf(state: State, { id }: Category, all: readonly Category[]): Relation[] {
  const byId = new Map(all.map((each) => [each.id, each]));
  return readCrosswalk(state).flatMap(({ category_a, category_b, relation, note }) => {
    const isFirst = category_a === id;
    const other = byId.get(isFirst ? category_b : category_a);
    if ((!isFirst && category_b !== id) || !other) return [];
    return [
      { relation: isFirst ? relation : (inverses[relation] ?? relation), category: other, note },
    ];
  });
}

/** A slug is looked up in the codebook of the collection first, then in common. */
function usedBy(state: State, category: Category, all: readonly Category[]) {
  const known = new Set(all.map(({ id }) => id));
  const codebooks = new Map(readCollections(state).map((row) => [row.id, row.codebook]));
  return ({ collection, categories }: { collection: string; categories: string }): boolean =>
    pairsOf(categories).some(({ dimension, slug }) => {
      const own = `${codebooks.get(collection)}/${dimension}=${slug}`;
      return (known.has(own) ? own : `common/${dimension}=${slug}`) === category.id;
    });
}
