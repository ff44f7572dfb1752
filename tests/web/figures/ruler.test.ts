import { describe, expect, test } from "vitest";
import { ruler } from "../../../web/figures/ruler.ts";
import { serialize } from "../../../web/figures/serialize.ts";
import { document } from "../../document.ts";
import { expectGolden } from "./golden-file.ts";

const options = { document, width: 1120, id: "r", alt: "Months with numbers" };
const months = Array.from({ length: 158 }, (_, at) => ({
  month: `${2013 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
  values: (at * 37) % 89,
}));
const year = { first: "2017-01-01", last: "2017-12-31" };

const paths = (figure: SVGElement): string[] =>
  [...figure.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? "");
const ticks = (d: string | undefined): number => d?.match(/M/g)?.length ?? 0;

describe("ruler(months, options)", () => {
  test("a month without numbers has no tick", () => {
    const [others] = paths(
      ruler(
        [
          { month: "2013-01", values: 0 },
          { month: "2013-02", values: 4 },
        ],
        options,
      ),
    );
    expect(others).toBe("M140 20v-6");
  });

  test("no tick is higher than 19 px", () => {
    const [others] = paths(ruler([{ month: "2013-02", values: 1e6 }], options));
    expect(others).toMatch(/v-19$/);
  });

  test("inks in the months of the page and underlines them", () => {
    const [others, own] = paths(ruler(months, { ...options, ranges: [year] }));
    expect(ticks(own)).toBe(
      months.filter(({ month, values }) => month.startsWith("2017") && values).length,
    );
    expect(ticks(others) + ticks(own)).toBe(months.filter(({ values }) => values > 0).length);
    expect(paths(ruler(months, { ...options, ranges: [year] })).at(-1)).toBe("M340.3 21.5H425.3");
  });

  test("a month before 2013 is left out", () => {
    const early = [{ month: "2006-10", values: 9 }, ...months];
    expect(serialize(ruler(early, options))).toBe(serialize(ruler(months, options)));
  });

  test.each([
    ["ruler", 1120],
    ["ruler-narrow", 358],
  ])("%s can be opened, is the same twice and stays small", (name, width) => {
    const draw = (): SVGElement => ruler(months, { ...options, width, ranges: [year] });
    expect(serialize(draw())).toBe(serialize(draw()));
    expect(serialize(draw()).length).toBeLessThan(3500);
    expectGolden(name, draw());
  });
});
