import { type Collection, pairsOf, readSeries, type Series, type State } from "../catalogue.ts";
import { codingOf } from "../queries/coding.ts";
import { observations } from "../queries/observations.ts";
import type { Defect } from "../refusal.ts";
import type { Placed } from "./plan.ts";

/** Values of one collection by `series period`, as they would be after the entries. */
type Merged = Map<string, number | null>;

/**
 * Where entries and what the ledger already holds would contradict each other: a part larger than
 * its whole, or parts that exclude each other adding up to more than it. Only exact values count.
 */
export function contradictions(
  state: State,
  collection: Collection,
  entries: readonly Placed[],
): Defect[] {
  const series = readSeries(state, { collection: collection.id });
  const merged = merge(state, series, entries);
  const found = new Map<string, Defect>();
  for (const entry of entries) {
    for (const whole of wholesTouched(series, `${entry.words.series}`)) {
      const period = `${entry.words.period}`;
      for (const defect of doubtsOf({ collection, series, merged }, whole, period)) {
        const { row, column } = entry;
        const value = String(entry.words.value ?? "");
        if (!found.has(defect.message))
          found.set(defect.message, { ...defect, row, column, value });
      }
    }
  }
  return [...found.values()];
}

type Context = { collection: Collection; series: readonly Series[]; merged: Merged };

function doubtsOf(
  { collection, series, merged }: Context,
  whole: Series,
  period: string,
): Defect[] {
  const total = merged.get(`${whole.id} ${period}`) ?? null;
  if (total === null) return [];
  const parts = series.filter((each) => each.whole === whole.id && each.measure === "count");
  const defects: Defect[] = [];
  const sums = new Map<string, number>();
  for (const part of parts) {
    const value = merged.get(`${part.id} ${period}`) ?? null;
    if (value === null) continue;
    if (value > total) defects.push(exceeds(part.label, value, total, period));
    const dimension = dividedBy(part, whole);
    if (dimension) sums.set(dimension, (sums.get(dimension) ?? 0) + value);
  }
  for (const [dimension, sum] of sums) {
    const isExclusive = codingOf(collection, dimension) === "exclusive";
    if (isExclusive && sum > total) defects.push(sumExceeds(dimension, sum, total, period));
  }
  return defects;
}

/** The one dimension in which a part is narrower than its whole; null if there are several. */
function dividedBy(part: Series, whole: Series): string | null {
  const shared = new Set(whole.categories.split(";"));
  const own = pairsOf(part.categories).filter(
    ({ dimension, slug }) => !shared.has(`${dimension}=${slug}`),
  );
  return own.length === 1 ? (own[0]?.dimension ?? null) : null;
}

function wholesTouched(series: readonly Series[], id: string): Series[] {
  const own = series.find((each) => each.id === id);
  return series.filter((each) => each.id === own?.whole || (each.id === id && own?.whole === null));
}

function merge(state: State, series: readonly Series[], entries: readonly Placed[]): Merged {
  const rows = observations(
    state,
    series.map(({ id }) => id),
  );
  const merged: Merged = new Map(
    rows.map(({ series: id, period, value, relation }) => [
      `${id} ${period}`,
      relation === "=" ? value : null,
    ]),
  );
  for (const { words } of entries) {
    const value = words.relation === "=" && typeof words.value === "number" ? words.value : null;
    merged.set(`${words.series} ${words.period}`, value);
  }
  return merged;
}

const exceeds = (label: string, value: number, total: number, period: string): Defect => ({
  code: "COUNT_EXCEEDS_TOTAL",
  message: `${period}: ${value} of ${total} (${label}): a part cannot be larger than its whole. Check both numbers.`,
});

const sumExceeds = (dimension: string, sum: number, total: number, period: string): Defect => ({
  code: "SUM_EXCEEDS_TOTAL",
  message: `${period}: the parts by ${dimension} add up to ${sum} of ${total}. They exclude each other, so one of them or the total is wrong.`,
});
