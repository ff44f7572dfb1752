import type { Db } from "../database.ts";
import { type Change, type Revision, record } from "../ledger.ts";
import { acts } from "../people/schema.ts";

/** Who writes and when: kept apart from the revision, never published. */
export type By = { person: string | null; now: string };

/** By whom, when, and who wants to know how far it is. */
export type Recording = By & { report?: Report | undefined };

export type Report = (progress: { done: number; total: number }) => void;

type Words = Pick<Revision, "kind" | "reason"> &
  Partial<Pick<Revision, "source" | "reverts" | "date">>;

/** Records a revision dated today, if no day is given, and who made it. Belongs inside a transaction. */
export function recordBy(
  db: Db,
  words: Words,
  changes: readonly Change[],
  { person, now, report }: Recording,
): Revision {
  const revision = record(db, { date: now.slice(0, 10), ...words }, changes, report);
  if (person) db.insert(acts).values({ revision: revision.number, person, at: now }).run();
  return revision;
}
