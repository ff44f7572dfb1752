import { check as checkLedger } from "../../db/checks/check.ts";
import { formatCheck } from "../../db/checks/report.ts";
import { openDatabase } from "../../db/database.ts";
import type { Config } from "../config.ts";
import { newestOf } from "../state.ts";

/** `themeline check`: the rules over the ledger as it stands, beside what is already remarked. */
export function check(config: Config): string {
  const db = openDatabase(config.database);
  return formatCheck(checkLedger({ db, revision: newestOf(db).number }));
}
