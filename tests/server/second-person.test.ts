import { describe, expect, test } from "vitest";
import { newestNumber } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import type { Role } from "../../db/people/schema.ts";
import { setMostAlone } from "../../db/people/second-person.ts";
import { openSession } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { createApp } from "../../server/app.ts";
import { openRealLedger } from "../real-ledger.ts";

const now = "2026-11-20T12:00:00.000Z";
const { db } = openRealLedger();
const app = createApp(db, { clock: () => now });
const actor = { person: null, now };

async function personWith(role: Role, handle: string) {
  const { id } = await addPerson(db, { handle, role }, actor);
  const token = addToken(db, { person: id, name: "t", scope: "write", days: 1 }, actor);
  return { id, token, cookie: `__Host-themeline=${openSession(db, id, now)}` };
}
const author = await personWith("editor", "author");
const second = await personWith("editor", "second");
const analyst = await personWith("analyst", "analyst");
setMostAlone(db, 3, { person: null, now });

let keys = 0;
async function importRows(token: string, rows: string[], key = `second-${keys++}`) {
  const response = await app.request("/api/imports?collection=ihs-conflict-monitor-2017&tick=1", {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "text/csv",
      "idempotency-key": key,
    },
    body: `month,theme,count,total,note\n${rows.join("\n")}\n`,
  });
  return { status: response.status, ...(await response.json()) };
}

const rowsFrom = (year: number, months: number, count = 10): string[] =>
  Array.from(
    { length: months },
    (_, at) => `${year}-${String(at + 1).padStart(2, "0")},State-building,${count},300,`,
  );

async function decide(token: string, address: string, body: Record<string, unknown>) {
  const response = await app.request(`/api${address}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...(await response.json()) };
}

describe("a change of more numbers than one person may", () => {
  test("waits, told by 202 and again by 202 to a retry; a small one is recorded", async () => {
    const before = newestNumber(db);
    const key = "once-and-again";
    const first = await importRows(author.token, rowsFrom(2018, 3), key);
    expect([first.status, first.revision]).toEqual([202, null]);
    expect(first.waiting).toMatch(/^\/waiting\/\S+$/);
    expect(await importRows(author.token, rowsFrom(2018, 3), key)).toEqual(first);
    expect(newestNumber(db)).toBe(before);
    expect((await importRows(author.token, rowsFrom(2018, 1))).status).toBe(201);
  });

  test("nobody approves their own, by page, by API, or a hundred times at once", async () => {
    const { waiting } = await importRows(author.token, rowsFrom(2019, 3));
    const before = newestNumber(db);
    const byPage = await app.request(waiting, {
      method: "POST",
      headers: { cookie: author.cookie, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ verb: "approve", tick: "1" }),
    });
    expect(byPage.status).toBe(422);
    const tries = Array.from({ length: 100 }, () =>
      decide(author.token, waiting, { verdict: "approve", tick: true }),
    );
    const codes = (await Promise.all(tries)).map(({ status, errors }) => [status, errors[0].code]);
    expect(new Set(codes.map(String))).toEqual(new Set(["422,OWN_CHANGE"]));
    expect((await decide(analyst.token, waiting, { verdict: "approve" })).status).toBe(403);
    expect(newestNumber(db)).toBe(before);
  });

  test("a second editor approves it, and it is recorded once", async () => {
    const { waiting } = await importRows(analyst.token, rowsFrom(2020, 4));
    const tries = Array.from({ length: 20 }, () =>
      decide(second.token, waiting, { verdict: "approve", tick: true }),
    );
    const states = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(states).toEqual([201, ...Array(19).fill(422)]);
    const address = "/trends.json?series=ihs-conflict-monitor-2017/picture/theme=state-building";
    const { columns } = await (await app.request(`${address}&time=2020`)).json();
    expect(columns.value).toEqual([10, 10, 10, 10]);
  });

  test("is declined only with a reason, and then writes nothing", async () => {
    const { waiting } = await importRows(author.token, rowsFrom(2021, 3));
    const before = newestNumber(db);
    expect((await decide(second.token, waiting, { verdict: "decline" })).status).toBe(422);
    const declined = await decide(second.token, waiting, {
      verdict: "decline",
      reason: "wrong year",
    });
    expect([declined.status, declined.revision]).toEqual([200, null]);
    expect((await decide(second.token, waiting, { verdict: "approve", tick: true })).status).toBe(
      422,
    );
    expect(newestNumber(db)).toBe(before);
    const page = await (await app.request(waiting, { headers: { cookie: author.cookie } })).text();
    expect(page).toContain("Declined: wrong year.");
  });

  test("is planned anew when it is approved: what moved meanwhile is a conflict", async () => {
    const { waiting } = await importRows(author.token, rowsFrom(2022, 3));
    expect((await importRows(analyst.token, ["2022-02,State-building,11,300,"])).status).toBe(201);
    const before = newestNumber(db);
    const moved = await decide(second.token, waiting, { verdict: "approve", tick: true });
    expect([moved.status, moved.errors[0].code]).toEqual([409, "REVISION_CONFLICT"]);
    expect(newestNumber(db)).toBe(before);
    const page = await (await app.request(waiting, { headers: { cookie: second.cookie } })).text();
    expect(page).toContain("The ledger moved since this was sent");
  });

  test("the same sent twice is approved once: the other has nothing left to record", async () => {
    const rows = rowsFrom(2013, 3);
    const [first, twin] = [
      await importRows(author.token, rows),
      await importRows(author.token, rows),
    ];
    const verdict = { verdict: "approve", tick: true };
    expect((await decide(second.token, first.waiting, verdict)).status).toBe(201);
    const empty = await decide(second.token, twin.waiting, verdict);
    expect([empty.status, empty.errors[0].message]).toEqual([
      422,
      "the ledger holds these numbers by now; decline this",
    ]);
  });

  test("undoing one is as large as doing it", async () => {
    const { waiting } = await importRows(author.token, rowsFrom(2023, 4));
    const { revision } = await decide(second.token, waiting, { verdict: "approve", tick: true });
    const response = await app.request(`/undo/${revision}`, {
      method: "POST",
      headers: { cookie: second.cookie, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ reason: "a mistake" }),
    });
    const kept = response.headers.get("location") ?? "";
    expect(kept).toMatch(/^\/waiting\//);
    expect(newestNumber(db)).toBe(revision);
    expect((await decide(second.token, kept, { verdict: "approve" })).status).toBe(422);
    const undone = await decide(author.token, kept, { verdict: "approve" });
    expect([undone.status, undone.revision]).toEqual([201, revision + 1]);
  });

  test("analysts see their own that wait, and nobody else's", async () => {
    const { waiting } = await importRows(author.token, rowsFrom(2016, 3));
    expect((await app.request(waiting, { headers: { cookie: analyst.cookie } })).status).toBe(404);
    expect((await app.request(waiting, { headers: { cookie: second.cookie } })).status).toBe(200);
    const list = await (
      await app.request("/waiting", { headers: { cookie: analyst.cookie } })
    ).text();
    expect(list).not.toContain("somebody else");
  });

  test("without the rule nothing waits: the control of all of these", async () => {
    setMostAlone(db, null, { person: null, now });
    expect((await importRows(author.token, rowsFrom(2015, 5))).status).toBe(201);
  });
});
