import { comparePeriods, type Period } from "../db/period.ts";
import type { Part } from "../db/queries/themes.ts";
import type { Relation, Row } from "../db/row.ts";
import type { Status } from "../db/status.ts";

/**
 * The counted parts of one period's whole by category, without those that a broader one contains;
 * `reason` says why they cannot stand end to end.
 */
export type Sum = Period & {
  period: string;
  n: number | null;
  statuses: Status[];
  counted: ReadonlyMap<string, Row>;
  narrower: string[];
  reason: string | null;
};

/** The parts of each period, in the order of the periods. */
export function sumsOf(parts: readonly Part[]): Sum[] {
  const periods = new Map<string, Map<string, Row>>();
  for (const { category, line } of parts) {
    for (const row of line.drawn) {
      const rows = periods.get(row.period) ?? new Map<string, Row>();
      periods.set(row.period, rows.set(category.slug, row));
    }
  }
  return [...periods.values()].flatMap((rows) => sumOf(rows, parts)).sort(comparePeriods);
}

/** What the rows add up to. */
export const totalOf = (rows: Iterable<Row>): number =>
  [...rows].reduce((sum, { value }) => sum + (value ?? 0), 0);

function sumOf(rows: ReadonlyMap<string, Row>, parts: readonly Part[]): Sum[] {
  const [first] = rows.values();
  if (!first) return [];
  const valued = [...rows].filter(([, { value }]) => value !== null);
  const present = new Set(valued.map(([slug]) => slug));
  const isNarrower = (slug: string): boolean => broaderOf(slug, parts).some((b) => present.has(b));
  const counted = new Map(valued.filter(([slug]) => !isNarrower(slug)));
  const { period, period_type, period_start, period_end, period_label, period_order, n } = first;
  return [
    {
      ...{ period, period_type, period_start, period_end, period_label, period_order, n },
      statuses: [...new Set([...rows.values()].map(({ status }) => status))],
      counted,
      narrower: [...present].filter(isNarrower),
      reason: reasonAgainst([...counted.values()], { n, relation: first.n_relation }),
    },
  ];
}

/** The categories that contain this one, near and far. */
function broaderOf(slug: string, parts: readonly Part[], seen: readonly string[] = []): string[] {
  const broader = parts.find(({ category }) => category.slug === slug)?.category.broader;
  if (!broader || seen.includes(broader)) return [];
  return [broader, ...broaderOf(broader, parts, [...seen, broader])];
}

type Whole = { n: number | null; relation: Relation | null };

function reasonAgainst(rows: readonly Row[], { n, relation }: Whole): string | null {
  if (rows.length === 0) return "No part has a number.";
  if (n === null || n <= 0) return "The whole is not known.";
  if (relation !== "=") return `The whole is not exact: ${relation} ${n.toLocaleString("en")}.`;
  if (rows.some((row) => row.relation !== "=")) return "A part is not exact.";
  const sum = totalOf(rows);
  if (sum <= n) return null;
  return `The parts, ${sum.toLocaleString("en")}, exceed the whole, ${n.toLocaleString("en")}.`;
}
