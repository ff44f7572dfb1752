import type { Db } from "../db/database.ts";
import type { Recording } from "../db/entry/record-by.ts";
import { unzipPackage } from "../db/import/archive.ts";
import { apply, planFiles } from "../db/import/load.ts";
import type { Plan } from "../db/import/plan.ts";
import type { Revision } from "../db/ledger.ts";
import { mostAlone } from "../db/people/second-person.ts";
import { Refusal } from "../db/refusal.ts";
import { within } from "../db/within.ts";

/** What a package in a zip file would do to the ledger as it stands. */
export const planArchive = (db: Db, bytes: Uint8Array): Plan =>
  planFiles(db, unzipPackage(bytes), "the zip file");

/** Plans and writes a package as one person's act: all of its revisions or none. */
export function recordArchive(
  db: Db,
  bytes: Uint8Array,
  by: Recording,
): { plan: Plan; written: Revision[] } {
  return within(db, () => {
    const plan = planArchive(db, bytes);
    refuseAlone(db, plan);
    return { plan, written: apply(db, plan, by.now.slice(0, 10), by) };
  });
}

/** Where large changes need two, a package that large is left to whoever runs the host. */
function refuseAlone(db: Db, { added, changed }: Plan): void {
  const most = mostAlone(db);
  const numbers = [...added, ...changed].filter(({ noun }) => noun === "observation").length;
  if (most === null || numbers <= most) return;
  const message = `${numbers} numbers are more than the ${most} that one person may change; load the package on the host`;
  throw new Refusal(message, [{ code: "SECOND_PERSON", message }]);
}

/** A plan as it is sent: what would be added and changed by noun and id, and what is left alone. */
export function describePackage({ added, changed, unchanged, conflicts, absent }: Plan) {
  const list = (changes: Plan["added"]) =>
    changes.map(({ noun, append }) => ({ noun, id: append.id }));
  return {
    added: list(added),
    changed: list(changed),
    unchanged,
    conflicting: list(conflicts),
    absent,
  };
}
