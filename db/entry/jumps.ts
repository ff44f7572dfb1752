import type { State } from "../catalogue.ts";
import { observations } from "../queries/observations.ts";
import type { Defect } from "../refusal.ts";
import type { Placed } from "./plan.ts";

/** Below this many earlier values there is nothing to call a jump. */
const historyLeast = 6;
const deviationsMost = 3;
/** Makes the median absolute deviation of a normal sample an estimate of its standard deviation. */
const toStandard = 1.4826;

/** Entries further from the median of their series than three (scaled) median absolute deviations. */
export function jumps(state: State, entries: readonly Placed[]): Defect[] {
  return entries.flatMap((entry) => {
    const { words, row, column } = entry;
    if (typeof words.value !== "number") return [];
    const history = observations(state, [`${words.series}`]).filter(
      ({ period, period_type, value }) =>
        period !== words.period && period_type === words.period_type && value !== null,
    );
    if (history.length < historyLeast) return [];
    const values = history.map(({ value }) => value ?? 0);
    const middle = median(values);
    const spread = toStandard * median(values.map((value) => Math.abs(value - middle)));
    if (spread === 0 || Math.abs(words.value - middle) <= deviationsMost * spread) return [];
    const message = `${words.period}: ${words.value} is far from what this series has been (middle value ${middle} of ${values.length}). If it is right, tick the warning.`;
    return [{ code: "JUMP", row, column, value: String(words.value), message }];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? (upper + (sorted[half - 1] ?? 0)) / 2 : upper;
}
