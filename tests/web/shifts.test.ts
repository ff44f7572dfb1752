import { describe, expect, test } from "vitest";
import { parseFilter } from "../../db/filter.ts";
import { emptyFilter } from "../../db/parameters.ts";
import { periodsAsked, periodsOf } from "../../db/queries/shifted.ts";
import { themes } from "../../db/queries/themes.ts";
import { differences } from "../../web/figures/differences.ts";
import { shifted } from "../../web/figures/shifted.ts";
import { slope } from "../../web/figures/slope.ts";
import { shiftsOf } from "../../web/shifts.ts";
import { english } from "../../web/words/english.ts";
import type { Language } from "../../web/words/language.ts";
import { describeShifts, sentenceOfShifts } from "../../web/words/shifts.ts";
import { document } from "../document.ts";
import { openRealLedger } from "../real-ledger.ts";
import { divisionOf } from "./figures/division.ts";
import { expectGolden } from "./figures/golden-file.ts";

const state = openRealLedger();

function asked(query: string) {
  const names = ["collection", "dimension", "a", "b", "interval", "deff", "form"] as const;
  const { filter } = parseFilter(new URLSearchParams(query), names);
  const found = themes(state, filter);
  const { pair, refusals } = periodsAsked(periodsOf(found), filter);
  const shifts = pair && shiftsOf(found, pair, filter);
  return { filter, found, refusals, shifts };
}

const magazines = "collection=dabiq-rumiyah-images&dimension=theme&a=dabiq-2&b=rumiyah-8";

/** Two months of the same three themes: 10, 30 and 60 of 100, then 40, 30 and 30. */
function small(coding: "exclusive" | "multiple" = "exclusive") {
  const given = divisionOf(coding, [
    { slug: "war", rows: [10, 40] },
    { slug: "law", rows: [30, 30] },
    { slug: "life", rows: [60, 30] },
  ]);
  const { pair } = periodsAsked(periodsOf(given), { a: "2017-01", b: "2017-02" });
  if (!pair) throw new Error("no pair");
  return { given, shifts: shiftsOf(given, pair, emptyFilter) };
}

describe("shiftsOf(themes, [a, b], asked)", () => {
  test("orders categories by their change, largest rise first", () => {
    const { shifts } = small();
    expect(shifts.shifts.map(({ category }) => category.slug)).toEqual(["war", "law", "life"]);
    expect(shifts.shifts.map(({ difference }) => difference?.estimate.toFixed(2))).toEqual([
      "0.30",
      "0.00",
      "-0.30",
    ]);
  });

  test("adjusts for every question: R p.adjust(p, 'holm') is max(3 p₁, 2 p₂, p₃) in order", () => {
    const { shifts } = small();
    const ps = shifts.shifts.map(({ p }) => p ?? 0);
    const adjusted = shifts.shifts.map((each) => each.adjusted ?? 0);
    const [least = 0, middle = 0] = [...ps].sort((x, y) => x - y);
    expect(Math.min(...adjusted)).toBeCloseTo(3 * least, 12);
    expect(adjusted[ps.indexOf(middle)]).toBeCloseTo(Math.max(3 * least, 2 * middle), 12);
    expect(shifts.shifts.map(({ isEvident }) => isEvident)).toEqual([true, false, true]);
  });

  test("the index of dissimilarity is half the sum of the differences: 0.3", () => {
    expect(small().shifts.dissimilarity).toBeCloseTo(0.3, 12);
    expect(small("multiple").shifts.dissimilarity).toBeNull();
  });

  test("periods that share days are shown and not tested", () => {
    const { given } = small();
    const [a, b] = periodsOf(given);
    if (!a || !b) throw new Error("no periods");
    const { reason, shifts } = shiftsOf(
      given,
      [a, { ...b, period_start: "2017-01-20" }],
      emptyFilter,
    );
    expect(reason).toContain("share days");
    expect(shifts.every(({ p, isEvident }) => p === null && !isEvident)).toBe(true);
  });
});

describe("what /themes says of two periods", () => {
  test("names what moved with counts at both ends, and how far the mixes are apart", () => {
    const { given, shifts } = small();
    const { sentence, notes } = describeShifts(given, shifts, emptyFilter);
    expect(sentence).toBe(
      "In February 2017, compared with January 2017: war rose by 30.0 points, from 10 of 100 " +
        "(10.0%) to 40 of 100 (40.0%); life fell by 30.0 points, from 60 of 100 (60.0%) to 30 of " +
        "100 (30.0%); for 1 other the difference is smaller or within chance. About 30 of 100 " +
        "pictures would have to change category for the two mixes to be alike.",
    );
    expect(notes.join(" ")).toContain("Holm’s adjustment for 3 questions");
    expect(`${sentence} ${notes.join(" ")}`.replace("not a trend", "")).not.toMatch(/\btrend\b|\*/);
  });

  test("what was not tested is not said to be within chance", () => {
    const { shifts, found, filter } = asked(
      "collection=zelin-nonmilitary-photos&dimension=country&a=2015-01-01..2015-03-31&b=2015-02-01..2015-04-30",
    );
    if (!shifts) throw new Error("no shifts");
    expect(describeShifts(found, shifts, filter).sentence).toMatch(/are not tested\./);
  });

  test("a rise is one though the others moved less", () => {
    const { found, shifts, filter } = asked(
      "collection=euvsdisinfo-cases&dimension=country&a=2020-10&b=2020-04",
    );
    if (!shifts) throw new Error("no pair");
    expect(describeShifts(found, shifts, filter).sentence).toMatch(
      /^In October 2020, compared with April 2020: Ukraine rose by .*\); for 1 other the difference is smaller or within chance\./,
    );
  });

  test("a category may be called what others are said to do", () => {
    const { given } = small();
    const label: Record<string, string> = { war: "Fall of Mosul", law: "rose", life: "no trend" };
    const parts = given.parts.map(({ category, line }) => ({
      category: { ...category, label: label[category.slug] ?? "" },
      line,
    }));
    const { pair } = periodsAsked(periodsOf(given), { a: "2017-01", b: "2017-02" });
    if (!pair) throw new Error("no pair");
    const { sentence } = describeShifts(
      { ...given, parts },
      shiftsOf({ ...given, parts }, pair, emptyFilter),
      emptyFilter,
    );
    expect(sentence).toContain("Fall of Mosul rose by 30.0 points");
    expect(sentence).toContain("no trend fell by 30.0 points");
  });

  test("refuses a wrong verb", () => {
    const wrong: Language["shifts"] = (words) =>
      english.shifts(words).map((clause) => clause.replace("fell", "rose"));
    const language = { ...english, shifts: wrong };
    expect(() => sentenceOfShifts(small().shifts, { units: "pictures", language })).toThrow(
      /the numbers say fall/,
    );
  });

  test("several categories an item are said to be that, and never stacked", () => {
    const { given, shifts } = small("multiple");
    const { sentence, notes } = describeShifts(given, shifts, emptyFilter);
    expect(notes.join(" ")).toContain("they are never stacked");
    expect(sentence).not.toContain("to be alike");
  });

  test.each([
    ["collection=dabiq-rumiyah-images&dimension=theme&a=dabiq-2", "missing b; choose two periods"],
    [
      "collection=dabiq-rumiyah-images&dimension=theme&a=dabiq-2&b=dabiq-2",
      "not compared with itself",
    ],
    [
      "collection=dabiq-rumiyah-images&dimension=theme&a=dabiq-2&b=2017-01",
      "no numbers for 2017-01",
    ],
  ])("%s is refused: %s", (query, message) => {
    expect(asked(query).refusals[0]?.message).toContain(message);
  });
});

describe("differences(shifts, options) and slope(shifts, options)", () => {
  const { shifts } = asked(magazines);
  const options = { document, id: "d", alt: "Themes of two issues" };
  if (!shifts) throw new Error("no shifts");

  test.each([
    ["differences", differences, 744],
    ["differences-narrow", differences, 358],
    ["slope", slope, 744],
    ["slope-narrow", slope, 358],
  ] as const)("%s can be opened and is the same twice", (name, draw, width) => {
    expectGolden(name, draw(shifts, { ...options, width }));
  });

  test.each(["dots", "slope"] as const)(
    "%s of periods without a share in common are a sentence, not bare axes",
    (form) => {
      const { shifts, found, filter } = asked(
        "collection=amaq-suicide-claims&dimension=province&a=2015-12&b=2016-10",
      );
      if (!shifts) throw new Error("no shifts");
      const drawing = shifted(shifts, { document, id: "s", alt: "", width: 744, form });
      expect(drawing.textContent).toContain("No category has an exact share in both periods");
      const words = describeShifts(found, shifts, filter);
      expect(words.sentence).toMatch(/nothing is compared\.$/);
      expect(words.notes.join()).not.toMatch(/Holm|Whiskers/);
    },
  );

  test("a category that chance could explain is pale, the others dark", () => {
    const figure = differences(shifts, { ...options, width: 744 });
    const fills = [...figure.querySelectorAll("path[fill]")].map((path) =>
      path.getAttribute("fill"),
    );
    const evident = shifts.shifts.filter(({ isEvident }) => isEvident).length;
    expect(fills.filter((fill) => fill === "var(--ink)")).toHaveLength(evident);
    expect(fills.filter((fill) => fill === "var(--context)").length).toBeGreaterThan(0);
  });

  test("counts stand at both ends", () => {
    expect(differences(shifts, { ...options, width: 744 }).textContent).toContain(
      "20 of 74 → 1 of 56",
    );
    expect(slope(shifts, { ...options, width: 744 }).textContent).toContain("27.0% (20)");
  });
});
