import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stackOf } from "../../../web/stack.ts";
import { divisionOf } from "./division.ts";

const two = [
  { slug: "war", rows: [60, 50] },
  { slug: "peace", rows: [30, 50] },
];

describe("stackOf(themes)", () => {
  test.each([
    ["multiple", /overlap/],
    ["unknown", /not known whether/],
  ] as const)("refuses categories whose coding is %s", (coding, reason) => {
    const stacked = stackOf(divisionOf(coding, two));
    expect(stacked.stack).toBeNull();
    expect(stacked.reason).toMatch(reason);
    expect(stackOf(divisionOf("exclusive", two)).stack).not.toBeNull();
  });

  test("the remainder is n less the parts, and none where nothing is left", () => {
    const { stack } = stackOf(divisionOf("exclusive", two));
    const rest = stack?.parts.findIndex(({ kind }) => kind === "rest") ?? -1;
    expect(stack?.parts[rest]?.label).toBe("not reported");
    expect(stack?.rows.map(({ slices }) => slices[rest]?.value)).toEqual([10, 0]);
    const full = stackOf(divisionOf("exclusive", [{ slug: "war", rows: [100] }]));
    expect(full.stack?.parts.map(({ kind }) => kind)).toEqual(["category"]);
  });

  test("a category called other is not the remainder", () => {
    const { stack } = stackOf(divisionOf("exclusive", [{ slug: "other", rows: [40] }]));
    expect(stack?.parts.map(({ label, kind }) => [label, kind])).toEqual([
      ["other", "category"],
      ["not reported", "rest"],
    ]);
  });

  test("the shares of every bar add to 100%", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 200 }), (values, rest) => {
        const n = values.reduce((sum, value) => sum + value, rest);
        const given = values.map((value, index) => ({ slug: `t${index}`, rows: [{ value, n }] }));
        const { stack } = stackOf(divisionOf("exclusive", given));
        const shares = stack?.rows[0]?.slices.map((slice) => slice?.share ?? 0) ?? [];
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(stack?.parts.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  test.each([
    ["its whole is missing", { value: 9, n: null }, /whole is not known/],
    ["its whole is not exact", { value: 9, n_relation: ">" as const }, /whole is not exact: > 100/],
    ["a part is not exact", { value: 9, relation: "~" as const }, /part is not exact/],
    ["the parts exceed the whole", { value: 101 }, /101, exceed the whole, 100/],
    ["no part has a number", null, /No part has a number/],
  ])("a period has no slices where %s", (_, row, reason) => {
    const { stack } = stackOf(divisionOf("exclusive", [{ slug: "war", rows: [50, row] }]));
    expect(stack?.rows[0]?.reason).toBeNull();
    expect(stack?.rows[1]?.reason).toMatch(reason);
    expect(stack?.rows[1]?.slices.every((slice) => slice === null)).toBe(true);
    expect(stackOf(divisionOf("exclusive", [{ slug: "war", rows: [row] }])).stack).toBeNull();
  });

  test("a missing part is no slice of zero", () => {
    const given = [
      { slug: "war", rows: [60] },
      { slug: "peace", rows: [null] },
      { slug: "none", rows: [0] },
    ];
    const { stack } = stackOf(divisionOf("exclusive", given));
    expect(stack?.parts.map(({ label }) => label)).toEqual(["war", "none", "not reported"]);
    expect(stack?.rows[0]?.slices.map((slice) => slice?.value)).toEqual([60, 0, 40]);
  });

  test("a category never stands beside its broader one, near or far", () => {
    const given = [
      { slug: "belt", broader: "bomb", rows: [20, 20] },
      { slug: "bomb", broader: "weapon", rows: [null, 30] },
      { slug: "weapon", rows: [50, null] },
    ];
    const { stack } = stackOf(divisionOf("exclusive", given));
    const values = stack?.rows.map(({ slices }) =>
      Object.fromEntries(stack.parts.map(({ label }, at) => [label, slices[at]?.value])),
    );
    expect(values?.[0]).toMatchObject({ weapon: 50, "not reported": 50 });
    expect(values?.[1]).toMatchObject({ bomb: 30, "not reported": 70 });
    expect(stack?.narrower).toEqual(["belt"]);
    expect(stack?.parts.some(({ label }) => label === "belt")).toBe(false);
  });

  test("beyond six the smallest are one part, named in the note", () => {
    const given = [5, 20, 1, 15, 10, 2, 12, 8].map((value, at) => ({
      slug: `t${at}`,
      rows: [value],
    }));
    const { stack } = stackOf(divisionOf("exclusive", given));
    const labels = stack?.parts.map(({ label }) => label);
    expect(labels).toEqual(["t1", "t3", "t6", "t4", "t7", "t0", "2 smaller", "not reported"]);
    expect(stack?.smaller).toEqual(["t2", "t5"]);
    expect(stack?.rows[0]?.slices[6]).toEqual({ value: 3, share: 0.03, series: null });
  });

  test("another order of sizes does not exchange the colours", () => {
    const colors = (war: number) =>
      stackOf(
        divisionOf("exclusive", [
          { slug: "war", rows: [war] },
          { slug: "peace", rows: [30] },
        ]),
      )
        .stack?.parts.filter(({ kind }) => kind === "category")
        .map(({ label, color }) => `${label} ${color}`)
        .sort();
    expect(colors(60)).toEqual(colors(10));
  });
});
