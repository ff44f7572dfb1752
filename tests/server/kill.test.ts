import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { newFolder } from "../folder.ts";
import { type Ack, faultsOf, prepare, writeUnderFire } from "./kill-run.ts";

/** The whole of it with THEMELINE_FULL=1: 20 analysts, 50 writes each. */
const isFull = process.env.THEMELINE_FULL === "1";
const size = { analysts: isFull ? 20 : 4, writes: isFull ? 50 : 10, seed: 20261121 };

const folder = newFolder();
const path = join(folder, "kill.db");

describe("T-DUR-01: killed at random while people write", () => {
  let acks: Ack[] = [];

  test(
    `${size.analysts} analysts × ${size.writes} writes: nothing acknowledged is lost, nothing is twice`,
    async () => {
      copyFileSync(inject("realLedger"), path);
      const before = openDatabase(path);
      const tokens = await prepare(before, size);
      before.$client.close();
      const run = await writeUnderFire(path, tokens, size);
      acks = run.acks;
      expect(acks).toHaveLength(size.analysts * size.writes);
      expect(run.kills).toBeGreaterThanOrEqual(3);
      const db = openDatabase(path);
      expect(faultsOf(db, acks)).toEqual([]);
      db.$client.close();
      console.log(`${acks.length} writes acknowledged, ${run.kills} kills`);
    },
    isFull ? 900_000 : 120_000,
  );

  test("a write that is missing, and one that is there twice, would be told: the control", () => {
    const db = openDatabase(path);
    const [first] = acks;
    if (!first) throw new Error("nothing was written");
    const more = { ...first, key: "never-sent", ids: ["killed/picture/theme=c0/1999-01"] };
    expect(faultsOf(db, [...acks, more])).toContain(
      "lost: never-sent killed/picture/theme=c0/1999-01",
    );
    expect(faultsOf(db, acks.slice(1)).join()).toMatch(/numbers, \d+ acknowledged/);
    db.$client.exec("drop trigger observations_supersede");
    db.$client.exec(`update observations set value = value + 1 where id = '${first.ids[0]}'`);
    const found = faultsOf(db, acks).join();
    expect(found).toContain(`lost: ${first.key}`);
    expect(found).toContain(`the chain breaks at ${first.revision}`);
    db.$client.close();
  });
});
