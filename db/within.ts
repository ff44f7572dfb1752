import type { Db } from "./database.ts";

/**
 * Writes all or nothing: as part of the transaction that is open, which ends as whoever opened it
 * says, else in one of its own. A savepoint in between would note every page a second time.
 */
export const within = <Result>(db: Db, write: () => Result): Result =>
  db.$client.inTransaction ? write() : db.transaction(write, { behavior: "immediate" });
