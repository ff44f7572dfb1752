import {
  type Collection,
  pairsOf,
  readCategories,
  readSeries,
  type Series,
  type State,
} from "../catalogue.ts";
import type { Row } from "../row.ts";
import { codingOf } from "./coding.ts";
import { observationsIn } from "./observations.ts";

/** What the parts of a whole add up to along one dimension, in one period. */
export type Parts = { dimension: string; sum: number; n: number };

/**
 * The parts beside which a number stands: all that divide its whole along the same dimension in its
 * period, without those that a broader one contains. Null where categories may overlap or nothing is
 * said of it, and where the whole or a part is not known exactly: then there is nothing to add.
 */
export function partsBeside(
  state: State,
  { row, series, collection }: { row: Row; series: Series; collection: Collection },
): Parts | null {
  const { n, whole, period } = row;
  if (!whole || n === null || n <= 0 || row.n_relation !== "=") return null;
  const all = new Map(readSeries(state, { collection: collection.id }).map((s) => [s.id, s]));
  const shared = new Set(all.get(whole)?.categories.split(";"));
  const own = (each: Series) =>
    pairsOf(each.categories).filter((p) => !shared.has(`${p.dimension}=${p.slug}`));
  const [pair, ...more] = own(series);
  if (!pair || more.length > 0 || codingOf(collection, pair.dimension) !== "exclusive") return null;
  const beside = new Map<string, Row>();
  for (const each of observationsIn(state, { collection: collection.id, periods: [period] })) {
    const part = all.get(each.series);
    const [first, ...others] = part && each.whole === whole ? own(part) : [];
    if (each.value === null || first?.dimension !== pair.dimension || others.length > 0) continue;
    beside.set(first.slug, each);
  }
  const broader = broaderIn(state, pair.dimension, collection);
  const counted = [...beside].filter(([slug]) => !broader(slug).some((b) => beside.has(b)));
  if (counted.some(([, { relation }]) => relation !== "=")) return null;
  const sum = counted.reduce((total, [, { value }]) => total + (value ?? 0), 0);
  return { dimension: pair.dimension, sum, n };
}

/** The categories that contain one, near and far: in the collection's codebook, else the common one. */
function broaderIn(
  state: State,
  dimension: string,
  { codebook }: Collection,
): (slug: string) => string[] {
  const named = readCategories(state).filter((each) => each.dimension === dimension);
  const from = (book: string) => named.filter((each) => each.codebook === book);
  const all = [...from("common"), ...from(codebook)];
  const above = new Map(all.map(({ slug, broader }) => [slug, broader]));
  const climb = (slug: string, seen: readonly string[]): string[] => {
    const next = above.get(slug);
    return next && !seen.includes(next) ? climb(next, [...seen, next]) : [...seen];
  };
  return (slug) => climb(slug, []);
}
