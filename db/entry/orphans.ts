import { and, eq, isNull, notInArray } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Db } from "../database.ts";
import { seriesOf } from "../edit/breaks.ts";
import { type Change, newestNumber } from "../ledger.ts";
import type { Defect } from "../refusal.ts";
import { type Noun, nouns } from "../schema.ts";

/** Which columns name which noun: what is named by something live cannot be taken away. */
const references: { noun: Noun; from: Noun; column: SQLiteColumn }[] = [
  { noun: "source", from: "source", column: nouns.source.derived_from },
  { noun: "source", from: "codebook", column: nouns.codebook.source },
  { noun: "source", from: "collection", column: nouns.collection.source },
  { noun: "source", from: "event", column: nouns.event.source },
  { noun: "source", from: "observation", column: nouns.observation.source },
  { noun: "source", from: "claim", column: nouns.claim.source },
  { noun: "source", from: "evidence", column: nouns.evidence.source },
  { noun: "source", from: "review", column: nouns.review.source },
  { noun: "source", from: "appearance", column: nouns.appearance.source },
  { noun: "claim", from: "evidence", column: nouns.evidence.claim },
  { noun: "claim", from: "review", column: nouns.review.claim },
  { noun: "claim", from: "appearance", column: nouns.appearance.claim },
  { noun: "codebook", from: "category", column: nouns.category.codebook },
  { noun: "codebook", from: "collection", column: nouns.collection.codebook },
  { noun: "category", from: "crosswalk", column: nouns.crosswalk.category_a },
  { noun: "category", from: "crosswalk", column: nouns.crosswalk.category_b },
  { noun: "collection", from: "series", column: nouns.series.collection },
  { noun: "series", from: "series", column: nouns.series.whole },
  { noun: "series", from: "observation", column: nouns.observation.series },
];

/** What changes would leave hanging: things that still name what is retracted. */
export function orphans(db: Db, changes: readonly Change[]): Defect[] {
  const gone = changes.flatMap((change) => ("retract" in change ? [change] : []));
  return gone.flatMap(({ noun, retract }) => [
    ...countedBy(db, gone, { noun, retract }),
    ...references
      .filter((each) => each.noun === noun)
      .flatMap(({ from, column }) => {
        const table = nouns[from];
        const leaving = gone.filter((each) => each.noun === from).map((each) => each.retract);
        const naming = and(
          eq(column, retract),
          isNull(table.superseded_in),
          notInArray(table.id, leaving),
        );
        const left = db.select({ id: table.id }).from(table).where(naming).limit(1).get();
        if (!left) return [];
        const message = `${noun} ${retract} is still named by the ${from} ${left.id}; undo that first`;
        return [{ code: "STILL_USED", value: retract, message }];
      }),
  ]);
}

type Gone = { noun: Noun; retract: string };

/** A series names its categories inside one text. */
function countedBy(db: Db, gone: readonly Gone[], { noun, retract }: Gone): Defect[] {
  if (noun !== "category") return [];
  const leaving = new Set(gone.map((each) => `${each.noun} ${each.retract}`));
  const left = seriesOf({ db, revision: newestNumber(db) }, retract).find(
    ({ id }) => !leaving.has(`series ${id}`),
  );
  if (!left) return [];
  const message = `category ${retract} is still counted by the series ${left.id}; undo that first`;
  return [{ code: "STILL_USED", value: retract, message }];
}
