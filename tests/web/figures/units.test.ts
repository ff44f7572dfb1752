import { describe, expect, test } from "vitest";
import { serialize } from "../../../web/figures/serialize.ts";
import { units } from "../../../web/figures/units.ts";
import { document } from "../../document.ts";
import { expectGolden } from "./golden-file.ts";

const options = { document, width: 744, id: "u", alt: "93 of 922 and 3 of 249 pictures" };
const january = { value: 93, n: 922, unit: "picture", name: "January 2017" };
const december = { value: 3, n: 249, unit: "picture", name: "December 2017" };

/** The paths of the groups: what is left of the whole, then the units in question. */
const areas = (figure: SVGElement): string[] =>
  [...figure.querySelectorAll("g path")].map((path) => path.getAttribute("d") ?? "");

describe("units(counts, options)", () => {
  test("one square is one unit: 93 are four columns of 20 and 13 more", () => {
    const [, part] = areas(units([january], options));
    expect(part).toBe("M0 0H48V124.8H38.4V192H0z");
  });

  test("the rest is the whole less the units in question", () => {
    const [rest, part] = areas(units([january], options));
    expect(rest?.endsWith(part ?? "none")).toBe(true);
    expect(serialize(units([january], options))).toContain('fill-rule="evenodd"');
  });

  test("no unit in question is no path, and says 0", () => {
    const none = units([{ ...december, value: 0 }], options);
    expect(areas(none)).toHaveLength(1);
    expect(none.textContent).toContain("0 of 249 pictures");
  });

  test("costs two patterns however many units there are", () => {
    const bytes = serialize(units([january], options)).length;
    expect(bytes).toBeLessThan(1100);
    expect(serialize(units([{ ...january, n: 1900 }], options)).length - bytes).toBeLessThan(40);
  });

  test("above 2,000 units it is a rectangle, with parts to scale", () => {
    const many = units([{ value: 500, n: 2001, unit: "photo", name: "2015" }], options);
    expect(many.querySelectorAll("pattern")).toHaveLength(0);
    const [whole, part] = areas(many).map((d) => Number(/H([\d.]+)V96H0z/.exec(d)?.[1]));
    expect((part ?? 0) / (whole ?? 1)).toBeCloseTo(500 / 2001, 2);
    expect(units([{ ...january, n: 2000 }], options).querySelectorAll("pattern")).toHaveLength(2);
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
