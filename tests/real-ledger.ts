import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import type { State } from "../db/catalogue.ts";
import { openDatabase } from "../db/database.ts";
import { newestOf } from "../server/state.ts";

/** The bundled package as loaded: a copy of its own for the test file that asks. */
export function openRealLedger(): State {
  const folder = mkdtempSync(join(tmpdir(), "themeline-"));
  const path = join(folder, "ledger.db");
  copyFileSync(inject("realLedger"), path);
  const db = openDatabase(path);
  afterAll(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });
  return { db, revision: newestOf(db).number };
}
