import { describe, expect, test } from "vitest";
import { emptyFilter, type Filter } from "../../../db/parameters.ts";
import type { Row } from "../../../db/row.ts";
import { estimate } from "../../../web/estimate.ts";
import { type Compared, describePair } from "../../../web/words/pair.ts";
import { rowOf } from "../figures/division.ts";

/** IHS Markit, 24 January 2018: 93 of 922 pictures in January 2017, 3 of 249 in December. */
const january = { value: 93, n: 922, period_end: "2017-01-31" };
const december = {
  ...{ value: 3, n: 249, period: "2017-12" },
  ...{ period_start: "2017-12-01", period_end: "2017-12-31" },
};

function words(a: Partial<Row>, b: Partial<Row>, own: Partial<Filter> = {}) {
  const filter = { ...emptyFilter, value: "share" as const, ...own };
  const [first, second] = estimate(
    [a, b].map((row) => rowOf("state-building", 1, row)),
    filter,
  );
  if (!first || !second) throw new Error("no pair");
  const compared: Compared = {
    ...{ a: first, b: second, quantity: filter.value, sources: [] },
    ...{ series: { label: "IHS Markit: pictures, State-building" }, collector: "IHS Markit" },
  };
  return describePair(compared, filter);
}

/** The sentence without the joiners that keep a range on one line. */
const sentence = (...given: Parameters<typeof words>): string =>
  words(...given).sentence.replaceAll("\u2060", "");

describe("describePair(compared, filter)", () => {
  test("writes the sentence that one may quote; intervals as in statistics.md, section 2", () => {
    expect(sentence(january, december)).toBe(
      "State-building pictures: 93 of 922 (10.1%; 95% interval 8.3–12.2) in January 2017, " +
        "compared with 3 of 249 (1.2%; 0.4–3.5) in December 2017.",
    );
  });

  test("a design effect widens the interval and is named", () => {
    const widened = words(january, december, { deff: 2.65 });
    expect(widened.sentence.replaceAll("\u2060", "")).toContain("95% interval 7.3–13.7");
    expect(widened.notes.join(" ")).toContain("design effect 2.65");
  });

  test("without intervals neither the sentence nor the notes speak of one", () => {
    const bare = words(january, december, { interval: "none" });
    expect(bare.sentence).toContain("93 of 922 (10.1%) in January 2017");
    expect(bare.notes.join(" ")).not.toContain("interval");
  });

  test("zero is none, and missing is no number", () => {
    expect(sentence(january, { ...december, value: 0 })).toContain("none of 249 (0%; 0–1.5)");
    const gone = { ...december, value: null, relation: null, status: "L" as const };
    expect(sentence(january, gone)).toContain("compared with no number (not collected)");
    expect(sentence(gone, january)).toContain("no number (not collected) in December 2017");
    expect(sentence(gone, january)).toContain("93 of 922 (10.1%; 95% interval 8.3–12.2)");
  });

  test("a value that is not exact has neither share nor interval", () => {
    expect(sentence({ ...january, relation: ">" }, december)).toMatch(
      /: over 93 of 922 in January/,
    );
    expect(sentence({ ...january, n: null }, december)).toMatch(/: 93 of an unknown number in/);
  });

  test("two periods are compared with each other and never called a trend", () => {
    const { title, notes, sentence: said } = words(january, december);
    expect(title).toBe("State-building pictures, January and December 2017");
    expect(notes[0]).toBe("Two periods are compared. Nothing is said about the time between them.");
    expect(said).not.toMatch(/fell|rose|trend|from .* to/);
  });

  test("counts are compared as counts", () => {
    const counts = sentence(january, december, { value: "count", interval: "poisson" });
    expect(counts).toMatch(/: 93 \(95% interval \d+–\d+\) in January 2017, compared with 3 \(/);
  });
});
