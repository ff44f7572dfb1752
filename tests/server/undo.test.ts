import { describe, expect, test } from "vitest";
import { digest, newest } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { openSession } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { readRevision } from "../../db/revisions.ts";
import { createApp } from "../../server/app.ts";
import { openRealLedger } from "../real-ledger.ts";

const now = "2026-11-20T12:00:00.000Z";
const { db } = openRealLedger();
const app = createApp(db, { clock: () => now });
const actor = { person: null, now };
const address = "/trends.json?series=ihs-conflict-monitor-2017/picture/theme=state-building";

async function personWith(role: "analyst" | "editor", handle: string) {
  const { id } = await addPerson(db, { handle, role }, actor);
  const token = addToken(db, { person: id, name: "t", scope: "write", days: 1 }, actor);
  return { cookie: `__Host-themeline=${openSession(db, id, now)}`, token };
}

let keys = 0;
async function record(token: string, line: string): Promise<number> {
  const response = await app.request("/api/imports?collection=ihs-conflict-monitor-2017&tick=1", {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "text/csv",
      "idempotency-key": `undo-${keys++}`,
    },
    body: `month,theme,count,total,note\n${line}\n`,
  });
  return (await response.json()).revision;
}

const post = (path: string, cookie: string, reason = "a mistake") =>
  app.request(path, {
    method: "POST",
    headers: { cookie, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ reason }),
  });
const values = async () => (await (await app.request(address)).json()).columns.value;

describe("undoing", () => {
  test("brings back what a revision changed and takes away what it added, as a revision", async () => {
    const { token, cookie } = await personWith("analyst", "one");
    const number = await record(token, "2017-01,State-building,94,922,");
    expect(await values()).toEqual([94, 3]);
    const response = await post(`/undo/${number}`, cookie);
    expect(response.headers.get("location")).toBe(`/revisions/${number + 1}`);
    expect(await values()).toEqual([93, 3]);
    expect(readRevision(db, number + 1)).toMatchObject({ kind: "revert", reverts: number });
    const last = newest(db);
    if (!last) throw new Error("no revision");
    expect(digest(db, readRevision(db, number)?.hash ?? "", last)).toBe(last.hash);
  });

  test("is shown before it is done: every number as it would be, drawn before and after", async () => {
    const { token, cookie } = await personWith("analyst", "looker");
    const other = await personWith("analyst", "on-looker");
    const number = await record(token, "2017-01,State-building,94,922,");
    const look = async (path: string, by = cookie) =>
      app.request(path, { headers: { cookie: by } });
    const before = newest(db)?.number;
    const page = await (await look(`/undo/${number}`)).text();
    expect(page).toMatch(/<s>94<\/s><\/td><td class="n">93</);
    expect(page.match(/<figcaption>(Before|After)/g)).toHaveLength(2);
    expect(page).toContain(`>Undo revision ${number}</button>`);
    expect(newest(db)?.number).toBe(before);
    for (const [path, by] of [
      [`/undo/${number}`, other.cookie],
      ["/undo/83", cookie],
    ] as const) {
      const refused = await look(path, by);
      expect([path, refused.status]).toEqual([path, 422]);
      expect(await refused.text()).not.toContain("<button");
    }
    expect((await look("/undo/9999")).status).toBe(404);
    await post(`/undo/${number}`, cookie);
    expect(await values()).toEqual([93, 3]);
  });

  test("refuses what somebody else did, what was changed since, a load, and no reason", async () => {
    const { token, cookie } = await personWith("analyst", "two");
    const other = await personWith("analyst", "three");
    const first = await record(token, "2017-01,State-building,95,922,");
    expect((await post(`/undo/${first}`, other.cookie)).status).toBe(422);
    expect((await post(`/undo/${first}`, cookie, " ")).status).toBe(422);
    expect((await post("/undo/83", (await personWith("editor", "four")).cookie)).status).toBe(422);
    const second = await record(token, "2017-01,State-building,96,922,");
    const refused = await post(`/undo/${first}`, cookie);
    expect(await refused.text()).toContain("undo the later revision first");
    expect((await post(`/undo/${second}`, cookie)).status).toBe(303);
    expect((await post(`/undo/${first}`, (await personWith("editor", "five")).cookie)).status).toBe(
      303,
    );
    expect(await values()).toEqual([93, 3]);
  });
});

describe("withdrawing", () => {
  test("leaves a tombstone: gone now, still there at the revision before", async () => {
    const { cookie } = await personWith("editor", "six");
    const before = newest(db)?.number;
    const path = "/withdraw/ihs-conflict-monitor-2017/picture/theme=state-building/2017-12";
    const page = await app.request(path, { headers: { cookie } });
    expect(await page.text()).toMatch(/<s>3<\/s><\/td><td class="n"><span class="quiet">no row/);
    expect((await post(path, cookie, "misread")).status).toBe(303);
    expect(await values()).toEqual([93]);
    const then = await (await app.request(`${address}&rev=${before}`)).json();
    expect(then.columns.value).toEqual([93, 3]);
    expect((await post(path, cookie, "again")).status).toBe(422);
    expect((await app.request(path, { headers: { cookie } })).status).toBe(404);
  });
});

describe("the feed", () => {
  test("says what changed since a revision, and nothing of who did it", async () => {
    const feed = await (await app.request("/revisions.json?since=83")).json();
    expect(feed.revisions.at(-1)).toMatchObject({ number: 84, kind: "import", changed: 1 });
    expect(feed.revisions.every(({ number }: { number: number }) => number > 83)).toBe(true);
    const atom = await (await app.request("/revisions.atom")).text();
    expect(atom).toContain(
      "<title>Revision 84: 1 row for ihs-conflict-monitor-2017, by the API</title>",
    );
    for (const text of [JSON.stringify(feed), atom]) expect(text).not.toMatch(/12:00|"one"/);
    expect((await app.request("/revisions.json?since=x")).status).toBe(400);
  });
});
