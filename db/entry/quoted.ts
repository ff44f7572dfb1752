import { type Collection, readQuotedShares, readSeries, type State } from "../catalogue.ts";
import { observations } from "../queries/observations.ts";
import type { Defect } from "../refusal.ts";
import type { Placed } from "./plan.ts";

/** Entries whose share of their whole, rounded as printed, is not what a source prints for it. */
export function quotedDisagreements(
  state: State,
  collection: Collection,
  entries: readonly Placed[],
): Defect[] {
  const quoted = readQuotedShares(state, collection.id).filter(({ relation }) => relation === "=");
  const series = new Map(
    readSeries(state, { collection: collection.id }).map((row) => [row.id, row]),
  );
  return entries.flatMap(({ words, row, column }) => {
    const own = series.get(`${words.series}`);
    const printed = quoted.find(
      (each) =>
        each.categories === own?.categories &&
        each.period_start === words.period_start &&
        each.period_end === words.period_end,
    );
    const n = own?.whole ? totalOf(state, entries, own.whole, `${words.period}`) : null;
    if (!printed || !n || typeof words.value !== "number") return [];
    const decimals = String(printed.percent).split(".")[1]?.length ?? 0;
    const share = ((100 * words.value) / n).toFixed(decimals);
    if (Number(share) === printed.percent) return [];
    const message = `${words.period}: ${words.value} of ${n} is ${share}%; ${printed.source} prints ${printed.percent}%. Check both, then tick the warning.`;
    return [{ code: "QUOTED_SHARE_DIFFERS", row, column, value: String(words.value), message }];
  });
}

function totalOf(
  state: State,
  entries: readonly Placed[],
  whole: string,
  period: string,
): number | null {
  const entered = entries.find(({ words }) => words.series === whole && words.period === period);
  if (typeof entered?.words.value === "number") return entered.words.value;
  return observations(state, [whole]).find((row) => row.period === period)?.value ?? null;
}
