import { desc, eq, lte, max, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { type Revision, type Words, wordsOf } from "./ledger.ts";
import { remember } from "./remember.ts";
import { type Noun, nouns, observations, revisions } from "./schema.ts";

/** What one revision did to one thing: its words before and after; null where there were none. */
export type Difference = { noun: Noun; id: string; before: Words | null; after: Words | null };

/** A revision with how many things it added, changed and withdrew. */
export type RevisionSummary = Revision & { added: number; changed: number; withdrawn: number };

/** The revision of a number; undefined if there is none yet. */
export const readRevision = (db: Db, number: number): Revision | undefined =>
  rememberedRevision({ db, revision: number });

const rememberedRevision = remember(({ db, revision }) =>
  db.select().from(revisions).where(eq(revisions.number, revision)).get(),
);

/** The last revision dated on or before a day: the ledger as it was known at the end of it. */
export function revisionAt(db: Db, day: string): number | null {
  const query = db.select({ number: max(revisions.number) }).from(revisions);
  return query.where(lte(revisions.date, day)).get()?.number ?? null;
}

/** The newest revisions first, with what each did. */
export function readRevisions(db: Db, { most = 1000, upTo = 1e9 } = {}): RevisionSummary[] {
  const rows = db
    .select()
    .from(revisions)
    .where(lte(revisions.number, upTo))
    .orderBy(desc(revisions.number))
    .limit(most)
    .all();
  const counts = countChanges(db, rows.at(-1)?.number ?? 0);
  return rows.map((row) => ({ ...row, ...(counts.get(row.number) ?? noChanges) }));
}

const noChanges = { added: 0, changed: 0, withdrawn: 0 };

/** Everything that a revision added, changed or withdrew, in the order of nouns and ids. */
export function differences(db: Db, number: number): Difference[] {
  return nounsInOrder.flatMap((noun) => {
    const table = nouns[noun];
    const after = db.select().from(table).where(eq(table.recorded_in, number)).all();
    const before = db.select().from(table).where(eq(table.superseded_in, number)).all();
    const pairs = new Map<string, Difference>();
    for (const row of before) {
      pairs.set(row.id, { noun, id: row.id, before: wordsOf(row), after: null });
    }
    for (const row of after) {
      const earlier = pairs.get(row.id)?.before ?? null;
      pairs.set(row.id, { noun, id: row.id, before: earlier, after: wordsOf(row) });
    }
    return [...pairs.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}

/** The day on which the first observation of any of the given series became known; null if none. */
export function firstKnown(db: Db, series: readonly string[]): string | null {
  const row = db
    .select({ date: sql<string | null>`min(${revisions.date})` })
    .from(observations)
    .innerJoin(revisions, eq(revisions.number, observations.recorded_in))
    .where(sql`${observations.series} in ${[...series]}`)
    .get();
  return row?.date ?? null;
}

const nounsInOrder = Object.keys(nouns).filter((key): key is Noun => key in nouns);

/** What each revision from a number on added, changed and withdrew. */
function countChanges(db: Db, from: number): Map<number, typeof noChanges> {
  const counts = new Map<number, typeof noChanges>();
  const at = (number: number) => {
    const entry = counts.get(number) ?? { ...noChanges };
    counts.set(number, entry);
    return entry;
  };
  for (const noun of nounsInOrder) {
    const table = nouns[noun];
    const both = sql`
      select ${table.id} as id, ${table.recorded_in} as number, 1 as is_new
      from ${table}
      where ${table.recorded_in} >= ${from}
      union all
      select ${table.id}, ${table.superseded_in}, 0
      from ${table}
      where ${table.superseded_in} >= ${from}`;
    const rows = db.all<{ number: number; news: number; olds: number }>(sql`
      select number, max(is_new) as news, 1 - min(is_new) as olds
      from (${both})
      group by id, number`);
    for (const { number, news, olds } of rows) {
      const entry = at(number);
      if (news && olds) entry.changed += 1;
      else if (news) entry.added += 1;
      else entry.withdrawn += 1;
    }
  }
  return counts;
}
