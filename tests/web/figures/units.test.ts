import { describe, expect, test } from "vitest";
import { serialize } from "../../../web/figures/serialize.ts";
import { units } from "../../../web/figures/units.ts";
import { document } from "../../document.ts";
import { expectGolden } from "./golden-file.ts";

const options = { document, width: 744, id: "u", alt: "93 of 922 and 3 of 249 pictures" };
const january = { value: 93, n: 922, unit: "picture", name: "January 2017" };
const december = { value: 3, n: 249, unit: "picture", name: "December 2017" };

/** The paths of the groups: what is left of the whole, then the units in question. */
const areas = (figure: SVGElement): SVGElement[] => [
  ...figure.querySelectorAll<SVGElement>("g path"),
];

/** The dashes of each column of squares: its length by the pitch of its dashes. */
function dashesIn(path: SVGElement | undefined): number[] {
  const dashes = (path?.getAttribute("stroke-dasharray") ?? "").split(" ").map(Number);
  const pitch = dashes.reduce((sum, each) => sum + each, 0);
  const columns = [...(path?.getAttribute("d") ?? "").matchAll(/M[\d.]+ ([\d.]+)V([\d.]+)/g)];
  return columns.map(([, top, bottom]) => (Number(bottom) - Number(top)) / pitch);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe("units(counts, options)", () => {
  test("one square is one unit: 93 are four columns of 20 and 13 more", () => {
    const [rest, part] = areas(units([january], options));
    expect(dashesIn(part).map((each) => Math.round(each))).toEqual([20, 20, 20, 20, 13]);
    expect(sum(dashesIn(part))).toBeCloseTo(93, 6);
    expect(sum(dashesIn(rest))).toBeCloseTo(922 - 93, 6);
  });

  test.each([358, 420, 500, 612, 744])("at %i px every unit is a whole square", (width) => {
    const paths = areas(units([january, december], { ...options, width }));
    const [restA, partA, restB, partB] = paths.map((path) => sum(dashesIn(path)));
    expect(partA).toBeCloseTo(93, 1);
    expect((restA ?? 0) + (partA ?? 0)).toBeCloseTo(922, 0);
    expect(partB).toBeCloseTo(3, 1);
    expect((restB ?? 0) + (partB ?? 0)).toBeCloseTo(249, 0);
  });

  test("no unit in question is no path, and says 0", () => {
    const none = units([{ ...december, value: 0 }], options);
    expect(areas(none)).toHaveLength(1);
    expect(none.textContent).toContain("0 of 249 pictures");
  });

  test("costs a dashed line a column, not an element a unit", () => {
    const bytes = serialize(units([january], options)).length;
    expect(bytes).toBeLessThan(1700);
    expect(areas(units([{ ...january, n: 1900 }], options))).toHaveLength(2);
  });

  test("above 2,000 units it is a rectangle, with parts to scale", () => {
    const many = units([{ value: 500, n: 2001, unit: "photo", name: "2015" }], options);
    expect(sum(areas(many).flatMap(dashesIn))).toBe(0);
    const [rest, part] = areas(many).map((path) => {
      const [, left, right] = /M([\d.]+) 0H([\d.]+)V96/.exec(path.getAttribute("d") ?? "") ?? [];
      return Number(right) - Number(left);
    });
    expect((part ?? 0) / ((part ?? 0) + (rest ?? 0))).toBeCloseTo(500 / 2001, 2);
    const least = units([{ ...january, n: 2000 }], options);
    expect(sum(areas(least).flatMap(dashesIn))).toBeCloseTo(2000, 0);
  });

  test.each([
    ["units", 744],
    ["units-narrow", 358],
  ])("%s can be opened, is the same twice and fits its width", (name, width) => {
    const draw = (): SVGElement => units([january, december], { ...options, width });
    expect(serialize(draw())).toBe(serialize(draw()));
    expectGolden(name, draw());
    const last = [...draw().querySelectorAll("g[transform]")].at(-2)?.getAttribute("transform");
    const at = Number(/translate\(([\d.]+)/.exec(last ?? "")?.[1]);
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(width);
  });
});
