import { spawn } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../db/root.ts";

const themes = 400;

/**
 * Milliseconds in which the built program imports 100,000 monthly counts of one collection, 400
 * themes by 250 months with their totals, from its start to its end.
 */
export async function importCounts(folder: string): Promise<number> {
  const database = join(folder, "import.db");
  const file = join(folder, "counts.csv");
  writeFileSync(file, counts(250));
  await themeline(database, "load", manyThemes(folder));
  const start = performance.now();
  await themeline(database, "import", file, "--collection", "contract");
  return performance.now() - start;
}

/** The contract's package with 400 themes instead of its own. */
export function manyThemes(folder: string): string {
  const target = join(folder, "many-themes");
  cpSync(join(root, "tests/fixtures/contract"), target, { recursive: true });
  const append = (name: string, line: (at: number) => string): void => {
    const [head = "", ...rows] = readFileSync(join(target, name), "utf8").trim().split("\n");
    const kept = rows.filter((row) => name === "series.csv" && row.startsWith("contract/item,"));
    const added = Array.from({ length: themes }, (_, at) => line(at));
    writeFileSync(join(target, name), `${[head, ...kept, ...added].join("\n")}\n`);
  };
  append("categories.csv", (at) => `contract,theme,theme-${at},Theme ${at},,,`);
  append(
    "series.csv",
    (at) =>
      `contract/item/theme=theme-${at},contract,item,count,theme=theme-${at},contract/item,Theme ${at}`,
  );
  const path = join(target, "collections.csv");
  writeFileSync(path, readFileSync(path, "utf8").replaceAll("2014-01-01", "2000-01-01"));
  return target;
}

/** 400 counts a month, the first with the total of the month. */
export function counts(months: number): string {
  const rows = ["month,theme,count,total,note"];
  for (let month = 0; month < months; month += 1) {
    const [year, index] = [2000 + Math.floor(month / 12), (month % 12) + 1];
    const name = `${year}-${String(index).padStart(2, "0")}`;
    for (let theme = 0; theme < themes; theme += 1) {
      const total = theme === 0 ? 400_000 : "";
      rows.push(`${name},Theme ${theme},${(month * 7 + theme * 13) % 900},${total},`);
    }
  }
  return `${rows.join("\n")}\n`;
}

function themeline(database: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(root, "build/server/cli.js"), ...args], {
    env: { ...process.env, THEMELINE_DB: database, THEMELINE_NOW: "2026-11-20T12:00:00Z" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`themeline ${args[0]} ended with ${code}`)),
    );
  });
}
