import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { addPerson } from "../../db/people/people.ts";
import { acts, type Role } from "../../db/people/schema.ts";
import { addToken } from "../../db/people/tokens.ts";
import { root } from "../../db/root.ts";
import { createApp } from "../../server/app.ts";
import { newestOf } from "../../server/state.ts";
import { openRealLedger } from "../real-ledger.ts";

const clock = () => "2026-11-20T12:00:00Z";
const { db } = openRealLedger();
const app = createApp(db, { clock });
const folder = join(root, "db/package");
const tokens = { analyst: await tokenOf("analyst"), editor: await tokenOf("editor") };

async function tokenOf(role: Role): Promise<string> {
  const actor = { person: null, now: clock() };
  const { id } = await addPerson(db, { handle: role, role }, actor);
  return addToken(db, { person: id, name: "tests", scope: "write", days: 30 }, actor);
}

/** The bundled package in a zip file, some of its texts written otherwise. */
function packed(edit: (name: string, text: string) => string = (_, text) => text, inside = "") {
  const files = readdirSync(folder).filter((name) => /\.(csv|json)$/.test(name));
  return zipSync(
    Object.fromEntries(
      files.map((name) => {
        const text = edit(name, readFileSync(join(folder, name), "utf8"));
        return [`${inside}${name}`, new TextEncoder().encode(text)];
      }),
    ),
  );
}

let keys = 0;

async function send(bytes: Uint8Array, query = "", token = tokens.editor) {
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/zip",
    "idempotency-key": `key-${keys++}`,
  };
  const body = new Uint8Array(bytes);
  const response = await app.request(`/api/imports${query}`, { method: "POST", headers, body });
  return { status: response.status, ...(await response.json()) };
}

const september = "jihadology-is-videos/video,2015-09-01,2015-09-30,gregorian-month,,,79,";

describe("POST /api/imports of a package", () => {
  test("that the ledger holds already changes nothing, in a folder of the archive too", async () => {
    for (const inside of ["", "themeline-data/"]) {
      const { status, plan, revision } = await send(packed(undefined, inside));
      expect([status, plan.added, plan.changed, revision]).toEqual([200, [], [], null]);
      expect(plan.unchanged).toBeGreaterThan(2800);
    }
    expect(newestOf(db).number).toBe(83);
  });

  const corrected = () =>
    packed((_, text) => text.replace(september, september.replace("79", "78")));

  test("with one corrected number is one change, planned and then recorded as somebody's", async () => {
    const dry = await send(corrected(), "?dry-run=1");
    expect([dry.status, dry.plan.changed]).toEqual([
      200,
      [{ noun: "observation", id: "jihadology-is-videos/video/2015-09" }],
    ]);
    expect(newestOf(db).number).toBe(83);
    const { status, revision } = await send(corrected());
    expect([status, revision, newestOf(db).date]).toEqual([201, 84, "2026-11-20"]);
    expect(db.select().from(acts).all().at(-1)?.revision).toBe(84);
  });

  test("is for editors: it may change the catalogue", async () => {
    const { status, errors } = await send(corrected(), "", tokens.analyst);
    expect([status, errors[0].code]).toEqual([403, "FORBIDDEN"]);
  });

  test("is refused with file, line and column of every broken cell", async () => {
    const broken = packed((_, text) => text.replace(september, september.replace("79", "7g")));
    const { status, errors } = await send(broken);
    expect([status, errors[0].file, errors[0].column]).toEqual([422, "observations.csv", "value"]);
    expect(newestOf(db).number).toBe(84);
  });

  test("is refused where it would contradict itself in a collection of ours", async () => {
    const id = "ihs-conflict-monitor-2017";
    const contradictory = packed((name, text) => {
      if (name === "collections.csv") {
        return text.replace(new RegExp(`^(${id},.*),false,`, "m"), "$1,true,");
      }
      const line = new RegExp(`^(${id}/picture/theme=state-building,2017-12.*?,),,3,`, "m");
      return name === "observations.csv" ? text.replace(line, "$1,,294,") : text;
    });
    const { status, errors } = await send(contradictory);
    expect([status, errors?.[0].code]).toEqual([422, "COUNT_EXCEEDS_TOTAL"]);
    expect(errors[0].message).toMatch(/294 of 249/);
  });

  test.each([
    ["no zip file at all", new TextEncoder().encode("month,theme\n"), "BAD_PACKAGE"],
    ["a zip file without a description", zipSync({ "a.csv": new Uint8Array(3) }), "BAD_PACKAGE"],
    [
      "names that lead elsewhere",
      zipSync({ "../datapackage.json": new Uint8Array(3) }),
      "BAD_PACKAGE",
    ],
    [
      "a bomb",
      zipSync(
        { "datapackage.json": new Uint8Array(2), "observations.csv": new Uint8Array(300 << 20) },
        { level: 9 },
      ),
      "UNPACKED_TOO_LARGE",
    ],
    [
      "a thousand files",
      zipSync(
        Object.fromEntries(
          Array.from({ length: 1000 }, (_, at) => [`${at}.csv`, new Uint8Array(1)]),
        ),
      ),
      "TOO_MANY_ENTRIES",
    ],
  ])("is refused for %s, soon and at little cost", async (_, bytes, code) => {
    const start = performance.now();
    const memory = process.memoryUsage().rss;
    const { status, errors } = await send(bytes);
    expect([status, errors[0].code]).toEqual([422, code]);
    expect(errors[0].message).not.toContain("workbook");
    expect(performance.now() - start).toBeLessThan(2000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(256 * 1_048_576);
    expect(newestOf(db).number).toBe(84);
  });

  test("that lies about its size is refused as soon as more comes out", async () => {
    const bytes = Buffer.from(
      zipSync(
        { "datapackage.json": new Uint8Array(2), "observations.csv": new Uint8Array(64 << 20) },
        { level: 9 },
      ),
    );
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      const isDirectory = bytes.readUInt32LE(at) === 0x02014b50;
      if (isDirectory && bytes.readUInt32LE(at + 24) > 1000) bytes.writeUInt32LE(1000, at + 24);
    }
    const { status, errors } = await send(bytes);
    expect([status, errors[0].code]).toEqual([422, "UNPACKED_TOO_LARGE"]);
  });
});
