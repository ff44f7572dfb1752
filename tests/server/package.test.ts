import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Db, openDatabase } from "../../db/database.ts";
import { apply, planPackage } from "../../db/import/load.ts";
import { newest, record, wordsOf } from "../../db/ledger.ts";
import { nouns, observations } from "../../db/schema.ts";
import { createApp } from "../../server/app.ts";
import { newFolder } from "../folder.ts";
import { openRealLedger } from "../real-ledger.ts";

const { db } = openRealLedger();
const app = createApp(db);
const folder = newFolder();
const bytesOf = async (address: string) =>
  new Uint8Array(await (await app.request(address)).arrayBuffer());

/** An empty ledger into which the archive at an address was loaded. */
async function loadedFrom(address: string): Promise<Db> {
  const place = mkdtempSync(join(folder, "unpacked-"));
  for (const [name, bytes] of Object.entries(unzipSync(await bytesOf(address)))) {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, name), bytes);
  }
  const other = openDatabase(":memory:");
  apply(other, planPackage(other, place), "2026-11-21");
  return other;
}

/** Every live thing of a ledger, but for what only says when it was written. */
function held(of: Db) {
  return Object.values(nouns).map((table) =>
    of
      .select()
      .from(table)
      .all()
      .filter(({ superseded_in }) => superseded_in === null)
      .map((row) => JSON.stringify({ ...wordsOf(row), revision: undefined }))
      .sort(),
  );
}

describe("/data", () => {
  test("the archive loads into an empty ledger and gives the same, revision by revision", async () => {
    const other = await loadedFrom("/data.zip?rev=83");
    expect(held(other)).toEqual(held(db));
    expect(newest(other)?.number).toBe(newest(db)?.number);
  });

  test("so does one with numbers and words of our own, with what looks like a formula", async () => {
    const id = "ihs-conflict-monitor-2017/picture/theme=state-building/2017-12";
    const row = db.select().from(observations).where(eq(observations.id, id)).get();
    const words = wordsOf(row ?? { id });
    record(db, { date: "2026-11-21", kind: "entry", reason: "a test" }, [
      { noun: "observation", append: { ...words, value: 4, note: "=cmd, '+1 and 0" } },
      {
        noun: "observation",
        retract: "ihs-conflict-monitor-2017/picture/theme=state-building/2017-01",
      },
    ]);
    const other = await loadedFrom("/data.zip?rev=84");
    expect(held(other)).toEqual(held(db));
    const loaded = other.select().from(observations).where(eq(observations.id, id)).all();
    expect(loaded.at(-1)).toMatchObject({ value: 4, note: "=cmd, '+1 and 0" });
    const early = await loadedFrom("/data.zip?rev=40");
    expect(early.select().from(observations).all().length).toBeLessThan(
      loaded.length + db.select().from(observations).all().length,
    );
  });

  test("the descriptor names every file with its bytes, hash and fields", async () => {
    const described = JSON.parse(
      Buffer.from(await bytesOf("/data/datapackage.json?rev=83")).toString(),
    );
    expect(described.$schema).toContain("datapackage.org/profiles/2.0");
    expect(described.version).toBe("1.0.83");
    expect(described.licenses[0].name).toBe("CC-BY-4.0");
    expect(described.resources.length).toBeGreaterThan(15);
    for (const { path, bytes, hash, schema } of described.resources) {
      const file = await bytesOf(`/data/${path}?rev=83`);
      expect([path, file.byteLength]).toEqual([path, bytes]);
      expect(hash).toBe(`sha256:${createHash("sha256").update(file).digest("hex")}`);
      const [header] = parse(Buffer.from(file), { to_line: 1 });
      expect([path, header]).toEqual([
        path,
        schema.fields.map(({ name }: { name: string }) => name),
      ]);
    }
  });

  test("the long form holds every number once", async () => {
    const rows: Record<string, string>[] = parse(
      Buffer.from(await bytesOf("/data/long.csv?rev=83")),
      {
        columns: true,
      },
    );
    expect(rows.length).toBe(1988);
    expect(new Set(rows.map(({ series, period }) => `${series} ${period}`)).size).toBe(1988);
    const pictures = rows.find(
      ({ series, period }) =>
        series === "ihs-conflict-monitor-2017/picture/theme=state-building" && period === "2017-01",
    );
    expect(pictures).toMatchObject({ value: "93", n: "922" });
  });

  test("the same revision gives the same bytes; unknown revisions are refused", async () => {
    expect(await bytesOf("/data.zip?rev=83")).toEqual(await bytesOf("/data.zip?rev=83"));
    expect((await app.request("/data.zip?rev=999")).status).toBe(400);
    expect((await app.request("/data/long.csv?series=x")).status).toBe(400);
    const sent = await app.request("/data/sources.csv?asOf=2018-02-01");
    expect([sent.status, sent.headers.get("location")]).toEqual([
      303,
      expect.stringMatching(/^\/data\/sources\.csv\?rev=\d+$/),
    ]);
    const page = await app.request("/data?rev=83");
    expect(await page.text()).toContain("CC BY 4.0");
  });
});
