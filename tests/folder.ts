import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, inject } from "vitest";

const folders: string[] = [];

// Here and not where a folder is made: a hook that a test or another hook adds never runs.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder for the test file that asks, gone when that has ended. */
export function newFolder(): string {
  const folder = mkdtempSync(join(inject("folder"), "folder-"));
  folders.push(folder);
  return folder;
}
