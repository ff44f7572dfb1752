import { type Category, type Collection, pairsOf, type Series } from "../catalogue.ts";
import type { Row } from "../row.ts";
import type { CheckFinding } from "./finding.ts";
import { groupBy } from "./groups.ts";
import { numberWords, periodWords } from "./sentence.ts";
import type { Snapshot } from "./snapshot.ts";
import { isExact, sumOf } from "./value.ts";

/** The share of a whole below which what is missing looks like a slip, not like an unnamed rest. */
const slip = 0.05;

type Part = { row: Row; dimension: string; slug: string };

/**
 * The parts of a whole in one period, along one dimension. Exclusive parts are added; of other
 * dimensions each part stands alone, since it may not exceed its whole either. Reads the counts
 * of the ledger only; levels are left out, and what is not exact is never added.
 */
export function parts({ rows, series, collections, categories }: Snapshot): CheckFinding[] {
  const wholes = new Map(series.map((each) => [each.id, each]));
  const coders = new Map(collections.map((each) => [each.id, each]));
  const all = rows.flatMap((row) => partOf(row, wholes) ?? []);
  const groups = groupBy(all, ({ row, dimension }) => `${row.whole} ${row.period} ${dimension}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const collection = coders.get(first?.row.collection ?? "");
    if (!first || !collection) return [];
    const own = withoutNested(group, categories, collection);
    return isExclusive(collection, first.dimension)
      ? judge(own, first.dimension)
      : own.flatMap((part) => judge([part], first.dimension));
  });
}

/** A row that refines its whole by exactly one category. */
function partOf(row: Row, wholes: ReadonlyMap<string, Series>): Part | null {
  const whole = row.whole === null ? undefined : wholes.get(row.whole);
  if (whole?.measure !== "count" || row.measure !== "count") return null;
  if (row.n === null || row.n_relation !== "=") return null;
  const held = whole.categories.split(";");
  const own = pairsOf(row.categories).filter(
    ({ dimension, slug }) => !held.includes(`${dimension}=${slug}`),
  );
  const [pair] = own;
  return pair && own.length === 1 ? { row, ...pair } : null;
}

const isExclusive = ({ coding }: Collection, dimension: string): boolean =>
  pairsOf(coding ?? "").some((pair) => pair.dimension === dimension && pair.slug === "exclusive");

/** A part whose broader category stands beside it is already counted there. */
function withoutNested(
  group: Part[],
  categories: readonly Category[],
  { codebook }: Collection,
): Part[] {
  const slugs = new Set(group.map(({ slug }) => slug));
  return group.filter(({ dimension, slug }) => {
    const named = categories.filter((each) => each.dimension === dimension && each.slug === slug);
    const category = named.find((each) => each.codebook === codebook) ?? named[0];
    return !category?.broader || !slugs.has(category.broader);
  });
}

function judge(group: Part[], dimension: string): CheckFinding[] {
  const rows = group.map(({ row }) => row);
  const exact = rows.filter(isExact);
  const [first] = rows;
  if (!first?.whole || first.n === null || exact.length === 0) return [];
  const total = first.n;
  const sum = sumOf(exact);
  const isComplete = exact.length === rows.length && rows.length > 1;
  if (sum <= total && !isComplete) return [];
  const named = `${periodWords(first)}: the parts named by ${dimension}`;
  const numbers = `add to ${numberWords(sum)} of ${numberWords(total)}`;
  return [
    {
      kind: sum > total ? "parts-above-total" : "parts-below-total",
      subject: first.whole,
      periods: [first.period],
      expected: total,
      found: sum,
      severity: severityOf(sum, total),
      message: `${named} ${numbers}${restWords(sum, total)}`,
    },
  ];
}

function severityOf(sum: number, total: number): CheckFinding["severity"] {
  if (sum === total) return "ok";
  if (sum > total) return "error";
  return total - sum < slip * total ? "warning" : "info";
}

function restWords(sum: number, total: number): string {
  if (sum === total) return "";
  const rest = numberWords(Math.abs(total - sum));
  return sum > total ? `, ${rest} too many` : `, leaving ${rest} unnamed`;
}
