import { type Collection, readSeries, type Series, type State } from "../catalogue.ts";
import type { Defect } from "../refusal.ts";
import type { Placed } from "./entry.ts";
import { exactOf, liveValues } from "./live-values.ts";
import { partDoubts, type Whole } from "./part-sums.ts";
import { wholesOf } from "./wholes.ts";

/** Values of one collection by `series period`, as they would be after the entries. */
type Merged = Map<string, number | null>;

/** A whole in a period, and the first entry that bears on it. */
type Touched = { whole: Whole; period: string; entry: Placed };

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
  const touched = touchedBy(entries, collection, readSeries(state, { collection: collection.id }));
  const merged = merge(state, touched, entries);
  const placed = new Map(entries.map((entry) => [placeOf(entry), entry]));
  return touched.flatMap(({ whole, period, entry }) => {
    const heldBy = (id: string) => merged.get(`${id} ${period}`) ?? null;
    return partDoubts(whole, heldBy).map(({ code, series, message }) => {
      const { row, column, words } = placed.get(`${series} ${period}`) ?? entry;
      const value = String(words.value ?? "");
      return { code, row, column, value, message: `${period}: ${message}` };
    });
  });
}

const placeOf = ({ words }: Placed): string => `${words.series} ${words.period}`;

/** The wholes that entries can contradict, each period once: those of their series, and themselves. */
function touchedBy(
  entries: readonly Placed[],
  collection: Collection,
  series: readonly Series[],
): Touched[] {
  const byId = new Map(series.map((each) => [each.id, each]));
  const wholes = wholesOf(collection, series);
  const touched = new Map<string, Touched>();
  for (const entry of entries) {
    const own = byId.get(`${entry.words.series}`);
    const period = `${entry.words.period}`;
    for (const whole of [own?.whole, own?.id].flatMap((id) => wholes.get(id ?? "") ?? [])) {
      const key = `${whole.id} ${period}`;
      if (!touched.has(key)) touched.set(key, { whole, period, entry });
    }
  }
  return [...touched.values()];
}

function merge(state: State, touched: readonly Touched[], entries: readonly Placed[]): Merged {
  const wholes = new Set(touched.map(({ whole }) => whole));
  const live = liveValues(state, {
    series: [...wholes].flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]),
    periods: new Set(touched.map(({ period }) => period)),
  });
  const merged: Merged = new Map(live.map((row) => [`${row.series} ${row.period}`, exactOf(row)]));
  for (const entry of entries) {
    const { relation, value } = entry.words;
    merged.set(placeOf(entry), relation === "=" && typeof value === "number" ? value : null);
  }
  return merged;
}
