import { type Collection, readQuotedShares, readSeries, type State } from "../catalogue.ts";
import type { Defect } from "../refusal.ts";
import type { Placed } from "./entry.ts";
import { exactOf, liveValues } from "./live-values.ts";

/** Entries whose share of their whole, rounded as printed, is not what a source prints for it. */
export function quotedDisagreements(
  state: State,
  collection: Collection,
  entries: readonly Placed[],
): Defect[] {
  const quoted = new Map(
    readQuotedShares(state, collection.id)
      .filter(({ relation }) => relation === "=")
      .map((each) => [`${each.categories} ${each.period_start} ${each.period_end}`, each]),
  );
  if (quoted.size === 0) return [];
  const series = new Map(
    readSeries(state, { collection: collection.id }).map((row) => [row.id, row]),
  );
  const doubtful = entries.flatMap((entry) => {
    const { words } = entry;
    const own = series.get(`${words.series}`);
    const printed = quoted.get(`${own?.categories} ${words.period_start} ${words.period_end}`);
    return own?.whole && printed ? [{ ...entry, whole: own.whole, printed }] : [];
  });
  const totals = totalsOf(state, entries, doubtful);
  return doubtful.flatMap(({ words, row, column, whole, printed }) => {
    const n = totals.get(`${whole} ${words.period}`);
    if (!n || typeof words.value !== "number") return [];
    const decimals = String(printed.percent).split(".")[1]?.length ?? 0;
    const share = ((100 * words.value) / n).toFixed(decimals);
    if (Number(share) === printed.percent) return [];
    const message = `${words.period}: ${words.value} of ${n} is ${share}%; ${printed.source} prints ${printed.percent}%. Check both, then tick the warning.`;
    return [{ code: "QUOTED_SHARE_DIFFERS", row, column, value: String(words.value), message }];
  });
}

/** The wholes of entries in their periods: as entered, else as the ledger holds them. */
function totalsOf(
  state: State,
  entries: readonly Placed[],
  wanted: readonly (Placed & { whole: string })[],
): Map<string, number | null> {
  const wholes = new Set(wanted.map(({ whole }) => whole));
  const periods = new Set(wanted.map(({ words }) => `${words.period}`));
  const live = liveValues(state, { series: wholes, periods });
  const totals = new Map(live.map((row) => [`${row.series} ${row.period}`, exactOf(row)]));
  for (const { words } of entries) {
    if (!wholes.has(`${words.series}`) || typeof words.value !== "number") continue;
    totals.set(`${words.series} ${words.period}`, words.value);
  }
  return totals;
}
