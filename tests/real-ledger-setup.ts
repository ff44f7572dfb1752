import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../db/database.ts";
import { apply, planPackage } from "../db/import/load.ts";
import { bundledPackage } from "../server/commands/load.ts";

declare module "vitest" {
  interface ProvidedContext {
    realLedger: string;
  }
}

/** Loads the bundled package once; every test file opens a copy of the result. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "themeline-"));
  const path = join(folder, "real.db");
  const db = openDatabase(join(folder, "loading.db"));
  apply(db, planPackage(db, bundledPackage), "2026-11-21");
  db.$client.prepare("vacuum into ?").run(path);
  db.$client.close();
  project.provide("realLedger", path);
  return () => rmSync(folder, { recursive: true });
}
