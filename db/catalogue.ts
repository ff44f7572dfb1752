import { and, eq, sql } from "drizzle-orm";
import { heldAt } from "./ledger.ts";
import { remember, type State } from "./remember.ts";
import {
  categories,
  codebooks,
  collections,
  crosswalk,
  events,
  quotedShares,
  remarks,
  series,
  sources,
} from "./schema.ts";

export type { State } from "./remember.ts";

export type Source = typeof sources.$inferSelect;
export type Codebook = typeof codebooks.$inferSelect;
export type Category = typeof categories.$inferSelect;
export type Crosswalk = typeof crosswalk.$inferSelect;
export type Collection = typeof collections.$inferSelect;
export type Series = typeof series.$inferSelect;
export type Event = typeof events.$inferSelect;
export type QuotedShare = typeof quotedShares.$inferSelect;
export type Remark = typeof remarks.$inferSelect;

/** All sources that the ledger knew at a revision, by id. */
export const readSources = remember(({ db, revision }): readonly Source[] =>
  db.select().from(sources).where(heldAt(sources, revision)).orderBy(sources.id).all(),
);

export const readCodebooks = remember(({ db, revision }): readonly Codebook[] =>
  db.select().from(codebooks).where(heldAt(codebooks, revision)).orderBy(codebooks.id).all(),
);

export const readCategories = remember(({ db, revision }): readonly Category[] =>
  db.select().from(categories).where(heldAt(categories, revision)).orderBy(categories.id).all(),
);

export const readCrosswalk = remember(({ db, revision }): readonly Crosswalk[] =>
  db.select().from(crosswalk).where(heldAt(crosswalk, revision)).orderBy(crosswalk.id).all(),
);

export const readCollections = remember(({ db, revision }): readonly Collection[] =>
  db.select().from(collections).where(heldAt(collections, revision)).orderBy(collections.id).all(),
);

export const readEvents = remember(({ db, revision }): readonly Event[] =>
  db.select().from(events).where(heldAt(events, revision)).orderBy(events.start, events.id).all(),
);

const readAllSeries = remember(({ db, revision }): readonly Series[] =>
  db.select().from(series).where(heldAt(series, revision)).orderBy(series.id).all(),
);

/** The series of the given ids, or of one collection, or all; by id. */
export function readSeries(
  state: State,
  { ids, collection }: { ids?: readonly string[]; collection?: string } = {},
): Series[] {
  return readAllSeries(state).filter(
    (each) => (!ids || ids.includes(each.id)) && (!collection || each.collection === collection),
  );
}

const readAllRemarks = remember(({ db, revision }): readonly Remark[] =>
  db.select().from(remarks).where(heldAt(remarks, revision)).orderBy(remarks.id).all(),
);

/** Known problems with the given subjects. */
export const readRemarks = (state: State, subjects: readonly string[]): Remark[] =>
  readAllRemarks(state).filter(({ subject }) => subjects.includes(subject));

/** Percentages that sources print without counts, of one collection or all. */
export function readQuotedShares({ db, revision }: State, collection?: string): QuotedShare[] {
  const held = heldAt(quotedShares, revision);
  return db
    .select()
    .from(quotedShares)
    .where(collection ? and(held, eq(quotedShares.collection, collection)) : held)
    .orderBy(sql`${quotedShares.collection}, ${quotedShares.period_start}, ${quotedShares.id}`)
    .all();
}

/** The dimension=slug pairs of a series or a quoted share. */
export function pairsOf(categories: string): { dimension: string; slug: string }[] {
  return categories
    .split(";")
    .filter(Boolean)
    .map((pair) => {
      const [dimension = "", slug = ""] = pair.split("=");
      return { dimension, slug };
    });
}
