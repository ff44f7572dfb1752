import { sql } from "drizzle-orm";
import { type Collection, readSeries, type State } from "../catalogue.ts";
import { formatAddress } from "../filter.ts";
import { heldAt } from "../ledger.ts";
import { emptyFilter } from "../parameters.ts";
import { findingsTouchedBy } from "../queries/findings.ts";
import { observations } from "../queries/observations.ts";
import type { Row } from "../row.ts";
import { observations as o } from "../schema.ts";
import type { Placed } from "./entry.ts";
import type { EntryPlan } from "./plan.ts";
import { movesOf, plannedRows } from "./planned.ts";

/** The newest number of a series: its period, and its value if it has one. */
export type Newest = { period: string; value: number | null };

/** What a plan would change for readers: views, the newest numbers of series, and findings. */
export type Consequences = {
  addresses: string[];
  newest: { series: string; label: string; before: Newest | null; after: Newest | null }[];
  /** With their sentences as they read now, and as they would. */
  findings: { id: string; sentence: string; after: string; address: string }[];
};

/** Fills the numbers in that a sentence names, from the rows of any series. */
export type FillIn = (sentence: string, rows: (series: string) => readonly Row[]) => string;

/** More series than this are counted, not listed. */
const seriesMost = 12;

/**
 * What would be different once a plan is recorded: the addresses that draw its series, the newest
 * numbers of the first of them where they change, wholes first, and the findings that would be stale.
 */
export function consequences(
  state: State,
  collection: Collection,
  { added, changed }: EntryPlan,
  { dimension, fillIn }: { dimension: string; fillIn: FillIn },
): Consequences {
  const moving = [...added, ...changed];
  if (moving.length === 0) return { addresses: [], newest: [], findings: [] };
  const filter = { ...emptyFilter, collection: collection.id };
  const trends = formatAddress("/trends", filter);
  const themes = dimension === "" ? [] : [formatAddress("/themes", { ...filter, dimension })];
  const places = moving.map(({ words }) => ({
    series: `${words.series}`,
    period: `${words.period}`,
    period_start: words.period_start,
    period_end: words.period_end,
  }));
  const rows = plannedRows(state, movesOf({ added, changed }));
  return {
    addresses: [trends, ...themes],
    newest: newestNumbers(state, collection, moving),
    findings: findingsTouchedBy(state, places).map(({ id, sentence, address }) => ({
      id,
      sentence: fillIn(sentence, (series) => observations(state, [series])),
      after: fillIn(sentence, rows),
      address,
    })),
  };
}

function newestNumbers(state: State, collection: Collection, moving: readonly Placed[]) {
  const touched = new Set(moving.map(({ words }) => `${words.series}`));
  const series = readSeries(state, { collection: collection.id })
    .filter(({ id }) => touched.has(id))
    .sort((a, b) => Number(a.whole !== null) - Number(b.whole !== null))
    .slice(0, seriesMost);
  const live = newestLive(
    state,
    series.map(({ id }) => id),
  );
  return series.flatMap(({ id, label }) => {
    const before = live.get(id) ?? null;
    const after = newestAfter(before, id, moving);
    const isSame = before?.period === after?.period && before?.value === after?.value;
    return isSame ? [] : [{ series: id, label, before: newestOf(before), after: newestOf(after) }];
  });
}

type Dated = Newest & { end: string };

const newestOf = (dated: Dated | null): Newest | null =>
  dated && { period: dated.period, value: dated.value };

function newestAfter(before: Dated | null, series: string, moving: readonly Placed[]) {
  let newest = before;
  for (const { words } of moving) {
    const end = `${words.period_end ?? ""}`;
    if (words.series !== series || end < (newest?.end ?? "")) continue;
    const value = typeof words.value === "number" ? words.value : null;
    newest = { period: `${words.period}`, value, end };
  }
  return newest;
}

function newestLive({ db, revision }: State, series: readonly string[]): Map<string, Dated> {
  const rows = db.all<Dated & { series: string }>(sql`
    select series, period, value, max(period_end) as "end"
    from ${o}
    where ${o.series} in ${[...series]} and ${o.period_end} is not null
      and ${heldAt(o, revision)}
    group by series`);
  return new Map(rows.map((row) => [row.series, row]));
}
