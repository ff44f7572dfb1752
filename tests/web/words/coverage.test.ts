import { describe, expect, test } from "vitest";
import { emptyFilter } from "../../../db/parameters.ts";
import { coverage } from "../../../db/queries/coverage.ts";
import { describeCoverage } from "../../../web/words/coverage.ts";
import { openRealLedger } from "../../real-ledger.ts";

describe("describeCoverage(coverage, filter)", () => {
  test("says how many collections and numbers there are, and what has no date or no number", () => {
    const words = describeCoverage(coverage(openRealLedger(), emptyFilter), emptyFilter);
    expect(words.subtitle).toMatch(/^35 collections hold 1,985 numbers for 15 October 2006 to/);
    const notes = words.notes.join(" ");
    expect(notes).toContain("48 periods without a date are not drawn.");
    expect(notes).toContain("No number here: Media types in one week of April 2015.");
    expect(notes).toContain("not a zero");
    expect(words.alt).toMatch(/^36 collections over time/);
  });

  test("says which numbers a time leaves out, and only then", () => {
    const state = openRealLedger();
    const filter = { ...emptyFilter, time: { first: "2017-01-01", last: "2017-06-30" } };
    const within = describeCoverage(coverage(state, filter), filter).notes.join(" ");
    expect(within).toContain("5 numbers for periods partly outside this time are left out.");
    const all = describeCoverage(coverage(state, emptyFilter), emptyFilter).notes.join(" ");
    expect(all).not.toContain("left out");
  });

  test("names the one collection that is asked for", () => {
    const filter = { ...emptyFilter, collection: "ihs-territory" };
    const words = describeCoverage(coverage(openRealLedger(), filter), filter);
    expect(words.title).toBe(
      "What is held of: Territory held by the Islamic State in Iraq and Syria",
    );
    expect(words.subtitle).toBe("1 collection holds 7 numbers for January 2015 to January 2018.");
  });
});
