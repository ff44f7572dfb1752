import { type Db, openDatabase } from "../../db/database.ts";
import { waitForOthers } from "../../db/lock.ts";
import type { Config } from "../config.ts";

/** The ledger of a command that writes; it has its turn after whoever writes just now. */
export function openLedger({ database }: Config): Db {
  const db = openDatabase(database);
  waitForOthers(db);
  return db;
}
