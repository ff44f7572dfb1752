import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { apply, planPackage } from "../../db/import/load.ts";
import { newest } from "../../db/ledger.ts";
import { root } from "../../db/root.ts";
import { names, observations } from "../../db/schema.ts";
import { pace, type Slices } from "../../db/upload/slices.ts";
import { aimOf } from "../../server/intake.ts";
import { readSent } from "../../server/reading.ts";
import { counts, manyThemes } from "../bench/import.ts";
import { newFolder } from "../folder.ts";

const folder = newFolder();
const database = join(folder, "ledger.db");
const file = join(folder, "counts.csv");

beforeAll(() => {
  const db = openDatabase(database);
  apply(db, planPackage(db, manyThemes(folder)), "2026-11-20");
  db.$client.close();
  writeFileSync(file, counts(250));
});

function contents() {
  const db = openDatabase(database);
  const held = {
    hash: newest(db)?.hash,
    names: db.select().from(names).all().length,
    observations: db.select().from(observations).all().length,
    integrity: db.$client.pragma("integrity_check", { simple: true }),
  };
  db.$client.close();
  return held;
}

function start(...more: string[]) {
  const cli = join(root, "build/server/cli.js");
  const args = [cli, "import", file, "--collection", "contract", ...more];
  const env = { ...process.env, THEMELINE_DB: database, THEMELINE_NOW: "2026-11-20T12:00:00Z" };
  return spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
}

describe("themeline import of 100,000 rows", () => {
  test.each([
    ["as soon as it writes", 0],
    ["when half of it is written", 0.5],
  ])("shows a bar with counts; Ctrl-C %s leaves nothing behind, as it says", async (_, share) => {
    const before = contents();
    const child = start("--progress");
    let told = "";
    child.stderr.on("data", (chunk) => {
      told += chunk;
      const done = /([\d,]+) of 100,250 written[^\]]*$/.exec(told)?.[1]?.replaceAll(",", "");
      if (Number(done) >= share * 100_250) child.kill("SIGINT");
    });
    const [code, signal] = await once(child, "exit");
    expect([code, signal]).toEqual([null, "SIGINT"]);
    expect(told).toMatch(/\[[#-]+\] [\d,]+ of 100,250 written; Ctrl-C leaves nothing behind/);
    expect(contents()).toEqual(before);
  });

  test("writes no bar where nobody looks, and all of it when it is let be", async () => {
    const child = start();
    let told = "";
    child.stderr.on("data", (chunk) => (told += chunk));
    const [code] = await once(child, "exit");
    expect([code, told]).toEqual([0, ""]);
    expect(contents().observations).toBe(100_250);
  });
});

describe("pace(slices, report)", () => {
  function* tenSlices(): Slices<string> {
    for (let done = 0; done < 10; done += 1) yield { done, total: 10 };
    return "read";
  }

  test("gives what the slices come to, and tells how far they are", async () => {
    const seen: number[] = [];
    expect(await pace(tenSlices(), ({ done }) => seen.push(done))).toBe("read");
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("stops half way where the report throws, and nothing comes of it", async () => {
    let last = 0;
    const half = ({ done }: { done: number }) => {
      last = done;
      if (done === 5) throw new Error("cancelled");
    };
    await expect(pace(tenSlices(), half)).rejects.toThrow("cancelled");
    expect(last).toBe(5);
  });
});

describe("reading in the server", () => {
  test("gives others their turn: nine in ten stretches are shorter than a tenth of a second", async () => {
    const db = openDatabase(database);
    const aim = aimOf(db, { collection: "contract" }, "2026-11-20");
    if ("code" in aim) throw new Error(aim.message);
    const bytes = new TextEncoder().encode(counts(49));
    await readSent(db, aim, { bytes, kind: "csv" });
    const delays = monitorEventLoopDelay({ resolution: 5 });
    delays.enable();
    const { rows } = await readSent(db, aim, { bytes, kind: "csv" });
    delays.disable();
    expect(rows).toHaveLength(19_600);
    expect(delays.percentile(90) / 1e6).toBeLessThan(100);
    db.$client.close();
  });
});
