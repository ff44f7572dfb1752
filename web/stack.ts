import type { Period } from "../db/period.ts";
import type { Part, Themes } from "../db/queries/themes.ts";
import type { Row } from "../db/row.ts";
import type { Status } from "../db/status.ts";
import { type Sum, sumsOf, totalOf } from "./sums.ts";

/** What one part has of one whole. `series` is null where it is a sum or a remainder. */
export type Slice = { value: number; share: number; series: string | null };

/** A part in the order it is drawn; `rest` is what no category reports, not a category. */
export type StackPart = {
  slugs: string[];
  label: string;
  kind: "category" | "smaller" | "rest";
  color: number;
};

/** One whole and its slices, one for each part of the stack; `reason` says why it has none. */
export type StackRow = Period & {
  period: string;
  n: number | null;
  statuses: Status[];
  slices: (Slice | null)[];
  reason: string | null;
};

/** Wholes divided without overlap; the labels of what is drawn together and of what is left out. */
export type Stack = { parts: StackPart[]; rows: StackRow[]; smaller: string[]; narrower: string[] };

export type Stacked = { stack: Stack; reason: null } | { stack: null; reason: string };

/** As many parts as a bar tells apart; the others are drawn as one. */
const partsMost = 6;

/**
 * The shares of each period's whole, fit to stand end to end. Refused unless the categories are
 * known to exclude each other. A period is refused by itself if its whole is missing or not exact,
 * a part is not exact, or the parts are more than the whole. A category never stands beside its
 * broader one; what the parts leave of the whole is `rest`.
 */
export function stackOf({ division, parts }: Themes): Stacked {
  if (!division || parts.length === 0) return refused("No counts are divided this way.");
  const objection = objections[division.coding];
  if (objection) return refused(objection);
  const sums = sumsOf(parts);
  if (sums.every(({ reason }) => reason !== null)) {
    return refused(`No period can be stacked. ${sums[0]?.reason ?? "None has a number."}`);
  }
  return { stack: stack(parts, sums), reason: null };
}

const refused = (reason: string): Stacked => ({ stack: null, reason });

const objections = {
  exclusive: null,
  multiple: "Categories of this dimension can overlap, so they are not stacked.",
  unknown:
    "It is not known whether the categories of this dimension exclude each other, " +
    "so they are not stacked.",
};

function stack(all: readonly Part[], sums: readonly Sum[]): Stack {
  const whole = sums.filter(({ reason }) => reason === null);
  const parts = [...partsOf(all, whole), ...(whole.some(hasRest) ? [rest] : [])];
  const smaller = parts.find(({ kind }) => kind === "smaller")?.slugs ?? [];
  const narrower = new Set(whole.flatMap((sum) => sum.narrower));
  return {
    parts,
    rows: sums.map((sum) => rowOf(sum, parts)),
    smaller: smaller.length > 1 ? labelsOf(all, new Set(smaller)) : [],
    narrower: labelsOf(all, narrower),
  };
}

const rest: StackPart = { slugs: [], label: "not reported", kind: "rest", color: 0 };
const hasRest = ({ n, counted }: Sum): boolean => (n ?? 0) > totalOf(counted.values());

const labelsOf = (parts: readonly Part[], slugs: ReadonlySet<string>): string[] =>
  parts.filter(({ category }) => slugs.has(category.slug)).map(({ category }) => category.label);

/** As many categories as there are colours for all of them. */
const colorsMost = 8;

/** Largest first. Colours go by the codebook, so that another time does not exchange them. */
function partsOf(all: readonly Part[], sums: readonly Sum[]): StackPart[] {
  const used = all.filter(({ category }) => sums.some((sum) => sum.counted.has(category.slug)));
  const weightOf = ({ category: { slug } }: Part): number =>
    sums.reduce((sum, { counted, n }) => sum + (counted.get(slug)?.value ?? 0) / (n ?? 1), 0);
  const ranked = [...used].sort((a, b) => weightOf(b) - weightOf(a));
  const named = ranked.slice(0, partsMost);
  const colored = all.length <= colorsMost ? all : all.filter((part) => named.includes(part));
  const smaller = ranked.slice(partsMost);
  return [
    ...named.map((part) => partOf([part], "category", colored.indexOf(part))),
    ...(smaller.length > 0 ? [partOf(smaller, "smaller", 0)] : []),
  ];
}

function partOf(parts: readonly Part[], kind: StackPart["kind"], color: number): StackPart {
  const label = parts.length === 1 ? parts[0]?.category.label : undefined;
  const slugs = parts.map(({ category }) => category.slug);
  return { slugs, label: label ?? `${parts.length} smaller`, kind, color };
}

function rowOf({ counted, narrower, ...sum }: Sum, parts: readonly StackPart[]): StackRow {
  const slices = parts.map((part): Slice | null => {
    const rows = part.slugs.flatMap((slug) => counted.get(slug) ?? []);
    if (sum.n === null || sum.reason !== null) return null;
    if (part.kind === "rest") return sliceOf(sum.n - totalOf(counted.values()), sum.n, null);
    return rows.length > 0 ? sliceOf(totalOf(rows), sum.n, onlySeriesOf(rows)) : null;
  });
  return { ...sum, slices };
}

const sliceOf = (value: number, n: number, series: string | null): Slice => ({
  value,
  share: value / n,
  series,
});

const onlySeriesOf = (rows: readonly Row[]): string | null =>
  rows.length === 1 ? (rows[0]?.series ?? null) : null;
