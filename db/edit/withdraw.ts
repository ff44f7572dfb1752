import type { Db } from "../database.ts";
import { orphans } from "../entry/orphans.ts";
import { checkReason } from "../entry/reason.ts";
import { type By, recordBy } from "../entry/record-by.ts";
import type { Revision } from "../ledger.ts";
import { Refusal } from "../refusal.ts";
import { within } from "../within.ts";
import type { EditNoun } from "./bodies.ts";

/** Withdraws one thing of the catalogue: a tombstone. Refuses what something live still names. */
export function withdrawEntry(
  db: Db,
  { noun, id }: { noun: EditNoun; id: string },
  { reason, ...by }: By & { reason: string },
): Revision {
  checkReason(reason);
  return within(db, () => {
    const changes = [{ noun, retract: id }];
    const left = orphans(db, changes);
    if (left.length > 0) throw new Refusal("it is still in use", left);
    return recordBy(db, { kind: "entry", reason }, changes, by);
  });
}
