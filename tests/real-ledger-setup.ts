import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../db/database.ts";
import { apply, planPackage } from "../db/import/load.ts";
import { bundledPackage } from "../server/commands/load.ts";

declare module "vitest" {
  interface ProvidedContext {
    realLedger: string;
    /** Where test files make their folders; it goes when all have ended. */
    folder: string;
  }
}

/** Loads the bundled package once; every test file opens a copy of the result. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "themeline-tests-"));
  const path = join(folder, "real.db");
  const loading = join(folder, "loading.db");
  const db = openDatabase(loading);
  apply(db, planPackage(db, bundledPackage), "2026-11-21");
  db.$client.prepare("vacuum into ?").run(path);
  db.$client.close();
  rmSync(loading);
  project.provide("realLedger", path);
  project.provide("folder", folder);
  return () => {
    const left = readdirSync(folder).filter((name) => name !== "real.db");
    rmSync(folder, { recursive: true });
    if (left.length > 0) throw new Error(`tests left ${left.length} folders behind: ${left}`);
  };
}
