import { describe, expect, test } from "vitest";
import { emptyFilter } from "../../../db/parameters.ts";
import type { Row } from "../../../db/row.ts";
import { estimate, type Mark } from "../../../web/estimate.ts";
import { type Pair, pair } from "../../../web/figures/pair.ts";
import { scaleOf } from "../../../web/figures/pair-axis.ts";
import { serialize } from "../../../web/figures/serialize.ts";
import { document } from "../../document.ts";
import { rowOf } from "./division.ts";
import { expectGolden } from "./golden-file.ts";

const options = { document, width: 744, id: "p", alt: "State-building pictures" };

/** IHS Markit, 24 January 2018: 93 of 922 pictures in January 2017, 3 of 249 in December. */
const january = { value: 93, n: 922, period_end: "2017-01-31" };
const december = {
  ...{ value: 3, n: 249, period: "2017-12" },
  ...{ period_start: "2017-12-01", period_end: "2017-12-31" },
};

function pairOf(a: Partial<Row>, b: Partial<Row>): Pair {
  const rows = [a, b].map((own) => rowOf("state-building", 1, own));
  const [first, second] = estimate(rows, { ...emptyFilter, value: "share" });
  if (!first || !second) throw new Error("no pair");
  return { a: first, b: second, quantity: "share" };
}

const text = (given: Pair): string => pair(given, options).textContent ?? "";

describe("pair({ a, b, quantity }, options)", () => {
  const ihs = pairOf(january, december);

  test("writes k of n, share and interval of both periods", () => {
    expect(text(ihs)).toContain("January 201793 of 922");
    expect(text(ihs)).toContain("10.1%8.3⁠–⁠12.2");
    expect(text(ihs)).toContain("1.2%0.4⁠–⁠3.5");
  });

  test("A is a disc, B a square, and no line joins them", () => {
    const figure = pair(ihs, options);
    expect(figure.querySelectorAll("circle")).toHaveLength(1);
    expect(figure.querySelectorAll("rect")).toHaveLength(1);
    const drawn = [...figure.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? "");
    expect(drawn.some((d) => /L|[MLH].*V.*H.*V/.test(d.replace(/M[^M]*v9/g, "")))).toBe(false);
    expect(serialize(figure)).not.toContain("stroke-dasharray");
  });

  test("what is missing has a word and neither mark nor zero", () => {
    const gone = { ...january, value: null, relation: null, status: "L" as const };
    const figure = pair(pairOf(gone, december), options);
    expect(figure.textContent).toContain("not collected");
    expect(figure.querySelectorAll("circle")).toHaveLength(0);
    expect(figure.querySelectorAll("rect")).toHaveLength(1);
    const zero = pair(pairOf({ ...january, value: 0 }, december), options);
    expect(zero.querySelectorAll("circle")).toHaveLength(1);
  });

  test("a value without a share says why", () => {
    expect(text(pairOf({ ...january, n: null }, december))).toContain("the whole is not known");
    expect(text(pairOf({ ...january, relation: ">" }, december))).toContain("not exact");
  });

  test("a part of a period is hollow", () => {
    const figure = pair(pairOf(january, { ...december, status: "P" }), options);
    expect(figure.querySelector("rect")?.getAttribute("fill")).toBe("var(--bg)");
    expect(figure.querySelector("circle")?.getAttribute("fill")).toBe("var(--s1)");
  });

  test("the axis starts at 0 and holds every limit", () => {
    const marks: Mark[] = [ihs.a, ihs.b];
    const scale = scaleOf(marks, { quantity: "share", left: 100, width: 744 });
    expect(scale.ticks[0]).toBe(0);
    expect(scale.x(0)).toBe(100);
    expect(scale.x(ihs.a.upper ?? 1)).toBeLessThanOrEqual(scale.right);
  });

  test.each([
    ["pair", 744],
    ["pair-narrow", 358],
    ["pair-margin", 304],
  ])("%s can be opened and is the same twice", (name, width) => {
    const draw = (): SVGElement => pair(ihs, { ...options, width });
    expect(serialize(draw())).toBe(serialize(draw()));
    expectGolden(name, draw());
  });
});
