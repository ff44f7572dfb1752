import { type Db, openDatabase } from "../../../db/database.ts";
import { apply, planPackage } from "../../../db/import/load.ts";
import { newest } from "../../../db/ledger.ts";

/** The bundled package in memory, and the number of its newest revision. */
export function loadedPackage(): { db: Db; revision: number } {
  const db = openDatabase(":memory:");
  apply(db, planPackage(db, "db/package"), "2026-11-21");
  return { db, revision: newest(db)?.number ?? 0 };
}
