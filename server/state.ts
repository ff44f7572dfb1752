import type { State } from "../db/catalogue.ts";
import type { Db } from "../db/database.ts";
import type { Filter } from "../db/filter.ts";
import { newestNumber, type Revision } from "../db/ledger.ts";
import { type LedgerSize, ledgerSize } from "../db/queries/size.ts";
import type { Defect } from "../db/refusal.ts";
import { remember } from "../db/remember.ts";
import { readRevision, revisionAt } from "../db/revisions.ts";

/** The state of the ledger that an address asks for, beside the newest. */
export type Standing = { state: State; revision: Revision; newest: Revision; size: LedgerSize };

/** The size never changes for a revision, so it is counted once. */
const sizeOf = remember(ledgerSize);

const nothing: Revision = {
  number: 0,
  date: "",
  kind: "load",
  reason: "",
  source: null,
  reverts: null,
  hash: "",
};

/** The newest revision; number 0 in an empty ledger. */
export const newestOf = (db: Db): Revision => readRevision(db, newestNumber(db)) ?? nothing;

/** The ledger as the filter asks for it, or the defect that says why there is no such state. */
export function standingOf(db: Db, filter: Filter): Standing | Defect {
  const last = newestOf(db);
  if (filter.rev && filter.rev > last.number) return noRevision(filter.rev, last.number);
  const revision = filter.rev ? (readRevision(db, filter.rev) ?? last) : last;
  return standingAt(db, revision, last);
}

/** The newest state of the ledger. */
export function nowOf(db: Db): Standing {
  const last = newestOf(db);
  return standingAt(db, last, last);
}

function standingAt(db: Db, revision: Revision, last: Revision): Standing {
  const state = { db, revision: revision.number };
  return { state, revision, newest: last, size: sizeOf(state) };
}

/** The revision that `asOf` names, or the defect that says from when on something is known. */
export function revisionAsOf(db: Db, day: string): number | Defect {
  const number = revisionAt(db, day);
  if (number) return number;
  const first = readRevision(db, 1)?.date ?? "never";
  const message = `nothing was known on ${day}; the first revision is dated ${first}`;
  const allowed = [`days from ${first}`];
  return { code: "BAD_PARAMETER", parameter: "asOf", value: day, allowed, message };
}

function noRevision(rev: number, last: number): Defect {
  const message = `unknown revision: ${rev}; the newest is ${last}`;
  const allowed = [`1 to ${last}`];
  return { code: "BAD_PARAMETER", parameter: "rev", value: String(rev), allowed, message };
}
