import { type Collection, readSeries, type Series, type State } from "../catalogue.ts";
import { observations } from "../queries/observations.ts";
import type { Defect } from "../refusal.ts";
import { partDoubts, type Whole } from "./part-sums.ts";
import type { Placed } from "./plan.ts";
import { wholesOf } from "./wholes.ts";

/** Values of one collection by `series period`, as they would be after the entries. */
type Merged = Map<string, number | null>;

/**
 * Where entries and what the ledger already holds would contradict each other: a part larger than
 * its whole, or parts that exclude each other adding up to more than it. Only exact values count.
 * A doubt stands at the entry of the series it is about, else at one that touches the same whole.
 */
export function contradictions(
  state: State,
  collection: Collection,
  entries: readonly Placed[],
): Defect[] {
  const series = readSeries(state, { collection: collection.id });
  const byId = new Map(series.map((each) => [each.id, each]));
  const wholes = wholesOf(collection, series);
  const merged = merge(state, series, entries);
  const placed = new Map(entries.map((entry) => [placeOf(entry), entry]));
  const found = new Map<string, Defect>();
  for (const entry of entries) {
    const period = `${entry.words.period}`;
    for (const whole of touched(wholes, byId.get(`${entry.words.series}`))) {
      const heldBy = (id: string) => merged.get(`${id} ${period}`) ?? null;
      for (const { code, series: id, message } of partDoubts(whole, heldBy)) {
        const { row, column, words } = placed.get(`${id} ${period}`) ?? entry;
        const value = String(words.value ?? "");
        const text = `${period}: ${message}`;
        found.set(`${whole.id} ${text}`, { code, row, column, value, message: text });
      }
    }
  }
  return [...found.values()];
}

/** The wholes that an entry of a series can contradict: its own, and itself. */
const touched = (wholes: Map<string, Whole>, series: Series | undefined): Whole[] =>
  [series?.whole, series?.id].flatMap((id) => wholes.get(id ?? "") ?? []);

const placeOf = ({ words }: Placed): string => `${words.series} ${words.period}`;

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
