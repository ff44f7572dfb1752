import { openDatabase } from "../../db/database.ts";
import { Refusal } from "../../db/refusal.ts";
import { verify as verifyLedger } from "../../db/verify.ts";
import { counted } from "../../web/parts/counted.ts";
import type { Config } from "../config.ts";

/** `themeline verify [--anchor HASH]`: whether the history is as it was written, and where it is not. */
export function verify(config: Config, { anchor }: { anchor?: string | undefined }): string {
  const db = openDatabase(config.database);
  const { revisions, head, date, faults } = verifyLedger(db, { anchor });
  if (faults.length > 0) {
    const defects = faults.map((message) => ({ code: "CHANGED", message }));
    throw new Refusal("the history was changed from outside; restore a backup", defects);
  }
  if (revisions === 0) return "The ledger is empty.";
  return `${counted(revisions, "revision")} as they were written, the newest of ${date}.\nIts hash: ${head}`;
}
