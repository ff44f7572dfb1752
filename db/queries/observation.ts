import { eq, sql } from "drizzle-orm";
import {
  type Collection,
  type Remark,
  readCollections,
  readRemarks,
  readSeries,
  readSources,
  type Series,
  type Source,
  type State,
} from "../catalogue.ts";
import type { Row } from "../row.ts";
import { observations as o, revisions as r } from "../schema.ts";
import { observations } from "./observations.ts";

/** One version of an observation, and the revisions between which it held. */
export type Version = typeof o.$inferSelect & { recorded_on: string };

/** One number with everything it rests on. */
export type Observation = {
  row: Row | null;
  whole: Row | null;
  series: Series;
  collection: Collection;
  source: Source | null;
  repeatedBy: Source[];
  repeats: Source[];
  versions: Version[];
  remarks: Remark[];
};

/** The observation of a series in a period; null if the ledger never knew it by this revision. */
export function observation(state: State, series: string, period: string): Observation | null {
  const [known] = readSeries(state, { ids: [series] });
  const versions = versionsOf(state, `${series}/${period}`);
  const collection = readCollections(state).find(({ id }) => id === known?.collection);
  if (!known || !collection || versions.length === 0) return null;
  const row = rowOf(state, series, period);
  const sources = readSources(state);
  const named = row?.source ?? versions.at(-1)?.source;
  const source = sources.find(({ id }) => id === named) ?? null;
  return {
    row,
    whole: known.whole ? rowOf(state, known.whole, period) : null,
    series: known,
    collection,
    source,
    repeatedBy: repeatsOf(sources, named),
    repeats: originsOf(sources, source),
    versions,
    remarks: readRemarks(state, [series, collection.id, ...(named ? [named] : [])]),
  };
}

/** The sources that repeat a source, directly or through another. */
export function repeatsOf(sources: readonly Source[], id: string | undefined): Source[] {
  const direct = sources.filter(({ derived_from }) => id && derived_from === id);
  return direct.flatMap((each) => [each, ...repeatsOf(sources, each.id)]);
}

/** What a source repeats, nearest first. */
export function originsOf(sources: readonly Source[], source: Source | null): Source[] {
  const origin = sources.find(({ id }) => source && id === source.derived_from);
  return origin ? [origin, ...originsOf(sources, origin)] : [];
}

function rowOf(state: State, series: string, period: string): Row | null {
  return observations(state, [series]).find((row) => row.period === period) ?? null;
}

function versionsOf({ db, revision }: State, id: string): Version[] {
  const rows = db
    .select({ version: o, recorded_on: r.date })
    .from(o)
    .innerJoin(r, eq(r.number, o.recorded_in))
    .where(sql`${o.id} = ${id} and ${o.recorded_in} <= ${revision}`)
    .orderBy(o.recorded_in)
    .all();
  return rows.map(({ version, recorded_on }) => ({ ...version, recorded_on }));
}
