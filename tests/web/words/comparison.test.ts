import { describe, expect, test } from "vitest";
import { emptyFilter, type Filter } from "../../../db/parameters.ts";
import type { Side } from "../../../db/queries/compare.ts";
import type { Row } from "../../../db/row.ts";
import { compareSides } from "../../../web/comparison.ts";
import { checked } from "../../../web/words/checked.ts";
import { describeCompare, describeDesignEffect } from "../../../web/words/compare.ts";
import { sentenceOf } from "../../../web/words/comparison.ts";
import { english } from "../../../web/words/english.ts";
import type { Language } from "../../../web/words/language.ts";
import { reasonsOf } from "../../../web/words/reasons.ts";
import { sideOf as sideWordsOf } from "../../../web/words/side.ts";
import { collection } from "../figures/division.ts";
import { december, sideOf } from "../sides.ts";

/** IHS Markit, 24 January 2018: 93 of 922 pictures in January 2017, 3 of 249 in December. */
const jan = sideOf(1, { value: 93, n: 922 });
const dec = sideOf(9, { value: 3, n: 249, ...december });

const later = (own: Partial<Row>, more: Partial<Side> = {}): Side =>
  sideOf(9, { n: 249, ...december, ...own }, more);

/** With spaces that break, as one types them. */
const spaced = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");

function said(a: Side, b: Side, asked: Partial<Filter> = {}, language: Language = english): string {
  const filter = { ...emptyFilter, ...asked };
  const labels = { a: a.series.label, b: b.series.label };
  const comparison = compareSides(a, b, filter);
  return spaced(sentenceOf(comparison, { labels, level: filter.level, language }));
}

const volume = (month: number, own: Partial<Row>): Side =>
  sideOf(month, {
    ...{ series: "ours/item", unit: "item", whole: null, n: null, n_relation: null },
    ...{ categories: "", ...own },
  });
const items = (month: number, own: Partial<Row>): Side => {
  const side = volume(month, own);
  return { ...side, series: { ...side.series, label: "Ours: items" } };
};

describe("sentenceOf(comparison, said) of two shares", () => {
  test("is the sentence of statistics.md, section 4, number for number", () => {
    expect(said(jan, dec)).toBe(
      "State-building pictures fell from 93 of 922 (10.1%; 95% interval 8.3–12.2) in January 2017 " +
        "to 3 of 249 (1.2%; 0.4–3.5) in December 2017: a fall of 8.9 percentage points (6.0–11.1), " +
        "to 0.12 times January’s share (0.04–0.35).",
    );
  });

  test("a rise is a rise", () => {
    const [low, high] = [sideOf(1, { value: 3, n: 249 }), later({ value: 93, n: 922 })];
    expect(said(low, high)).toMatch(
      /^State-building pictures rose from 3 of 249 .*: a rise of 8\.9/,
    );
  });

  test("the archive alone has no intervals", () => {
    expect(said(jan, dec, { interval: "none" })).toBe(
      "State-building pictures fell from 93 of 922 (10.1%) in January 2017 to 3 of 249 (1.2%) in " +
        "December 2017: a fall of 8.9 percentage points, to 0.12 times January’s share.",
    );
  });

  test("20 of 100 and 24 of 100 are compatible with no change (statistics.md, template 6)", () => {
    const sentence = said(sideOf(1, { value: 20, n: 100 }), later({ value: 24, n: 100 }));
    expect(sentence).toContain("compared with 24 of 100");
    expect(sentence).toContain(
      "the difference (+4.0 points, −7.5 to 15.4) is compatible with no change.",
    );
    expect(sentence).not.toMatch(/rose|fell|trend/);
  });

  test("a design effect above 5.06 takes the verb away, one below leaves it", () => {
    expect(said(jan, dec, { deff: 5 })).toContain(" fell ");
    expect(said(jan, dec, { deff: 5 })).toContain("(0.1–14.2)");
    expect(said(jan, dec, { deff: 5.1 })).toContain("compatible with no change");
  });

  test("where count and share go different ways the share is the subject", () => {
    const sentence = said(sideOf(1, { value: 100, n: 200 }), later({ value: 150, n: 900 }));
    expect(sentence).toMatch(/^The share of state-building pictures fell from 100 of 200/);
  });

  test("two series are compared, and neither falls", () => {
    const other = later({ value: 3, series: "ours/picture/theme=war" });
    const war = { ...other, series: { ...other.series, label: "Ours: pictures, War" } };
    const sentence = said(jan, war);
    expect(sentence).toContain("compared with War pictures: 3 of 249");
    expect(sentence).toContain("the difference is −8.9 points, −11.1 to −6.0.");
    expect(sentence).not.toMatch(/fell|rose/);
  });
});

/** The rows of statistics.md, section 3.11, each in its sentence. */
describe("the edge cases of statistics.md, section 3.11", () => {
  test("0 of n is none of them, and 0% without decimals", () => {
    expect(said(jan, later({ value: 0 }))).toContain("none of 249 (0%; 0–1.5) in December 2017");
    expect(english.side(wordsOf({ value: 0 }), "95%")).toBe(
      "none of 249 pictures (0%; 95% interval 0–1.5)",
    );
  });

  test("n of n is all of them", () => {
    expect(english.side(wordsOf({ value: 249 }), null)).toBe("all 249 pictures (100%; 98.5–100)");
  });

  test.each([
    [{ value: 0, n: 0 }, "; no pictures were recorded in December 2017, so no share can be given"],
    [
      { value: null, relation: null, status: "L" as const },
      "compared with no data for December 2017 (not collected)",
    ],
    [
      { value: null, relation: null, status: "M" as const },
      "compared with no data for December 2017 (had not begun)",
    ],
  ])("%j says why there is no share", (own, words) => {
    expect(said(jan, later(own))).toContain(`${words}.`);
  });

  test("a theme without its total is a count only", () => {
    const open = { value: 3, n: null, n_relation: null };
    const sentence = said(sideOf(1, open), later(open), { value: "share" });
    expect(sentence).toContain("3 pictures in December 2017; total unknown, no share");
  });

  test("what is not zero never prints as 0.0%, what is not all never as 100.0%", () => {
    const [rare, common] = [sideOf(1, { value: 1, n: 9999 }), later({ value: 9998, n: 9999 })];
    const sentence = said(rare, common);
    expect(sentence).toContain("(<0.1%;");
    expect(sentence).toContain("(>99.9%;");
  });
});

function wordsOf(own: Partial<Row>) {
  const { a } = compareSides(later(own), dec, emptyFilter);
  return sideWordsOf(a, { label: "Ours: pictures, State-building", isShare: true });
}

describe("sentenceOf(comparison, said) of two counts", () => {
  test("gives counts by the day and the ratio of rates; 1,316 to 495 as in statistics.md", () => {
    expect(said(items(1, { value: 1316 }), items(9, { value: 495, ...december }))).toBe(
      "Items fell 62.4%, from 1,316 in January 2017 (42.5 a day) to 495 in December 2017 (16.0 a " +
        "day); that is 0.38 times January’s rate (0.34–0.42, if they appear independently).",
    );
  });

  test("from none there is no percentage", () => {
    const sentence = said(items(1, { value: 0 }), items(9, { value: 50, ...december }));
    expect(sentence).toContain("Items rose from none in January 2017");
    expect(sentence).not.toContain("%,");
  });

  test("periods of different length are compared by the day", () => {
    const half = { period_type: "custom" as const, period_end: "2017-01-14", period: "x" };
    const month = { period_type: "custom" as const, ...december };
    const sentence = said(items(1, { value: 280, ...half }), items(9, { value: 310, ...month }));
    expect(sentence).toMatch(/^Items a day fell 50\.0%, from 20\.0 \(280 in 14 days\)/);
  });
});

describe("what is shown and not tested", () => {
  const other = { ...collection, id: "theirs", collector: "Others" };
  test.each<[string, Side, Side]>([
    ["Two collections count by two rules", jan, later({ value: 3 }, { collection: other })],
    ["count different things", jan, later({ value: 3, unit: "video" })],
    ["not exact", jan, later({ value: 3, relation: ">" })],
    ["missing", jan, later({ value: null, relation: null, status: "L" })],
    ["share days", jan, sideOf(1, { value: 3, n: 249, period: "x", period_end: "2017-01-20" })],
    ["larger than its whole", sideOf(1, { value: 294, n: 249 }), dec],
    ["larger than its whole", sideOf(1, { value: 3, n: 249 }), later({ value: 250 })],
    [
      "add up to more than it",
      sideOf(1, { value: 93, n: 922 }, { parts: { dimension: "theme", sum: 923, n: 922 } }),
      dec,
    ],
    [
      "not counted",
      sideOf(1, { value: 93, measure: "level" }),
      later({ value: 3, measure: "level" }),
    ],
  ])("%s", (reason, a, b) => {
    const comparison = compareSides(a, b, emptyFilter);
    expect(comparison.reason).toContain(reason);
    expect([comparison.shares, comparison.counts]).toEqual([null, null]);
    const words = describeCompare({ a, b }, comparison, { sources: [] }, emptyFilter);
    expect(words.notes[0]).toBe(comparison.reason);
    expect(words.sentence).toMatch(/compared with|beside it/);
    expect(`${words.sentence} ${words.notes.join(" ")}`).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("periods that share days", () => {
  test("have no time between them, and intervals of shares where shares are given", () => {
    const half = sideOf(1, { value: 3, n: 249, period: "x", period_end: "2017-01-20" });
    const comparison = compareSides(jan, half, emptyFilter);
    const { notes } = describeCompare(
      { a: jan, b: half },
      comparison,
      { sources: [] },
      emptyFilter,
    );
    expect(notes.join(" ")).not.toContain("time between");
    expect(notes.join(" ")).toContain("treat pictures as independent");
  });
});

describe("parts that exclude each other", () => {
  const notesOf = (...sums: [number, number]): string[] => {
    const [a, b] = [
      { ...jan, parts: { dimension: "theme", sum: sums[0], n: 922 } },
      { ...dec, parts: { dimension: "theme", sum: sums[1], n: 249 } },
    ];
    const comparison = compareSides(a, b, emptyFilter);
    return describeCompare({ a, b }, comparison, { sources: [] }, emptyFilter).notes.map(spaced);
  };

  test("leave what is uncoded or not reported, which is nobody's share", () => {
    expect(notesOf(854, 249)).toContain(
      "Uncoded or not reported by theme: 68 of 922 pictures in January 2017.",
    );
    expect(notesOf(854, 221).join(" ")).toContain(
      "68 of 922 pictures in January 2017; 28 of 249 pictures in December 2017.",
    );
    expect(notesOf(922, 249).join(" ")).not.toContain("ncoded");
  });

  test("that are more than their whole are refused, with both numbers", () => {
    expect(notesOf(930, 249).join(" ")).toContain(
      "By theme the parts add up to 930 of 922 pictures in January 2017: check the numbers.",
    );
  });
});

describe("reasonsOf(comparison, change, told)", () => {
  const comparison = compareSides(jan, dec, emptyFilter);
  if (!comparison.shares) throw new Error("no shares");
  const reasons = reasonsOf(comparison, comparison.shares, { label: jan.series.label });

  test("splits the 90 fewer as statistics.md does", () => {
    expect(reasons.split).toBe(
      "Of the 90 fewer state-building pictures, about 38 are what the fall in all pictures (922 to " +
        "249) alone would bring and about 52 reflect their smaller share; put as ratios, output " +
        "×0.27 and share ×0.12.",
    );
  });

  test("says what January's share would have given", () => {
    expect(reasons.expected).toBe(
      "At January’s share, 249 pictures would have held about 25; there were 3.",
    );
  });

  test("says it in short: one in ten, one in eighty", () => {
    expect(reasons.short).toBe(
      "State-building fell from about one picture in ten (93 of 922) in January 2017 to about one " +
        "in eighty (3 of 249) in December 2017.",
    );
  });

  test("parts of different signs are told apart", () => {
    const mixed = compareSides(
      sideOf(1, { value: 7, n: 81 }),
      later({ value: 1, n: 120 }),
      emptyFilter,
    );
    if (!mixed.shares) throw new Error("no shares");
    expect(reasonsOf(mixed, mixed.shares, { label: jan.series.label }).split).toContain(
      "the rise in all pictures (81 to 120) alone would bring about 1.8 more and their smaller " +
        "share about 7.8 fewer;",
    );
  });
});

describe("why a count changed, at its edges", () => {
  const splitOf = (first: [number, number], second: [number, number]): string | null => {
    const [a, b] = [
      sideOf(1, { value: first[0], n: first[1] }),
      later({ value: second[0], n: second[1] }),
    ];
    const comparison = compareSides(a, b, emptyFilter);
    if (!comparison.shares) throw new Error("no shares");
    return reasonsOf(comparison, comparison.shares, { label: jan.series.label }).split;
  };

  test("nothing and nothing, or the same twice, is not split", () => {
    expect(splitOf([0, 68], [0, 38])).toBeNull();
    expect(splitOf([3, 5], [3, 5])).toBeNull();
  });

  test("as many of more is not called 0", () => {
    expect(splitOf([5, 10], [5, 20])).toContain(
      "There were as many state-building pictures both times: the rise in all pictures (10 to 20) " +
        "alone would bring about 3.8 more and their smaller share about 3.8 fewer;",
    );
  });

  test("a whole or a share stayed only if it did, not where it is too small to tell", () => {
    expect(splitOf([3, 5], [5, 5])).toContain("all pictures stayed at 5");
    expect(splitOf([3, 922], [5, 923])).toContain(
      "the change in all pictures (922 to 923) alone would bring hardly any",
    );
    expect(splitOf([100, 300], [150, 450])).toContain("and the share stayed the same;");
    expect(splitOf([1, 3], [33, 100])).toContain("and the share stayed nearly the same;");
  });
});

describe("checked(clauses, truth, language)", () => {
  const wrong: Language = {
    ...english,
    shares: (words) => english.shares(words).map((text) => text.replace(" fell ", " rose ")),
  };

  test("refuses a planted wrong verb", () => {
    expect(() => said(jan, dec, {}, wrong)).toThrow(/the numbers say fall, the words do not/);
  });

  test.each([
    ["a fall", "a rise"],
    ["3 of 249", "4 of 249"],
    ["922", "992"],
    ["(1.2%", "(2.1%"],
  ])("refuses %s written as %s", (right, planted) => {
    const shares: Language["shares"] = (words) =>
      english.shares(words).map((text) => text.replace(right, planted));
    expect(() => said(jan, dec, {}, { ...english, shares })).toThrow(RangeError);
  });

  test("a name may say what it likes, a clause around it may not", () => {
    const series = { ...jan.series, label: "Ours: pictures, No more trend, the fall of Mosul" };
    const [low, high] = [sideOf(1, { value: 3, n: 249 }), later({ value: 93, n: 922 })];
    const [a, b] = [
      { ...low, series },
      { ...high, series },
    ];
    expect(said(a, b)).toMatch(/^No more trend, the fall of Mosul \(pictures\) rose from 3 of 249/);
    const words = describeCompare(
      { a, b },
      compareSides(a, b, emptyFilter),
      { sources: [] },
      emptyFilter,
    );
    expect(words.reasons?.split).toContain("No more trend, the fall of Mosul");
    expect(() => said(a, b, {}, wrong)).not.toThrow();
    expect(() => said(b, a, {}, wrong)).toThrow(/the numbers say fall/);
  });

  test("refuses a verb where the interval includes no change", () => {
    const bold: Language = {
      ...english,
      shares: (words) => english.shares({ ...words, isEvident: true }),
    };
    const [a, b] = [sideOf(1, { value: 20, n: 100 }), later({ value: 24, n: 100 })];
    expect(() => said(a, b, {}, bold)).toThrow(/the numbers say none/);
  });

  test("refuses a wrong word in the split", () => {
    const comparison = compareSides(jan, dec, emptyFilter);
    const split: Language["split"] = (words) =>
      english.split(words).map((clause) => clause.replace("smaller", "larger"));
    const language = { ...english, split };
    expect(
      () =>
        comparison.shares && reasonsOf(comparison, comparison.shares, { label: "x: y", language }),
    ).toThrow(/the numbers say fall/);
  });

  test("refuses what is no number, and a trend of two", () => {
    const truth = { directions: [null], numbers: [] };
    expect(() => checked(["NaN of 3"], truth, english)).toThrow(/not a sentence/);
    expect(() => checked(["a trend of two"], truth, english)).toThrow(/not a sentence/);
    expect(checked(["93 of 922"], truth, english)).toBe("93 of 922");
  });
});

describe("describeDesignEffect(comparison, filter)", () => {
  test("names the value at which the difference stops excluding zero: 5.06", () => {
    const words = spaced(describeDesignEffect(compareSides(jan, dec, emptyFilter), emptyFilter));
    expect(words).toContain("−8.9 points (−11.1 to −6.0)");
    expect(words).toContain("From 5.06 on it includes no change");
    expect(
      describeDesignEffect(compareSides(jan, dec, emptyFilter), {
        ...emptyFilter,
        interval: "none",
      }),
    ).toBeNull();
  });

  test.each([
    [2.65, "−12.6 to −3.3"],
    [5, "−14.2 to −0.1"],
    [8, "−15.8 to 3.7"],
  ])("at %f the difference is %s (statistics.md, section 2)", (deff, range) => {
    const filter = { ...emptyFilter, deff };
    const words = describeDesignEffect(compareSides(jan, dec, filter), filter);
    expect(spaced(words)).toContain(`(${range})`);
  });
});
