import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type Db, openDatabase } from "../db/database.ts";

/** A ledger in a file of its own for the test file that asks: empty, or a copy of another. */
export function openLedgerFile(original?: string): { db: Db; path: string } {
  const folder = mkdtempSync(join(tmpdir(), "themeline-"));
  const path = join(folder, "ledger.db");
  if (original) copyFileSync(original, path);
  const db = openDatabase(path);
  afterAll(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });
  return { db, path };
}
