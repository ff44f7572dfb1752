import { sql } from "drizzle-orm";
import {
  type Category,
  type Collection,
  readCategories,
  readCollections,
  readSeries,
  readSources,
  type Series,
  type Source,
  type State,
} from "../catalogue.ts";
import { heldAt } from "../ledger.ts";
import { observations as rowsAt } from "../queries/observations.ts";
import type { Row } from "../row.ts";
import { observations, remarks } from "../schema.ts";
import { type Printed, printedOf } from "./printed.ts";

/** An observation as one version had it. */
export type Version = typeof observations.$inferSelect;

/** All that the rules read: the ledger as it stood at a revision, and its older versions. */
export type Snapshot = {
  series: Series[];
  rows: Row[];
  superseded: Version[];
  collections: readonly Collection[];
  sources: readonly Source[];
  categories: readonly Category[];
  printed: Printed[];
};

/** Reads the ledger once, for all rules. Series and rows are sorted by id and period. */
export function snapshot(state: State): Snapshot {
  const series = readSeries(state);
  const ids = series.map(({ id }) => id);
  return {
    series,
    rows: rowsAt(state, ids),
    superseded: readSuperseded(state),
    collections: readCollections(state),
    sources: readSources(state),
    categories: readCategories(state),
    printed: readAllRemarks(state).flatMap((remark) => printedOf(remark) ?? []),
  };
}

/** Every remark that the ledger held at a revision, by id. */
export const readAllRemarks = ({ db, revision }: State) =>
  db.select().from(remarks).where(heldAt(remarks, revision)).orderBy(remarks.id).all();

const readSuperseded = ({ db, revision }: State): Version[] =>
  db
    .select()
    .from(observations)
    .where(sql`${observations.superseded_in} <= ${revision}`)
    .orderBy(observations.id, observations.version)
    .all();
