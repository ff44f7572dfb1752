import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

const folder = join(import.meta.dirname, "golden");

/** Compares a finished figure with a file, written where missing or where UPDATE_GOLDEN is set. */
export function expectFile(name: string, text: string): void {
  const path = join(folder, name);
  if (!existsSync(path) || process.env.UPDATE_GOLDEN) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, `${text}\n`);
  }
  expect(`${text}\n`).toBe(readFileSync(path, "utf8"));
}
