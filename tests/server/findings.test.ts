import { describe, expect, test } from "vitest";
import type { Db } from "../../db/database.ts";
import { record, wordsOf } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { openSession } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { observations } from "../../db/schema.ts";
import { createApp } from "../../server/app.ts";
import { openRealLedger } from "../real-ledger.ts";

const now = "2026-11-21T10:00:00.000Z";
const stateBuilding = "ihs-conflict-monitor-2017/picture/theme=state-building";
const view = `/trends?series=${stateBuilding}&time=2017&value=share`;

async function site() {
  const { db } = openRealLedger();
  const app = createApp(db, { clock: () => now, origin: "https://themeline.example" });
  const { id } = await addPerson(db, { handle: "ada", role: "editor" }, { person: null, now });
  const token = addToken(
    db,
    { person: id, name: "tests", scope: "write", days: 30 },
    { person: null, now },
  );
  const cookie = `__Host-themeline=${openSession(db, id, now)}`;
  const own = { cookie, "sec-fetch-site": "same-origin" };
  const send = (key: string, body: unknown) =>
    app.request("/api/findings", {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "idempotency-key": key },
      body: JSON.stringify(body),
    });
  const form = (path: string, fields: Record<string, string>) =>
    app.request(path, { method: "POST", headers: own, body: new URLSearchParams(fields) });
  const text = async (path: string) => (await app.request(path)).text();
  return { app, db, send, form, text };
}

/** Gives an observation another value, as a later revision. */
function change(db: Db, id: string, value: number | null): void {
  const row = db
    .select()
    .from(observations)
    .all()
    .find((each) => each.id === id);
  if (!row) throw new Error(`no observation ${id}`);
  const words = { ...wordsOf(row), value };
  record(db, { date: "2026-11-21", kind: "entry", reason: "recount" }, [
    value === null ? { noun: "observation", retract: id } : { noun: "observation", append: words },
  ]);
}

describe("misuse", () => {
  test.each([
    ["a view nobody knows", { address: "/forecasts" }, "address", "no view at"],
    ["a parameter nobody knows", { address: "/trends?colour=red" }, "colour", "unknown parameter"],
    ["a series nobody knows", { address: "/trends?series=a/b" }, "series", "unknown series"],
    ["a revision to come", { address: `${view}&rev=999` }, "address", "unknown revision: 999"],
    [
      "a number that is not there",
      { sentence: `{value ${stateBuilding}/2017-06}` },
      "sentence",
      "no such number",
    ],
    [
      "a count that the view does not give",
      { sentence: "94 of 922 pictures." },
      "sentence",
      "94 is not among",
    ],
    [
      "a share that the view does not give",
      { sentence: "It was 11.1%." },
      "sentence",
      "11.1% is not",
    ],
    ["a brace that names nothing", { sentence: "{many} pictures" }, "sentence", "names no number"],
    ["no slug", { slug: "" }, "slug", "slug"],
  ])("POST /api/findings refuses %s and writes nothing", async (_, edit, parameter, said) => {
    const { db, send } = await site();
    const body = { address: view, slug: "own", sentence: "Pictures.", ...edit };
    const response = await send("k", body);
    const { errors } = await response.json();
    expect(response.status).toBe(422);
    expect(errors[0].parameter ?? errors[0].column).toBe(parameter);
    expect(errors[0].message).toContain(said);
    expect(db.$client.prepare("select max(number) as n from revisions").get()).toEqual({ n: 83 });
  });

  test("a key is needed, an unknown finding is 404 with near ones", async () => {
    const { app, send, text } = await site();
    expect((await send("", { address: view, slug: "own" })).status).toBe(400);
    expect((await app.request("/findings/state-building")).status).toBe(404);
    expect(await text("/findings/state-building")).toContain("state-building-2017");
  });
});

describe("saving", () => {
  test("POST /api/findings writes once for a key, pinned to the newest revision", async () => {
    const { send, text } = await site();
    const body = { address: `https://themeline.example${view}`, slug: "own" };
    const first = await send("k", body);
    expect(first.status).toBe(201);
    expect(await first.json()).toMatchObject({
      finding: { id: "own", address: view, sentence: expect.stringContaining("{share ") },
      revision: 84,
    });
    expect((await (await send("k", body)).json()).revision).toBe(84);
    expect((await send("k2", body)).status).toBe(422);
    const page = await text("/findings/own");
    expect(page).toContain("93 of 922 (10.1%) in January 2017");
    expect(page).toContain("Current");
    expect(page).toContain("<svg");
  });

  test("a revision in the address is the one it is pinned to", async () => {
    const { send, text } = await site();
    const videos = "/trends?series=jihadology-is-videos/video&rev=70";
    expect((await send("k", { address: videos, slug: "old" })).status).toBe(201);
    expect(await text("/findings/old")).toContain("series=jihadology-is-videos/video&amp;rev=70");
  });

  test("the form saves, keeps what was typed when it is refused, and says why", async () => {
    const { form } = await site();
    const refused = await form("/findings", {
      address: view,
      slug: "own",
      sentence: "94 pictures",
    });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain("94 is not among the numbers of this view");
    expect(page).toContain('value="94 pictures"');
    const saved = await form("/findings", { address: view, slug: "own", sentence: "93 of 922." });
    expect(saved.headers.get("location")).toBe("/findings/own");
  });
});

describe("GET /findings", () => {
  test("all ten of the package are current, state-building first", async () => {
    const { app } = await site();
    const { columns } = await (await app.request("/findings.json")).json();
    expect(columns.id[0]).toBe("state-building-2017");
    expect(columns.status).toEqual(new Array(10).fill("current"));
    expect(columns.sentence[0]).toContain("93 of the 922 pictures (10.1%)");
    expect(columns.sentence[0]).toContain("3 of 249 (1.2%)");
  });

  test("a number changed later makes a finding stale, with the old and the new", async () => {
    const { app, db, text } = await site();
    change(db, `${stateBuilding}/2017-01`, 94);
    const page = await text("/findings/state-building-2017");
    expect(page).toContain("Stale");
    expect(page).toContain("93 of 922 is now 94 of 922");
    expect(page).toContain("revision 84");
    expect(page).toMatch(/<s>State-building was the theme of 93/);
    expect(page).toContain("State-building was the theme of 94 of the 922 pictures (10.2%)");
    const { columns } = await (await app.request("/findings.json")).json();
    expect(columns.status.filter((status: string) => status === "stale")).toHaveLength(2);
    expect(await text("/findings/state-building-2017?rev=83")).toContain("Current");
  });

  test("a whole changed later makes it stale too; a number of another series does not", async () => {
    const { db, text } = await site();
    change(db, "ihs-territory/km2/2018-01", 6400);
    expect(await text("/findings/state-building-2017")).toContain("Current");
    change(db, "ihs-conflict-monitor-2017/picture/2017-12", 250);
    expect(await text("/findings/state-building-2017")).toContain("3 of 249 is now 3 of 250");
  });

  test("a number withdrawn later is said to be gone, never to be zero", async () => {
    const { db, text } = await site();
    change(db, `${stateBuilding}/2017-12`, null);
    const page = await text("/findings/state-building-2017");
    expect(page).toContain("3 of 249 was withdrawn");
    expect(page).toContain("(no number)");
  });
});

describe("files", () => {
  test("a finding with an extension leads to the file of its view, pinned", async () => {
    const { app } = await site();
    const response = await app.request("/findings/is-videos-by-month.csv");
    const file = response.headers.get("location") ?? "";
    expect([response.status, file]).toEqual([
      303,
      "/trends.csv?series=jihadology-is-videos/video&rev=83",
    ]);
    expect((await app.request(file)).status).toBe(200);
    expect((await app.request("/findings/none.svg")).status).toBe(404);
  });
});

describe("withdrawing and the figure that is kept", () => {
  test("a withdrawn finding says why, stays readable and comes back by an undo", async () => {
    const { form, text, app } = await site();
    const gone = await form("/findings/output-2017/withdraw", { reason: "superseded" });
    expect(gone.headers.get("location")).toBe("/findings/output-2017");
    expect(await text("/findings/output-2017")).toContain(
      "In revision 84, 21 November 2026: superseded.",
    );
    expect(await text("/findings")).toContain("They stay readable");
    const { columns } = await (await app.request("/findings.json")).json();
    expect(columns.status.at(-1)).toBe("withdrawn");
    expect((await form("/undo/84", { reason: "it holds" })).status).toBe(303);
    expect(await text("/findings/output-2017")).toContain("Current");
    expect((await form("/findings/none/withdraw", { reason: "x" })).status).toBe(422);
  });

  test("the figure of a saved finding stays as published when its numbers change", async () => {
    const { app, db, send, text } = await site();
    await send("k", { address: view, slug: "own" });
    const before = await text("/findings/own/published.svg");
    change(db, `${stateBuilding}/2017-01`, 94);
    expect(await text("/findings/own/published.svg")).toBe(before);
    expect(before).toContain("93");
    expect(await text("/findings/own")).toContain("/findings/own/published.svg");
    expect((await app.request("/findings/output-2017/published.svg")).status).toBe(404);
  });
});
