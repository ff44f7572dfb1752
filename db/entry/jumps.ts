import type { Defect } from "../refusal.ts";
import type { Row } from "../row.ts";
import type { Placed } from "./entry.ts";

/** Below this many earlier values there is nothing to call a jump. */
const historyLeast = 6;
const deviationsMost = 3;
/** Makes the median absolute deviation of a normal sample an estimate of its standard deviation. */
const toStandard = 1.4826;

/**
 * Entries further from the median of their series than three (scaled) median absolute deviations.
 * `live` is everything that the ledger holds of their series; what an entry replaces does not count.
 */
export function jumps(live: readonly Row[], entries: readonly Placed[]): Defect[] {
  const histories = historiesOf(live);
  const known = new Map<number[], Spread>();
  return entries.flatMap(({ words, row, column, before }) => {
    const { value } = words;
    const history = histories.get(`${words.series} ${words.period_type}`);
    if (typeof value !== "number" || !history) return [];
    const others = without(history, before?.period_type === words.period_type ? before : null);
    if (others.length < historyLeast) return [];
    const { middle, spread } = known.get(others) ?? spreadOf(others);
    if (others === history) known.set(history, { middle, spread });
    if (spread === 0 || Math.abs(value - middle) <= deviationsMost * spread) return [];
    const message = `${words.period}: ${value} is far from what this series has been (middle value ${middle} of ${others.length}). If it is right, tick the warning.`;
    return [{ code: "JUMP", row, column, value: String(value), message }];
  });
}

/** The values of each series and kind of period, sorted. */
function historiesOf(live: readonly Row[]): Map<string, number[]> {
  const histories = new Map<string, number[]>();
  for (const { series, period_type, value } of live) {
    if (value === null) continue;
    const key = `${series} ${period_type}`;
    const history = histories.get(key);
    if (history) history.push(value);
    else histories.set(key, [value]);
  }
  for (const history of histories.values()) history.sort((a, b) => a - b);
  return histories;
}

function without(history: number[], before: Row | null): number[] {
  if (before === null || before.value === null) return history;
  return history.toSpliced(history.indexOf(before.value), 1);
}

type Spread = { middle: number; spread: number };

function spreadOf(sorted: readonly number[]): Spread {
  const middle = medianOf(sorted);
  const distances = Float64Array.from(sorted, (value) => Math.abs(value - middle)).sort();
  return { middle, spread: toStandard * medianOf(distances) };
}

/** The median of values in order. */
function medianOf(sorted: ArrayLike<number>): number {
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? (upper + (sorted[half - 1] ?? 0)) / 2 : upper;
}
