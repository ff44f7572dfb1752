import { describe, expect, test } from "vitest";
import { emptyFilter } from "../../../db/parameters.ts";
import { themes } from "../../../db/queries/themes.ts";
import { print } from "../../../server/print/print.ts";
import { bars } from "../../../web/figures/bars.ts";
import { settle } from "../../../web/figures/composed/settle.ts";
import { serialize } from "../../../web/figures/serialize.ts";
import { grey } from "../../../web/palette.ts";
import { type Stack, stackOf } from "../../../web/stack.ts";
import { document } from "../../document.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { words } from "../../server/print/jobs.ts";
import { divisionOf } from "./division.ts";
import { expectGolden } from "./golden-file.ts";

const options = { document, width: 744, id: "b", alt: "Themes of the outlet" };

function stackFrom(...given: Parameters<typeof divisionOf>): Stack {
  const { stack } = stackOf(divisionOf(...given));
  if (!stack) throw new Error("nothing to stack");
  return stack;
}

const stack = stackFrom("exclusive", [
  { slug: "war", rows: [60, 55, { value: 9, n: null }, 40] },
  { slug: "peace", rows: [30, 44, { value: 1, n: null }, null] },
]);

/** The widths of the slices of each bar, from top to bottom. */
function widthsOf(figure: SVGElement): Map<string, number> {
  const widths = new Map<string, number>();
  const d = [...figure.querySelectorAll("path")]
    .map((path) => path.getAttribute("d") ?? "")
    .filter((each) => each.endsWith("z") && !/V\d+(\.\d)?H0z/.test(each));
  for (const [, left, top, right, bottom] of d.join("").matchAll(/M(\S+) (\S+)H(\S+?)V(\S+?)H/g)) {
    if (Number(bottom) - Number(top) !== 18) continue;
    widths.set(top ?? "", (widths.get(top ?? "") ?? 0) + Number(right) - Number(left) + 1.5);
  }
  return widths;
}

describe("bars(stack, options)", () => {
  test("draws every bar to the same 100%, and none where the whole is not known", () => {
    const widths = [...widthsOf(bars(stack, options)).values()];
    expect(widths).toHaveLength(3);
    for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? 0, 0);
    expect(serialize(bars(stack, options))).toContain("The whole is not known.");
  });

  test("writes n beside each bar and the share inside where there is room", () => {
    const texts = [...bars(stack, options).querySelectorAll("text")].map(
      (text) => text.textContent,
    );
    expect(texts).toEqual(expect.arrayContaining(["n", "100", "60%", "30%", "not reported"]));
    expect(texts).not.toContain("0%");
  });

  test("every category has a texture of its own where colours are not seen, and none elsewhere", () => {
    const eight = stackFrom(
      "exclusive",
      Array.from({ length: 6 }, (_, at) => ({ slug: `t${at}`, rows: [20 - 3 * at] })),
    );
    const figure = bars(eight, { ...options, isTextured: true });
    const patterns = [...figure.querySelectorAll("pattern")];
    const shapes = patterns.map((each) => serialize(each).replace(/ id="[^"]*"/, ""));
    expect(new Set(shapes).size).toBe(5);
    const fills = [...figure.querySelectorAll("path")].map((path) => path.getAttribute("fill"));
    for (const { id } of patterns) {
      // On its slices and on its swatch.
      expect(fills.filter((fill) => fill === `url(#${id})`)).toHaveLength(2);
    }
    expect(bars(eight, options).querySelectorAll("pattern")).toHaveLength(0);
  });

  test("is an image without links and a group with them", () => {
    expect(bars(stack, options).getAttribute("role")).toBe("img");
    const linked = bars(stack, {
      ...options,
      link: ({ series, period }) => `/${series}/${period}`,
    });
    expect(linked.getAttribute("role")).toBe("group");
    const links = [...linked.querySelectorAll("a")];
    expect(links[0]?.getAttribute("href")).toBe("/ours/picture/theme=war/2017-01");
    expect(links.every((link) => link.getAttribute("tabindex") === "-1")).toBe(true);
    expect(links[0]?.textContent).toBe("war, January 2017: 60 of 100");
  });

  test("is the same bytes twice", () => {
    expect(serialize(bars(stack, options))).toBe(serialize(bars(stack, options)));
  });

  test("a texture is in the dots of a PNG and among the patterns of a PDF", async () => {
    const draw = (isTextured: boolean) => {
      const figure = bars(stack, { ...options, isTextured });
      settle(figure, grey);
      figure.setAttribute("xmlns", "http://www.w3.org/2000/svg");
      return serialize(figure);
    };
    const pixels = { width: 744, height: 200 };
    const [plain, textured] = await Promise.all(
      [false, true].map((each) => print({ kind: "png", svg: draw(each), pixels, dpi: 96, words })),
    );
    expect(textured?.length).toBeGreaterThan((plain?.length ?? 0) * 1.1);
    const patternsIn = async (svg: string): Promise<number> => {
      const pdf = await print({ kind: "pdf", svg, widthPt: 558, heightPt: 150, words });
      return (
        Buffer.from(pdf)
          .toString("latin1")
          .match(/PatternType/g)?.length ?? 0
      );
    };
    expect(await patternsIn(draw(false))).toBe(0);
    expect(await patternsIn(draw(true))).toBeGreaterThan(0);
  });

  test.each([
    ["bars-origin", "jihadology-is-videos", "origin", 744],
    ["bars-method-narrow", "amaq-suicide-claims", "method", 358],
    ["bars-province", "amaq-suicide-claims", "province", 744],
  ] as const)("%s can be opened", (name, collection, dimension, width) => {
    const time = { first: "2016-01-01", last: null };
    const filter = { ...emptyFilter, collection, dimension, time };
    const found = stackOf(themes(openRealLedger(), filter));
    if (!found.stack) throw new Error(found.reason);
    expectGolden(name, bars(found.stack, { ...options, width }));
  });
});
