import { afterAll, describe, expect, test } from "vitest";
import { claimFacts } from "../../db/claims/facts.ts";
import { openDatabase } from "../../db/database.ts";
import { newestNumber } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { addToken } from "../../db/people/tokens.ts";
import { type Defect, Refusal } from "../../db/refusal.ts";
import { createApp } from "../../server/app.ts";
import { planFile, recordFile } from "../../server/linked-intake.ts";
import { openRealLedger } from "../real-ledger.ts";

const now = "2026-11-21T12:00:00.000Z";
const by = { person: null, now, reason: "a test" };
const real = openRealLedger();
const app = createApp(real.db);
const get = async (path: string, site = app) => (await site.request(path)).text();
const fileOf = (value: unknown, verdicts = "") => ({
  bytes: new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)),
  verdicts,
});
const exported = await get("/claims.jsonld");

const empty = () => {
  const db = openDatabase(":memory:");
  afterAll(() => db.$client.close());
  return db;
};

/** What a page says, without the state of the ledger around it. */
const mainOf = (html: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "").replace(
    /by 17 February 2026|by 21 November 2026/g,
    "",
  );

describe("the export of all claims", () => {
  test("changes nothing when it is read back, and says so in a dry run", () => {
    const before = newestNumber(real.db);
    const plan = planFile(real.db, fileOf(exported));
    expect([plan.differences, plan.conflicts, plan.left]).toEqual([[], [], 0]);
    expect(plan.unchanged).toBeGreaterThan(59 + 43 + 7 + 17);
    expect(recordFile(real.db, fileOf(exported), by).revision).toBeNull();
    expect(newestNumber(real.db)).toBe(before);
  });

  test("gives the same pages in an empty ledger, and the same export", async () => {
    const db = empty();
    recordFile(db, fileOf(exported), by);
    const other = createApp(db);
    const claims = claimFacts(real).map(({ claim }) => `/claims/${claim.id}`);
    expect(claims).toHaveLength(59);
    const paths = [
      ...claims,
      "/claims",
      "/claims?page=2",
      "/claims?form=age",
      "/claims?form=confirmed",
    ];
    const parties = [...(await get("/parties")).matchAll(/href="(\/parties\/[^"]+)"/g)].map(
      ([, at]) => at ?? "",
    );
    expect(parties).toHaveLength(23);
    for (const path of [...paths, "/parties", ...parties]) {
      const [here, there] = [mainOf(await get(path)), mainOf(await get(path, other))];
      expect(here.length).toBeGreaterThan(500);
      expect([path, there]).toEqual([path, here]);
    }
    expect(JSON.parse(await get("/claims.jsonld", other))).toEqual(JSON.parse(exported));
  });

  test("is JSON-LD: every node has a type, every review a reviewer, a word and a verdict", () => {
    const { "@context": context, "@graph": graph } = JSON.parse(exported);
    expect(context[0]).toBe("https://schema.org");
    expect(graph.every((node: { "@type"?: string }) => typeof node["@type"] === "string")).toBe(
      true,
    );
    const reviews = graph.filter((node: { "@type": string }) => node["@type"] === "ClaimReview");
    expect(reviews).toHaveLength(7);
    for (const review of reviews) {
      expect(review.author.name).toBeTruthy();
      expect(review.reviewRating.alternateName).toBeTruthy();
      expect(review.associatedMediaReview.mediaAuthenticityCategory).toBe(
        "DecontextualizedContent",
      );
    }
  });

  test("a page holds the same as its file, and no tag in the words can end it", async () => {
    const page = await get("/claims/misbar-2");
    const [, block = ""] =
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(block)).toEqual(JSON.parse(await get("/claims/misbar-2.jsonld")));
    expect(block).not.toContain("<");
    expect((await app.request("/claims/misbar-22.jsonld")).status).toBe(404);
  });
});

/** What a fact-checker publishes, with fields that have no place here. */
const review = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  datePublished: "2023-10-25T08:15:00+00:00",
  url: "https://example.org/checks/17",
  claimReviewed: "A video shows something else",
  inLanguage: "ar",
  author: { "@type": "Organization", name: "Example Check", url: "https://example.org/" },
  reviewRating: { "@type": "Rating", ratingValue: 1, bestRating: 5, alternateName: "False" },
  itemReviewed: {
    "@type": "Claim",
    author: { "@type": "Person", name: "حساب على منصة إكس" },
    datePublished: "2023-10",
    appearance: { "@type": "CreativeWork", url: "https://example.org/post" },
  },
};

describe("a ClaimReview of others", () => {
  test("is recorded with its claim and source; unknown fields come back as they were", async () => {
    const db = empty();
    const { plan, revision } = recordFile(db, fileOf(review), by);
    expect(plan.differences.map(({ noun }) => noun).sort()).toEqual(["claim", "review", "source"]);
    expect(revision?.number).toBe(1);
    const site = createApp(db);
    const [claim] = claimFacts({ db, revision: 1 });
    const page = await get(`/claims/${claim?.claim.id}`, site);
    expect(page).toContain("حساب على منصة إكس");
    expect(page).toContain("<q>False</q>");
    const graph = JSON.parse(await get("/claims.jsonld", site))["@graph"];
    const { "@context": _, ...sent } = review;
    expect(
      graph.find((node: { "@type": string }) => node["@type"] === "ClaimReview"),
    ).toMatchObject(sent);
    expect(recordFile(db, fileOf(review), by).revision).toBeNull();
    expect(recordFile(db, fileOf(await get("/claims.jsonld", site)), by).revision).toBeNull();
  });

  test("a word nobody has mapped is refused, then read as told, then known of that reviewer", () => {
    const db = empty();
    const odd = { ...review, reviewRating: { alternateName: "old clips" } };
    expect(() => planFile(db, fileOf(odd))).toThrow("nothing was stored");
    try {
      planFile(db, fileOf(odd));
    } catch (error) {
      expect(error).toMatchObject({
        defects: [{ code: "UNKNOWN_VERDICT", row: 1, value: "old clips" }],
      });
    }
    recordFile(db, fileOf(odd, "Example Check: old clips = misleading"), by);
    const again = { ...odd, claimReviewed: "Another one", url: "https://example.org/checks/18" };
    recordFile(db, fileOf(again), by);
    const verdicts = claimFacts({ db, revision: 2 }).flatMap(({ reviews }) => reviews);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["misleading", "misleading"]);
  });

  test.each([
    [{ ...review, author: undefined }, "reviewer is empty", 1],
    [{ ...review, url: undefined }, "needs its source", 1],
    [{ ...review, datePublished: "2024-13" }, "no such date: 2024-13", undefined],
    [{ ...review, datePublished: "last week" }, "own words", 1],
    [{ ...review, reviewRating: {} }, "own word is empty", 1],
    [[review, { ...review, "@type": "Claim" }].slice(1), "source is empty", 1],
    [{ "@type": "Article" }, "no Claim and no ClaimReview", undefined],
    ["{", "cannot be read as JSON", undefined],
  ])("%j is refused: %s", (sent, message, row) => {
    const db = empty();
    let defects: Defect[] = [];
    try {
      planFile(db, fileOf(sent));
    } catch (error) {
      if (error instanceof Refusal) defects = error.defects;
    }
    expect(defects.map((each) => each.message).join("\n")).toContain(message);
    expect(defects.find((each) => each.message.includes(message))?.row).toBe(row);
    expect(newestNumber(db)).toBe(0);
  });
});

test("POST /api/imports/claims: a dry run writes nothing, a retry writes once", async () => {
  const db = empty();
  const { id } = await addPerson(db, { handle: "ana", role: "analyst" }, { person: null, now });
  const words = { person: id, name: "t", days: 1, scope: "write" } as const;
  const token = addToken(db, words, { person: null, now });
  const site = createApp(db, { clock: () => now });
  const post = async (query: string) => {
    const headers = { authorization: `Bearer ${token}`, "idempotency-key": "k" };
    const request = { method: "POST", headers, body: JSON.stringify(review) };
    const response = await site.request(`/api/imports/claims${query}`, request);
    return { status: response.status, body: await response.json() };
  };
  expect((await post("?dry-run=1")).body.plan.added).toHaveLength(3);
  expect(newestNumber(db)).toBe(0);
  const [first, again] = [await post(""), await post("")];
  expect([first.status, first.body.revision, again.body]).toEqual([201, 1, first.body]);
  expect((await post("?dry_run=1")).status).toBe(400);
});
