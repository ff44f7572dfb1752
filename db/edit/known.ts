import { and, eq, isNull } from "drizzle-orm";
import {
  readCategories,
  readCodebooks,
  readCollections,
  readCrosswalk,
  readEvents,
  readSeries,
  readSources,
  type State,
} from "../catalogue.ts";
import {
  readAppearances,
  readClaims,
  readEvidence,
  readParties,
  readReviews,
} from "../claims/read.ts";
import { heldAt, type Words, wordsOf } from "../ledger.ts";
import { type Noun, nouns, remarks } from "../schema.ts";
import type { EditNoun } from "./bodies.ts";
import { type Edit, wordsOfEdit } from "./edit.ts";

/** The catalogue as it would be after some edits, and what is live now. */
export type Known = {
  /** All of a noun by id, edits included. */
  all: (noun: EditNoun) => ReadonlyMap<string, Words>;
  live: (noun: Noun, id: string) => { words: Words; recordedIn: number } | null;
};

export function catalogueWith(state: State, edits: readonly Edit[]): Known {
  const held = new Map<EditNoun, Map<string, Words>>();
  const all = (noun: EditNoun): Map<string, Words> => {
    const known = held.get(noun);
    if (known) return known;
    const read = new Map(readNoun(state, noun).map((row) => [row.id, wordsOf(row)]));
    for (const edit of edits.filter((each) => each.noun === noun)) {
      const words = wordsOfEdit(edit);
      read.set(words.id, words);
    }
    held.set(noun, read);
    return read;
  };
  return { all, live: (noun, id) => liveIn(state, noun, id) };
}

/** Everything of one noun of the catalogue at a revision. */
export function readNoun(state: State, noun: EditNoun): readonly { id: string }[] {
  const readers = {
    source: readSources,
    codebook: readCodebooks,
    category: readCategories,
    crosswalk: readCrosswalk,
    collection: readCollections,
    event: readEvents,
    series: (at: State) => readSeries(at),
    claim: readClaims,
    evidence: readEvidence,
    review: readReviews,
    appearance: readAppearances,
    party: readParties,
    remark: readAllRemarks,
  };
  return readers[noun](state);
}

const readAllRemarks = ({ db, revision }: State) =>
  db.select().from(remarks).where(heldAt(remarks, revision)).orderBy(remarks.id).all();

/** The live version of one thing, with the revision that recorded it; null if there is none. */
export function liveIn({ db }: Pick<State, "db">, noun: Noun, id: string) {
  const table = nouns[noun];
  const live = and(eq(table.id, id), isNull(table.superseded_in));
  const row = db.select().from(table).where(live).get();
  return row ? { words: wordsOf(row), recordedIn: row.recorded_in } : null;
}
