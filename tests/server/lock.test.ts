import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { newestNumber } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { openSession } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { createApp } from "../../server/app.ts";
import { person } from "../../server/commands/person.ts";
import { readConfig } from "../../server/config.ts";
import { openLedgerFile } from "../ledger-file.ts";
import { openRaw } from "../raw-database.ts";

const { db, path } = openLedgerFile(inject("realLedger"));
const other = openRaw(path);
afterAll(() => {
  other.close();
});

let now = "2026-11-20T12:00:00.000Z";
const app = createApp(db, { clock: () => now, patienceMs: 60 });
const actor = { person: null, now };
const { id } = await addPerson(db, { handle: "ada", role: "analyst" }, actor);
const token = addToken(db, { person: id, name: "t", scope: "write", days: 9 }, actor);
const cookie = `__Host-themeline=${openSession(db, id, now)}`;

/** A program that writes four times as long as a page waits. */
const holds = `
  import Database from "better-sqlite3";
  const db = new Database(process.argv[1]);
  db.exec("begin immediate");
  console.log("writes");
  setTimeout(() => db.exec("rollback"), 400);
`;

const write = () =>
  app.request("/api/observations?collection=ihs-conflict-monitor-2017&tick=1", {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "idempotency-key": "once" },
    body: JSON.stringify({ month: "2017-03", theme: "State-building", count: 5 }),
  });

describe("T-LCK-01: while another process writes", () => {
  test("pages are read, also by those whose session or token is noted as used", async () => {
    other.exec("begin immediate");
    now = "2026-11-20T12:10:00.000Z";
    expect((await app.request("/account", { headers: { cookie } })).status).toBe(200);
    expect((await app.request("/trends?series=ihs-territory/km2")).status).toBe(200);
    other.exec("rollback");
  });

  test("a write is asked to come again, and nothing of it is stored", async () => {
    const before = newestNumber(db);
    other.exec("begin immediate");
    const answer = await write();
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await answer.json()).toMatchObject({ errors: [{ code: "BUSY" }] });
    expect(newestNumber(db)).toBe(before);
    const form = { method: "POST", headers: { cookie, "sec-fetch-site": "same-origin" } };
    const page = await app.request("/imports", form);
    expect([page.status, page.headers.get("content-type")?.split(";")[0]]).toEqual([
      503,
      "text/html",
    ]);
    expect(await page.text()).toContain("send it again in a moment");
    other.exec("rollback");
    const again = await write();
    expect(again.status).toBe(201);
    expect(newestNumber(db)).toBe(before + 1);
  });

  test("a write waits a little for it to end, while others have their turn", async () => {
    other.exec("begin immediate");
    const asked = write();
    const turn = new Promise((resolve) => setImmediate(resolve));
    await turn;
    other.exec("rollback");
    expect((await asked).status).toBe(201);
  });

  test("a command on the host waits for it", async () => {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", holds, path]);
    await once(child.stdout, "data");
    const config = { ...readConfig({}), database: path, clock: () => now };
    expect(await person(config, ["unlock", "ada"], { role: "analyst" })).toMatch(/^Tries at ada/);
    if (child.exitCode === null) await once(child, "exit");
  });

  test("the ledger can be opened", () => {
    other.exec("begin immediate");
    openDatabase(path).$client.close();
    other.exec("rollback");
  });
});
