import { describe, expect, test } from "vitest";
import { emptyFilter, type Filter } from "../../../db/parameters.ts";
import { themes } from "../../../db/queries/themes.ts";
import { describeThemes } from "../../../web/words/themes.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { divisionOf } from "../figures/division.ts";

const asked = (own: Partial<Filter>): Filter => ({ ...emptyFilter, ...own });
const notes = (...given: Parameters<typeof divisionOf>): string =>
  describeThemes(divisionOf(...given), emptyFilter).notes.join("\n");

const two = [
  { slug: "war", rows: [60, 55] },
  { slug: "peace", rows: [30, 45] },
];

describe("describeThemes(themes, filter)", () => {
  test("says what is divided, by whom it was counted, and of how many", () => {
    const { title, subtitle } = describeThemes(divisionOf("exclusive", two), emptyFilter);
    expect(title).toBe("Pictures of the outlet, by theme");
    expect(subtitle).toBe(
      "Every picture of the outlet, counted by The team; January 2017 and February 2017; " +
        "100 and 100 pictures.",
    );
  });

  test("says how much no category reports", () => {
    expect(notes("exclusive", two)).toContain("(10 of 100 in January 2017 and 0 of 100 in");
    expect(notes("exclusive", [{ slug: "war", rows: [100] }])).not.toContain("Not reported");
  });

  test("says why categories that may overlap are not stacked, only when they might have been", () => {
    const overlap = "Categories of this dimension can overlap, so they are not stacked.";
    const themesGiven = divisionOf("multiple", two);
    expect(describeThemes(themesGiven, asked({ form: "bars" })).notes).toContain(overlap);
    expect(describeThemes(themesGiven, emptyFilter).notes).not.toContain(overlap);
  });

  test("names the categories that are drawn as one, and those that a broader one holds", () => {
    const eight = Array.from({ length: 8 }, (_, at) => ({ slug: `t${at}`, rows: [20 - at - 8] }));
    expect(notes("exclusive", eight)).toContain("2 smaller: t6 and t7.");
    const nested = [
      { slug: "belt", broader: "bomb", rows: [20] },
      { slug: "bomb", rows: [30] },
    ];
    expect(notes("exclusive", nested)).toContain(
      "a broader category of the same period holds them: belt",
    );
  });

  test("says which periods have no bar, and why", () => {
    const given = [{ slug: "war", rows: [60, { value: 9, n: null }] }];
    expect(notes("exclusive", given)).toContain(
      "No bar for February 2017: the whole is not known.",
    );
  });

  test("a heat map says that hatched is not zero, and that columns may exceed 100%", () => {
    const words = describeThemes(
      divisionOf("multiple", [{ slug: "war", rows: [null, 5] }]),
      asked({ form: "heat" }),
    );
    expect(words.notes.join(" ")).toContain("Hatched: no share is known, which is not a zero.");
    expect(words.notes.join(" ")).toContain("more than 100%");
    expect(words.alt).toContain("Highest: war, 5.0% (5 of 100) in February 2017.");
  });

  test("quoted shares are given as printed and never as counts", () => {
    const words = describeThemes(
      themes(openRealLedger(), asked({ collection: "winter-hijri-month" })),
      asked({ collection: "winter-hijri-month" }),
    );
    expect(words.title).toMatch(/: shares printed without counts$/);
    expect(words.notes).toEqual([expect.stringContaining("no count is computed from them")]);
    expect(words.alt).toContain("Utopia 53% of 892 (2015);");
    expect(words.alt).toContain("warfare more than 92% (December 2017)");
    // 53 % of the 892 that the same source prints would be 473.
    expect(JSON.stringify(words)).not.toContain("473");
  });

  test("the alternative text has the numbers of the first and the last bar", () => {
    const filter = asked({ collection: "ihs-conflict-monitor-2017", dimension: "medium" });
    const { alt } = describeThemes(themes(openRealLedger(), filter), filter);
    expect(alt).toContain("January 2017, of 1,316: Pictures 70.1%");
    expect(alt).toContain("not reported 5.2%");
  });
});
