import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { openDatabase } from "../../db/database.ts";
import { apply, planPackage } from "../../db/import/load.ts";
import { record } from "../../db/ledger.ts";
import { createApp } from "../../server/app.ts";
import { bundledPackage } from "../../server/commands/load.ts";
import { claimsTime } from "./claims.ts";
import { relativeSpeeds, slowestWhileRendering } from "./http.ts";
import { importCounts } from "./import.ts";
import { pictureTimes, whilePrinting } from "./pictures.ts";
import { startUp } from "./start-up.ts";

/** The figures that README and issues promise, measured here and now. Run: `npm run bench`. */
const folder = mkdtempSync(join(tmpdir(), "themeline-bench-"));
const loaded = join(folder, "loaded.db");

const addresses = {
  front: "/",
  trends: "/trends?series=jihadology-is-videos/video",
  compare: "/compare",
};

try {
  const db = openDatabase(loaded);
  apply(db, planPackage(db, bundledPackage), "2026-11-21");
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
  for (const [name, address] of Object.entries(addresses)) await timeAnswers(name, address);
  await timeAfterCommits();
  for (const name of ["front", "trends"] as const) await weigh(name);
  report("claims, 10,000 generated, p50", await claimsTime(openDatabase(":memory:")), 20, "ms");
  db.$client.close();
  const copy = join(folder, "copy.db");
  copyFileSync(loaded, copy);
  report("start, data loaded", await startUp(copy), 1500, "ms");
  report("start, first time", await startUp(join(folder, "new.db")), 5000, "ms");
  report("100,000 counts imported", await importCounts(folder), 5000, "ms");
  for (const [name, ratio, goal] of await relativeSpeeds(loaded)) {
    console.log(`${name.padEnd(34)} ${ratio.toFixed(2)} of bare node:http   goal ${goal}`);
  }
  for (const figure of await pictureTimes(copy)) report(...figure);
  for (const figure of await whilePrinting(copy)) report(...figure);
  const slower = await slowestWhileRendering(join(folder, "copy.db"));
  report("p99 cached while rendering", slower, 3, "x alone");
} finally {
  rmSync(folder, { recursive: true });
}

async function timeAnswers(name: string, address: string): Promise<void> {
  const db = openDatabase(loaded);
  const times: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    const app = createApp(db);
    await app.request("/healthz"); // builds the router, which a running server has
    times.push(await timed(() => app.request(address)));
  }
  report(`${name}, uncached p50`, median(times.slice(10)), name === "front" ? 25 : 10, "ms");
  const app = createApp(db);
  const cached: number[] = [];
  for (let round = 0; round < 400; round += 1) cached.push(await timed(() => app.request(address)));
  report(`${name}, cached p50`, median(cached.slice(100)), 0.5, "ms");
}

/** The front page as the server renders it anew right after each commit. */
async function timeAfterCommits(): Promise<void> {
  const written = join(folder, "written.db");
  copyFileSync(loaded, written);
  const db = openDatabase(written);
  const app = createApp(db);
  const times: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    const words = { id: `party-${round}`, name: "A party", kind: "state" };
    record(db, { date: "2026-11-21", kind: "entry", reason: "a commit for the bench" }, [
      { noun: "party", append: { ...words, aliases: null, interest: null } },
    ]);
    times.push(await timed(() => app.request(addresses.front)));
  }
  report("front, right after a commit p50", median(times.slice(10)), 25, "ms");
}

async function weigh(name: "front" | "trends"): Promise<void> {
  const response = await createApp(openDatabase(loaded)).request(addresses[name]);
  const bytes = brotliCompressSync(Buffer.from(await response.arrayBuffer())).byteLength;
  report(`${name}, first response`, bytes / 1024, name === "front" ? 20 : 10, "KB brotli");
}

async function timed(action: () => Response | Promise<Response>): Promise<number> {
  const start = performance.now();
  const response = await action();
  await response.arrayBuffer();
  return performance.now() - start;
}

function report(name: string, figure: number, goal: number, unit: string): void {
  const verdict = figure <= goal ? "met" : "NOT MET";
  console.log(`${name.padEnd(34)} ${figure.toFixed(2)} ${unit}   goal ${goal}   ${verdict}`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
