import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

const folder = join(import.meta.dirname, "golden");

/** Compares a finished figure with a reviewed file; UPDATE_GOLDEN writes it instead. */
export function expectFile(name: string, text: string): void {
  const path = join(folder, name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, `${text}\n`);
  expect(`${text}\n`).toBe(readFileSync(path, "utf8"));
}
