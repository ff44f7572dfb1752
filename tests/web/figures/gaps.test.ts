import { describe, expect, test } from "vitest";
import type { Row } from "../../../db/row.ts";
import { openRealLedger } from "../../real-ledger.ts";
import {
  bands,
  circles,
  dotted,
  draw,
  monthsOf,
  panelFrom,
  shapes,
  solid,
  texts,
  videosLine,
} from "./videos.ts";
import { allOf, type Element, select } from "./xml.ts";

const line = videosLine(openRealLedger());
const withBands = { interval: "poisson" } as const;

describe("gaps", () => {
  test("a line stops before a missing month and goes on after it", () => {
    const gap = draw(panelFrom(line, monthsOf(line, [4, 5, null, 6, 7, 8])));
    const none = draw(panelFrom(line, monthsOf(line, [4, 5, 5, 6, 7, 8])));
    expect(solid(gap)).toHaveLength(2);
    expect(solid(none)).toHaveLength(1);
  });

  test("no piece of a line or band reaches over the missing month", () => {
    const known = panelFrom(line, monthsOf(line, [4, 5, 5, 6]), withBands);
    const missing = panelFrom(line, monthsOf(line, [4, 5, null, 6, 7]), withBands);
    const [whole = ""] = solid(draw(known));
    expect(whole.match(/L/g)).toHaveLength(3);
    const drawing = draw(missing);
    expect(solid(drawing).map((d) => d.match(/L/g)?.length)).toEqual([1, 1]);
    expect(bands(drawing)).toHaveLength(2);
  });

  test("the real line of videos has 38 steps: 14 before the gap, 23 after the break, 1 dotted", () => {
    const drawing = draw(panelFrom(line, line.drawn));
    const steps = (ds: string[]): number[] => ds.map((d) => d.match(/L/g)?.length ?? 0);
    expect(steps(solid(drawing))).toEqual([14, 23]);
    expect(steps(dotted(drawing))).toEqual([1]);
  });

  test("a missing value has no mark, a zero has one on the zero line", () => {
    const onZeroLine = (drawing: Element): number => {
      const [rule = ""] = shapes(drawing, { stroke: "var(--ink)" });
      const y = /^M[\d.]+ ([\d.]+)H/.exec(rule)?.[1];
      return circles(drawing).filter(({ attributes }) => attributes.cy === y).length;
    };
    const zero = draw(panelFrom(line, monthsOf(line, [4, 0, 6])));
    const missing = draw(panelFrom(line, monthsOf(line, [4, null, 6])));
    expect(circles(zero)).toHaveLength(3);
    expect(onZeroLine(zero)).toBe(1);
    expect(circles(missing)).toHaveLength(2);
    expect(onZeroLine(missing)).toBe(0);
  });

  test("the letter of a withheld month stands under the axis, no letter where all are known", () => {
    const letters = (rows: Parameters<typeof monthsOf>[1]): string[] => {
      const drawing = draw(panelFrom(line, monthsOf(line, rows)));
      return select(drawing, "g", { "font-size": "11.5" }).flatMap(texts);
    };
    expect(letters([4, { value: null, relation: null, status: "Q" }, 6, null, 7])).toEqual([
      "Q",
      "O",
    ]);
    expect(letters([4, 5, 6])).toEqual([]);
  });

  test("a hatch covers the days that were not collected and no others", () => {
    const uncollected = { value: null, relation: null, status: "L" } as const;
    const drawing = draw(panelFrom(line, monthsOf(line, [4, uncollected, uncollected, 6])));
    const [hatch = ""] = shapes(drawing, { fill: "url(#t-hatch)" });
    const [, from, to] = /^M([\d.]+) [\d.]+H([\d.]+)/.exec(hatch) ?? [];
    const [first, last] = circles(drawing).map(({ attributes }) => Number(attributes.cx));
    const month = ((last ?? 0) - (first ?? 0)) / 3;
    expect(Number(from)).toBeCloseTo((first ?? 0) + month / 2, -1);
    expect(Number(to)).toBeCloseTo((last ?? 0) - month / 2, -1);
    expect(texts(drawing)).toContain("Not collected");
    expect(allOf(drawing, "pattern")).toHaveLength(1);
    expect(allOf(draw(panelFrom(line, monthsOf(line, [4, null, 6]))), "pattern")).toEqual([]);
  });
});

describe("breaks", () => {
  const note = "Break: labels change; not comparable.";

  test("B stops line and band before its own point, with two rules and the reason", () => {
    const rows = monthsOf(line, [4, 5, 6, { value: 60, status: "B", note }, 61, 62]);
    const drawing = draw(panelFrom(line, rows, withBands));
    expect(solid(drawing)).toHaveLength(2);
    expect(bands(drawing)).toHaveLength(2);
    const [rules] = shapes(drawing, { stroke: "var(--red)" });
    expect(rules?.match(/M/g)).toHaveLength(2);
    expect(texts(drawing)).toContain("Break: labels change");
  });

  test("a break before the first point leaves the row to the unit", () => {
    const topsOf = (rows: readonly Row[]): number[] => {
      const [rules = ""] = shapes(draw(panelFrom(line, rows)), { stroke: "var(--red)" });
      return [...rules.matchAll(/M\S+ (\S+?)V/g)].map(([, top]) => Number(top));
    };
    expect(topsOf(monthsOf(line, [{ value: 60, status: "B", note }, 61, 62]))).toEqual([15, 15]);
    expect(topsOf(monthsOf(line, [60, 61, { value: 62, status: "B", note }]))).toEqual([0, 0]);
  });

  test("without B the same values are one line, one band and no rule", () => {
    const drawing = draw(panelFrom(line, monthsOf(line, [4, 5, 6, 60, 61, 62]), withBands));
    expect(solid(drawing)).toHaveLength(1);
    expect(bands(drawing)).toHaveLength(1);
    expect(shapes(drawing, { stroke: "var(--red)" })).toEqual([]);
  });
});

describe("hollow and lonely marks", () => {
  const hollow = (drawing: Element): number =>
    select(drawing, "g", { fill: "var(--bg)", stroke: "var(--s1)" }).flatMap((group) =>
      allOf(group, "circle"),
    ).length;

  test.each(["P", "E", "U", "V"] as const)("%s is hollow with dotted lines to it", (status) => {
    const drawing = draw(panelFrom(line, monthsOf(line, [4, 5, { value: 6, status }, 7, 8])));
    expect(hollow(drawing)).toBe(1);
    expect(solid(drawing)).toHaveLength(2);
    expect(dotted(drawing).map((d) => d.match(/L/g)?.length)).toEqual([2]);
  });

  test("A is not hollow", () => {
    const drawing = draw(panelFrom(line, monthsOf(line, [4, 5, 6])));
    expect(hollow(drawing)).toBe(0);
    expect(dotted(drawing)).toEqual([]);
  });

  test("nothing leads to a lone point", () => {
    const rows = monthsOf(line, [4, 5, null, { value: 6, status: "P" }, null, 7, 8]);
    const drawing = draw(panelFrom(line, rows));
    expect(dotted(drawing)).toEqual([]);
    expect(solid(drawing)).toHaveLength(2);
  });

  test("a lone point among points of lines is larger, so that it is seen", () => {
    const drawing = draw(panelFrom(line, monthsOf(line, [4, 5, 6, null, 6, null, 7, 8])));
    const radii = circles(drawing).map(({ attributes }) => attributes.r);
    expect(radii).toEqual(["2.6", "2.6", "2.6", "3.6", "2.6", "2.6"]);
  });

  test("two lonely points are two marks with whiskers and no line", () => {
    const rows = monthsOf(line, [67, 12]).map((row, at) =>
      at === 0
        ? row
        : { ...row, period: "2015-12", period_start: "2015-12-01", period_end: "2015-12-31" },
    );
    const drawing = draw(panelFrom(line, rows, withBands));
    expect(solid(drawing)).toEqual([]);
    expect(dotted(drawing)).toEqual([]);
    expect(bands(drawing)).toEqual([]);
    expect(circles(drawing).map(({ attributes }) => attributes.r)).toEqual(["5.2", "5.2"]);
    const [whiskers] = shapes(drawing, { "stroke-width": "1.6" });
    expect(whiskers?.match(/V/g)).toHaveLength(2);
  });

  test("two neighbouring points have a line", () => {
    expect(solid(draw(panelFrom(line, monthsOf(line, [67, 12]))))).toHaveLength(1);
  });
});

describe("relations", () => {
  const drawn = (relation: ">" | "<" | "~" | "=") =>
    draw(panelFrom(line, monthsOf(line, [4, 5, { value: 90, relation }])));
  const heads = (drawing: Element): string[] => shapes(drawing, { fill: "var(--s1)" });

  test.each([
    [">", /l-3\.6 -6z$/],
    ["<", /l-3\.6 6z$/],
  ] as const)("%s is an arrow-head and a sign before the label", (relation, shape) => {
    const drawing = drawn(relation);
    expect(texts(drawing)).toContain(`${relation}90`);
    expect(heads(drawing)).toEqual([expect.stringMatching(shape)]);
    expect(dotted(drawing)).toHaveLength(1);
  });

  test("~ is two bars and a sign before the label", () => {
    const drawing = drawn("~");
    expect(texts(drawing)).toContain("~90");
    const [bars] = shapes(drawing, { "stroke-width": "1.6" });
    expect(bars?.match(/h-?5/g)).toEqual(["h-5", "h5"]);
    expect(dotted(drawing)).toHaveLength(1);
  });

  test("an exact value has no sign, no arrow and a full line", () => {
    const drawing = drawn("=");
    expect(texts(drawing).join(" ")).not.toMatch(/[<>~]90/);
    expect(heads(drawing)).toEqual([]);
    expect(shapes(drawing, { "stroke-width": "1.6" })).toEqual([]);
    expect(dotted(drawing)).toEqual([]);
  });
});
