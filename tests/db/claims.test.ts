import { describe, expect, test } from "vitest";
import { daysOf, precisionOf } from "../../db/claim-words.ts";
import { claimEvents } from "../../db/claims/events.ts";
import { claimFacts } from "../../db/claims/facts.ts";
import { parseFilter } from "../../db/filter.ts";
import { digest, wordsOf } from "../../db/ledger.ts";
import { type ParameterName, parameters } from "../../db/parameters.ts";
import { claim } from "../../db/queries/claim.ts";
import { claims } from "../../db/queries/claims.ts";
import { readRevisions } from "../../db/revisions.ts";
import { openRealLedger } from "../real-ledger.ts";

const state = openRealLedger();
const names = Object.keys(parameters).filter((name): name is ParameterName => name in parameters);
const ask = (query: string) => claims(state, parseFilter(new URLSearchParams(query), names).filter);
const idsOf = (query: string) => ask(query).found.map((facts) => facts.claim.id);
const factsOf = (id: string) => {
  const facts = claimFacts(state).find((each) => each.claim.id === id);
  if (!facts) throw new Error(`no claim ${id}`);
  return facts;
};

describe("daysOf(date)", () => {
  test.each([
    ["2015", "2015-01-01", "2015-12-31", "year"],
    ["2024-02", "2024-02-01", "2024-02-29", "month"],
    ["2018-07-10", "2018-07-10", "2018-07-10", "day"],
    ["2016-03-30/2016-04-06", "2016-03-30", "2016-04-06", null],
    ["2015/2016-02", "2015-01-01", "2016-02-29", null],
  ])("%s means the days from %s to %s", (date, first, last, precision) => {
    expect(daysOf(date)).toEqual({ first, last });
    expect(precisionOf(date)).toBe(precision);
  });

  test.each(["2024-13", "2023-02-29", "last week", "2016/2015", "2015..2016", "", "24-12"])(
    "%s means none",
    (date) => expect(daysOf(date)).toBeNull(),
  );
});

describe("whose voice counts", () => {
  test("the July 2018 denial: six parties, three voices; outlets repeat the ministry", () => {
    const { statements } = factsOf("fr-1");
    const said = statements.map(({ party, repeated }) => [party, repeated]);
    expect(Object.fromEntries(said)).toEqual({
      "Islamic State": null,
      "Lenta.ru": "Islamic State",
      "Syrian Observatory for Human Rights": null,
      "Russian Ministry of Defence": null,
      "Sputnik Brasil": "Russian Ministry of Defence",
      Topwar: "Russian Ministry of Defence",
    });
  });

  test.each([
    ["fr-1", "not confirmed", "the claimant's own source confirms it, the ministry denies"],
    ["dm-1", "pending", "two newspapers repeat the counts, nobody recounted"],
    ["amn-1", "confirmed", "a map site confirms and an outlet denies"],
    ["amn-5", "pending", "no statement found resolves nothing"],
    ["dm-2", "pending", "partly is neither"],
    ["ami-4", "confirmed", "another outlet confirms"],
    ["misbar-2", "not confirmed", "a reviewer finds it misleading"],
    ["st-1", "not confirmed", "an outlet denies"],
    ["fr-4", "pending", "nobody is on record"],
  ])("%s is %s: %s", (id, outcome) => {
    expect(factsOf(id).outcome).toBe(outcome);
  });

  test("an outlet of those spoken of that nobody looked up is named as not searched", () => {
    expect(claim(state, "fr-1")?.notSearched.map(({ id }) => id)).toEqual(["amaq"]);
    expect(claim(state, "amn-1")?.notSearched).toEqual([]);
  });
});

describe("claims(state, filter)", () => {
  test("all 59 are found by the first words of each, and by everything attached", () => {
    expect(ask("").total).toBe(59);
    for (const { claim: own, statements, reviews, appearances } of claimFacts(state)) {
      expect(idsOf(`q=${encodeURIComponent(own.claim.slice(0, 60))}`)).toContain(own.id);
      const attached = [
        ...statements.map(({ party }) => party),
        ...statements.flatMap(({ note }) => note ?? []),
        ...reviews.map(({ verdict_word }) => verdict_word),
        ...appearances.map(({ context }) => context),
      ];
      for (const words of attached) {
        expect(idsOf(`q=${encodeURIComponent(words.slice(0, 80))}`)).toContain(own.id);
      }
    }
  });

  test("a facet counts what the others leave, and choosing a value gives as many", () => {
    const { facets } = ask("stance=denies");
    for (const [facet, values] of Object.entries(facets)) {
      for (const { value, claims: n } of values) {
        const query = facet === "stance" ? `stance=${value}` : `stance=denies&${facet}=${value}`;
        expect([facet, value, idsOf(query).length]).toEqual([facet, value, n]);
      }
    }
    expect(facets.reviewer.map(({ label }) => label)).toEqual(["Misbar"]);
  });

  test("the newest come first, the undated last in both directions", () => {
    expect(idsOf("")[0]).toBe("misbar-1");
    expect(idsOf("").at(-1)).toBe("st-1");
    expect(idsOf("sort=oldest").at(-1)).toBe("st-1");
    expect(idsOf("sort=evidence")[0]).toBe("fr-1");
  });
});

test("a claim drawn over a trend spans the days that it may be, never the first of January alone", () => {
  const events = claimEvents(state);
  expect(events).toHaveLength(58);
  const january = events.filter(({ start }) => start.endsWith("-01-01"));
  expect(january.length).toBeGreaterThan(5);
  expect(january.every(({ end }) => end?.endsWith("-12-31") || end?.endsWith("-01-31"))).toBe(true);
});

test("columns that came later leave the hashes of ledgers of before as they were", () => {
  const all = readRevisions(state.db).reverse();
  const [first] = all;
  if (!first) throw new Error("no revision");
  expect(digest(state.db, "", first)).toBe(first.hash);
  const words = wordsOf(factsOf("fr-1").claim);
  expect(Object.keys(words)).not.toContain("made_as_stated");
});
