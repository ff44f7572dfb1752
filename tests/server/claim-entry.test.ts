import { describe, expect, test } from "vitest";
import { readReviews } from "../../db/claims/read.ts";
import { revert } from "../../db/entry/revert.ts";
import { newestNumber } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { openSession } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { createApp } from "../../server/app.ts";
import { openRealLedger } from "../real-ledger.ts";

const now = "2026-11-21T12:00:00.000Z";
const { db } = openRealLedger();
const app = createApp(db, { clock: () => now, origin: "https://themeline.example" });
const actor = { person: null, now };
const ana = await addPerson(db, { handle: "ana", role: "analyst" }, actor);
const words = { person: ana.id, name: "tests", days: 30, scope: "write" } as const;
const authorization = `Bearer ${addToken(db, words, actor)}`;
const cookie = `__Host-themeline=${openSession(db, ana.id, now)}`;

let keys = 0;
const post = async (path: string, body: object, more: Record<string, string> = {}) => {
  keys += 1;
  const headers = { authorization, "idempotency-key": `k${keys}`, ...more };
  const response = await app.request(path, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
};

const evidence = {
  claim: "fr-1",
  party: "Gazeta",
  stance: "denies",
  on: "2018-07-10",
  source: "uawire-2018-07",
};

describe("what is refused, with its place and a remedy", () => {
  test.each([
    [
      "reviews",
      { claim: "fr-1", verdict_word: "False", verdict: "false", source: "uawire-2018-07" },
      "reviewer",
      "fill it in",
    ],
    ["evidence", { ...evidence, party: null }, "party", "fill it in"],
    ["evidence", { ...evidence, source: "" }, "source", "fill it in"],
    ["evidence", { ...evidence, source: "uawire-2018-7" }, "source", "did you mean uawire-2018-07"],
    ["evidence", { ...evidence, claim: "fr-11" }, "claim", "did you mean"],
    ["evidence", { ...evidence, stance: "maybe" }, "stance", "confirms, partly, denies"],
    ["evidence", { ...evidence, on: "2024-13" }, "on", "no such date: 2024-13; write 2024"],
    ["evidence", { ...evidence, on: "2023-02-29" }, "on", "no such date: 2023-02-29"],
    ["evidence", { ...evidence, on: "last week" }, "on", "own words"],
    ["evidence", { ...evidence, on: "2018-07-11/2018-07-10" }, "on", "its first day first"],
    ["evidence", { ...evidence, repeats: "Gazeta" }, "repeats", "cannot repeat itself"],
    ["evidence", { ...evidence, credibility: "7" }, "credibility", "use 1, 2, 3, 4, 5, 6"],
    [
      "claims",
      {
        id: "x-1",
        claim: "C",
        claimant: "P",
        source: "uawire-2018-07",
        made_as_stated: "last week",
      },
      "made_on",
      "which days it may mean",
    ],
    [
      "claims",
      { id: "fr-1", claim: "C", claimant: "P", source: "uawire-2018-07" },
      "id",
      "exists already",
    ],
    [
      "appearances",
      { claim: "misbar-1", order: 3, on: "2025-01", context: "Again", source: "misbar-2024-12-06" },
      "on",
      "lies after the claim it explains",
    ],
    [
      "appearances",
      { claim: "misbar-2", order: 4, on: "2014", context: "Before", source: "misbar-2023-12-04" },
      "order",
      "number them from the oldest",
    ],
    [
      "reviews",
      {
        claim: "fr-1",
        reviewer: "Russian Ministry of Defence",
        verdict_word: "Hoax",
        verdict: "false",
        source: "fortruss-2018-07",
      },
      "reviewer",
      "record it as evidence",
    ],
    ["parties", { id: "ria", name: "SOHR", kind: "media" }, "name", "sohr has one of these names"],
    [
      "parties",
      { id: "ria", name: "RIA", kind: "media", reliability: "G" },
      "reliability",
      "use A, B",
    ],
  ])("POST /api/%s %j: %s", async (path, body, column, remedy) => {
    const before = newestNumber(db);
    const sent = await post(`/api/${path}`, body);
    expect([sent.status, newestNumber(db)]).toEqual([422, before]);
    const [error] = sent.body.errors;
    expect(error.column).toBe(column);
    expect(error.message).toContain(remedy);
  });

  test("a claim is not moved before the first use of its footage", async () => {
    const claim = {
      ...{ id: "misbar-3", claim: "C", claimant: "P", source: "misbar-2023-10-25" },
      ...{ made_on: "2016", if_revision: newestNumber(db) },
    };
    const { body } = await post("/api/claims", claim);
    expect(body.errors[0]).toMatchObject({ code: "APPEARANCE_AFTER_CLAIM", column: "made_on" });
  });
});

describe("entry of claims", () => {
  test("a dry run is the commit without the writing, a retry is one write, an undo brings it back", async () => {
    const before = newestNumber(db);
    const dry = await post("/api/evidence?dry-run=1", evidence);
    expect([dry.status, newestNumber(db)]).toEqual([200, before]);
    const first = await post("/api/evidence", evidence, { "idempotency-key": "once" });
    const again = await post("/api/evidence", evidence, { "idempotency-key": "once" });
    expect([first.status, first.body.revision]).toEqual([201, before + 1]);
    expect(again.body).toEqual(first.body);
    expect(dry.body.plan).toEqual(first.body.plan);
    expect(await (await app.request("/claims/fr-1")).text()).toContain("Gazeta");
    revert(db, before + 1, { person: ana.id, now, reason: "a test" });
    expect(await (await app.request("/claims/fr-1")).text()).not.toContain("Gazeta");
    expect(await (await app.request(`/claims/fr-1?rev=${before + 1}`)).text()).toContain("Gazeta");
  });

  test("a change made on an older revision is a conflict that names both", async () => {
    const claim = {
      ...{ id: "own-1", claim: "Something happened", claimant: "Somebody", source: "ami-2016-04" },
      ...{ made_on: "2016-03-30/2016-04-06", made_as_stated: "last Wednesday" },
    };
    const { body } = await post("/api/claims", claim);
    const page = await (await app.request("/claims/own-1")).text();
    expect(page).toContain("30 March to 6 April 2016");
    expect(page).toContain("<q>last Wednesday</q>");
    const seen = body.revision;
    await post("/api/claims", { ...claim, place: "Tanf, Syria", if_revision: seen });
    const late = await post("/api/claims", { ...claim, place: "Palmyra", if_revision: seen });
    expect(late.status).toBe(409);
    expect(late.body.errors[0].message).toContain("“Tanf, Syria”, you have “Palmyra”");
  });

  test("the form shows what would change before it is recorded, without a program", async () => {
    const before = newestNumber(db);
    const fields = {
      ...{ claim: "fr-1", reviewer: "Misbar", verdict_word: "Unproven", verdict: "unverified" },
      source: "uawire-2018-07",
    };
    const send = (verb: string) =>
      app.request("/edit/review", {
        method: "POST",
        headers: { cookie, "sec-fetch-site": "same-origin" },
        body: new URLSearchParams({ ...fields, verb, reason: "a review was found" }),
      });
    const planned = await (await send("plan")).text();
    expect(planned).toContain("What it would change");
    expect(newestNumber(db)).toBe(before);
    const recorded = await send("record");
    expect(recorded.headers.get("location")).toBe(`/revisions/${before + 1}`);
    const reviews = readReviews({ db, revision: before + 1 });
    expect(reviews.filter(({ claim }) => claim === "fr-1")).toHaveLength(1);
  });

  test("an analyst withdraws nothing", async () => {
    const response = await app.request("/edit/claim/own-1", {
      method: "POST",
      headers: { cookie, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ verb: "withdraw", reason: "a test" }),
    });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Only editors withdraw");
  });
});
