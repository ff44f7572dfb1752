import type { Words } from "../ledger.ts";
import type { Row } from "../row.ts";

/** One number that somebody wants to record, and the row of the upload on which it stands. */
export type Entry = {
  words: Words;
  row: number;
  column: string;
  ifRevision?: number | undefined;
  /** Given where an entry says its evidence in full: another place or fragment is then a change. */
  hasEvidence?: true;
  /** Given where an entry says its period in full: another kind, label or place in a run is a change. */
  hasPeriod?: true;
};

/** An entry beside what the ledger holds in its place. */
export type Placed = Entry & { before: Row | null };
