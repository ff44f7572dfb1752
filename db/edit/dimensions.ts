import { pairsOf, readCategories, readSeries, type State } from "../catalogue.ts";
import type { Words } from "../ledger.ts";

/** The dimensions that a collection counts by, or could: of its codebook, series and coding. */
export function dimensionsOf(state: State, { id, codebook, coding }: Words): string[] {
  const own = readCategories(state).filter((each) => each.codebook === codebook);
  const counted = readSeries(state, { collection: id }).flatMap((each) => pairsOf(each.categories));
  const said = pairsOf(`${coding ?? ""}`);
  const all = [...own, ...counted, ...said].map(({ dimension }) => dimension);
  return [...new Set(all)].sort();
}
