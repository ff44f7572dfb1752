import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type Db, openDatabase } from "../db/database.ts";
import { newFolder } from "./folder.ts";

const open: Db[] = [];
afterAll(() => {
  for (const { $client } of open) $client.close();
});

/** A ledger in a file of its own for the test file that asks: empty, or a copy of another. */
export function openLedgerFile(original?: string): { db: Db; path: string } {
  const path = join(newFolder(), "ledger.db");
  if (original) copyFileSync(original, path);
  const db = openDatabase(path);
  open.push(db);
  return { db, path };
}
