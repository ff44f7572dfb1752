import { type Category, pairsOf, type Series } from "../catalogue.ts";
import { groupBy } from "../checks/groups.ts";

/** A series in a list: its name below its whole, how deep it stands, and what divides its whole. */
export type ListRow = { series: Series; name: string; depth: number; dimension: string | null };

/** Series crossed by two dimensions; a row or column named null holds those not divided by it. */
export type Matrix = {
  name: string;
  dimensions: [string, string];
  columns: { slug: string | null; name: string }[];
  rows: { slug: string | null; name: string; cells: (Series | null)[] }[];
};

export type Layout = { matrices: Matrix[]; list: ListRow[] };

type Named = { nameOf: (dimension: string, slug: string) => string };

/** A crossing of two dimensions is drawn as a table if at least so much of it exists. */
const fullLeast = 0.8;

/**
 * How the series of a collection stand in its grid: those that two dimensions cross as a table with
 * their totals at its edges, all others in a list, each part under its whole.
 */
export function layoutOf(
  series: readonly Series[],
  categories: readonly Category[],
  codebook: string,
): Layout {
  const labels = new Map(
    categories
      .filter((each) => each.codebook === codebook || each.codebook === "common")
      .sort((a, b) => Number(a.codebook === codebook) - Number(b.codebook === codebook))
      .map(({ dimension, slug, label }) => [`${dimension}=${slug}`, label]),
  );
  const nameOf = (dimension: string, slug: string): string =>
    labels.get(`${dimension}=${slug}`) ?? slug.replaceAll("-", " ");
  const families = [...groupBy(series, ({ unit, measure }) => `${measure} ${unit}`).values()];
  const matrices = families.flatMap((family) => matrixOf(family, { nameOf }) ?? []);
  const crossed = new Set(matrices.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));
  const rest = series.filter((each) => !crossed.has(each));
  return { matrices, list: below(rest, rest, null, { nameOf }) };
}

/** The list under a whole; what has no whole here stands at the edge. */
function below(
  rest: readonly Series[],
  all: readonly Series[],
  whole: Series | null,
  named: Named,
  depth = 0,
): ListRow[] {
  const known = new Set(all.map(({ id }) => id));
  const own = rest.filter(
    (each) => (known.has(each.whole ?? "") ? each.whole : null) === (whole?.id ?? null),
  );
  const rows = own.map((each) => ({ series: each, depth, ...nameIn(each, whole, named) }));
  return [...groupBy(rows, ({ dimension }) => dimension ?? "").values()]
    .flat()
    .flatMap((row) => [row, ...below(rest, all, row.series, named, depth + 1)]);
}

/** What tells a series from its whole: the labels of the categories that the whole has not. */
function nameIn(
  { label, categories }: Series,
  whole: Series | null,
  { nameOf }: Named,
): { name: string; dimension: string | null } {
  const tail = label.slice(label.indexOf(": ") + 1).trim();
  const plain = tail.charAt(0).toUpperCase() + tail.slice(1);
  if (!whole) return { name: plain, dimension: null };
  const own = extra(categories, whole.categories);
  const dimension = own.length === 1 ? (own[0]?.dimension ?? null) : null;
  const name = own.map((pair) => nameOf(pair.dimension, pair.slug)).join(", ");
  return { name: name || plain, dimension };
}

function matrixOf(family: readonly Series[], { nameOf }: Named): Matrix | null {
  const shared = sharedBy(family);
  const own = family.map((series) => ({ series, pairs: extra(series.categories, shared) }));
  const crossings = own.filter(({ pairs }) => pairs.length === 2);
  const kinds = groupBy(crossings, ({ pairs }) =>
    pairs.map(({ dimension }) => dimension).join(" "),
  );
  const [kind, members] = [...kinds].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  if (!kind || !members) return null;
  const [a = "", b = ""] = kind.split(" ");
  const slugs = (dimension: string): string[] => [
    ...new Set(members.flatMap(({ pairs }) => slugIn(pairs, dimension) ?? [])),
  ];
  const isWide = slugs(b).length > slugs(a).length;
  const [down, across] = isWide ? [b, a] : [a, b];
  const [rows, columns] = [slugs(down), slugs(across)];
  const isFull = members.length >= fullLeast * rows.length * columns.length;
  if (rows.length < 2 || columns.length < 2 || !isFull) return null;
  const cellAt = (row: string | null, column: string | null): Series | null =>
    own.find(
      ({ pairs }) =>
        slugIn(pairs, down) === row &&
        slugIn(pairs, across) === column &&
        pairs.length === Number(row !== null) + Number(column !== null),
    )?.series ?? null;
  const withAll = (given: string[], isThere: (slug: string) => boolean): (string | null)[] =>
    given.some(isThere) || cellAt(null, null) ? [null, ...given] : given;
  const heads = withAll(
    columns,
    (slug) => cellAt(null, slug) !== null || rows.some((row) => cellAt(row, null) !== null),
  );
  const sides = withAll(
    rows,
    (slug) =>
      cellAt(slug, null) !== null || columns.some((column) => cellAt(null, column) !== null),
  );
  const named = (dimension: string, slug: string | null) =>
    slug === null ? "All" : nameOf(dimension, slug);
  return {
    name: family[0]?.unit ?? "",
    dimensions: [down, across],
    columns: heads.map((slug) => ({ slug, name: named(across, slug) })),
    rows: sides.map((slug) => ({
      slug,
      name: named(down, slug),
      cells: heads.map((head) => cellAt(slug, head)),
    })),
  };
}

type Pair = { dimension: string; slug: string };

const slugIn = (pairs: readonly Pair[], dimension: string): string | null =>
  pairs.find((pair) => pair.dimension === dimension)?.slug ?? null;

/** The categories that every series of a family has. */
function sharedBy(family: readonly Series[]): string {
  const [first, ...others] = family.map(({ categories }) => categories.split(";"));
  return (first ?? []).filter((pair) => others.every((each) => each.includes(pair))).join(";");
}

/** The pairs of one list of categories that another has not. */
function extra(categories: string, without: string): Pair[] {
  const shared = new Set(without.split(";"));
  return pairsOf(categories).filter(({ dimension, slug }) => !shared.has(`${dimension}=${slug}`));
}
