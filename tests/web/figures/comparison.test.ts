import { describe, expect, test } from "vitest";
import { emptyFilter } from "../../../db/parameters.ts";
import { compareSides } from "../../../web/comparison.ts";
import { pairChart, splitChart, unitChart } from "../../../web/figures/comparison.ts";
import { document } from "../../document.ts";
import { december, sideOf } from "../sides.ts";
import { collection } from "./division.ts";
import { expectGolden } from "./golden-file.ts";

/** IHS Markit, 24 January 2018: 93 of 922 pictures in January 2017, 3 of 249 in December. */
const a = sideOf(1, { value: 93, n: 922 });
const b = sideOf(9, { value: 3, n: 249, ...december });
const options = { document, id: "c", alt: "State-building pictures" };

function compared(first = a, second = b, asked = {}) {
  const comparison = compareSides(first, second, { ...emptyFilter, ...asked });
  return { a: first, b: second, comparison };
}

const x = (element: Element | null | undefined): number => Number(element?.getAttribute("cx"));

describe("pairChart(compared, options)", () => {
  test.each([
    ["comparison", 1056],
    ["comparison-narrow", 358],
  ])("%s can be opened and is the same twice", (name, width) => {
    expectGolden(name, pairChart(compared(), { ...options, width }));
  });

  test("the zero of the difference stands under A, its diamond under B", () => {
    const figure = pairChart(compared(), { ...options, width: 1056 });
    const paths = [...figure.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? "");
    const zero = paths.filter(
      (d) =>
        /^M[\d.]+ 98V/.test(d) ||
        d.includes(`M${Math.floor(x(figure.querySelector("circle"))) + 0.5} `),
    );
    expect(zero.length).toBeGreaterThan(0);
    const square = figure.querySelector("rect");
    const middle = Number(square?.getAttribute("x")) + 4.6;
    const diamond = paths.find((d) => d.endsWith("l-6.5 -6.5z")) ?? "";
    expect(Number(/^M([\d.]+)/.exec(diamond)?.[1])).toBeCloseTo(middle, 0);
    expect(figure.textContent).toContain("−8.9−11.1 to −6.0".replace(" to ", "\u00a0to\u00a0"));
  });

  test("the archive alone has no whiskers", () => {
    const figure = pairChart(compared(a, b, { interval: "none" }), { ...options, width: 1056 });
    const whiskers = [...figure.querySelectorAll("path")].filter((path) =>
      (path.getAttribute("d") ?? "").includes("v9"),
    );
    expect(whiskers).toHaveLength(0);
    expect(figure.textContent).toContain("−8.9");
  });

  test("two collections share no axis", () => {
    const theirs = { ...collection, id: "theirs", collector: "Others" };
    const other = sideOf(9, { value: 3, n: 249, ...december }, { collection: theirs });
    const figure = pairChart(compared(a, other), { ...options, width: 1056 });
    expect(figure.querySelectorAll("circle")).toHaveLength(0);
    expect(figure.textContent).toContain("Counted by Others");
  });
});

describe("splitChart(compared, options)", () => {
  test.each([
    ["split", 1056],
    ["split-narrow", 358],
  ])("%s can be opened and is the same twice", (name, width) => {
    const figure = splitChart(compared(), { ...options, width });
    if (figure) expectGolden(name, figure);
    expect(figure).not.toBeNull();
  });

  test("its bars add up: each begins where the one above ends", () => {
    const figure = splitChart(compared(), { ...options, width: 1056 });
    const bars = [...(figure?.querySelectorAll("rect") ?? [])].map((rect) => {
      const [left, width] = ["x", "width"].map((name) => Number(rect.getAttribute(name)));
      return { left: left ?? 0, right: (left ?? 0) + (width ?? 0) };
    });
    const [before, volume, share, after] = bars;
    expect(volume?.right).toBeCloseTo(before?.right ?? 0, 0);
    expect(share?.right).toBeCloseTo(volume?.left ?? 0, 0);
    expect(after?.right).toBeCloseTo(share?.left ?? 0, 0);
    expect(figure?.textContent).toMatch(/93.*−38.*−52.*3/);
  });

  test("a change that alone would take away more than there was ends left of zero", () => {
    // 11 of 67 videos in January 2015, 4 of 10 in December 2016: Kitagawa −16.08 and +9.08.
    const [first, second] = [
      sideOf(1, { value: 11, n: 67 }),
      sideOf(9, { value: 4, n: 10, ...december }),
    ];
    for (const width of [1056, 358]) {
      const figure = splitChart(compared(first, second), { ...options, width });
      const rects = [...(figure?.querySelectorAll("rect") ?? [])];
      const [before, volume, share, after] = rects.map((rect) => {
        const [left, wide] = ["x", "width"].map((name) => Number(rect.getAttribute(name)));
        return { left: left ?? 0, right: (left ?? 0) + (wide ?? 0) };
      });
      const zero = before?.left ?? 0;
      expect(after?.left).toBe(zero);
      expect(volume?.left).toBeLessThan(zero - 20);
      expect(volume?.left).toBeGreaterThanOrEqual(width > 500 ? 236 : 0);
      expect(share?.left).toBeCloseTo(volume?.left ?? 0, 0);
    }
  });

  test("there is none for two series, nor where the count is the same", () => {
    const same = sideOf(9, { value: 93, n: 249, ...december });
    expect(splitChart(compared(a, same), { ...options, width: 744 })).toBeNull();
    const war = sideOf(9, { value: 3, n: 249, ...december, series: "ours/picture/theme=war" });
    expect(splitChart(compared(a, war), { ...options, width: 744 })).toBeNull();
  });
});

describe("unitChart(compared, options)", () => {
  test("draws both wholes at one scale; none where there is no share", () => {
    const figure = unitChart(compared(), { ...options, width: 744 });
    expect(figure?.textContent).toContain("93 of 922 pictures");
    const open = sideOf(9, { value: 3, n: null, n_relation: null, ...december });
    expect(unitChart(compared(a, open), { ...options, width: 744 })).toBeNull();
  });
});
