import { describe, expect, test } from "vitest";
import { emptyFilter } from "../../../db/parameters.ts";
import { drawingOf, multiplesOf } from "../../../web/themes.ts";
import { divisionOf } from "./division.ts";

const months = Array.from({ length: 9 }, (_, at) => 10 + at);
const many = Array.from({ length: 9 }, (_, at) => ({ slug: `t${at}`, rows: [at + 1, null] }));
const two = [
  { slug: "war", rows: months },
  { slug: "peace", rows: months },
];

describe("drawingOf(themes, filter)", () => {
  test("few periods of exclusive categories are bars, others are small multiples", () => {
    expect(drawingOf(divisionOf("exclusive", two), emptyFilter).form).toBe("bars");
    expect(drawingOf(divisionOf("multiple", two), emptyFilter)).toMatchObject({
      form: "multiples",
      reason: null,
    });
  });

  test("more than eight categories that may overlap are a heat map", () => {
    expect(drawingOf(divisionOf("unknown", many), emptyFilter).form).toBe("heat");
  });

  test.each(["multiple", "unknown"] as const)(
    "bars of %s categories give way and say why",
    (coding) => {
      const drawing = drawingOf(divisionOf(coding, two), { ...emptyFilter, form: "bars" });
      expect(drawing).toMatchObject({ form: "multiples", reason: /not stacked/ });
    },
  );

  test("a heat map without any share gives way and says why", () => {
    const none = divisionOf("exclusive", [{ slug: "war", rows: [{ value: 3, n: null }] }]);
    const drawing = drawingOf(none, { ...emptyFilter, form: "heat" });
    expect(drawing).toMatchObject({ form: "multiples", reason: /No period has a share/ });
  });

  test("counts are never drawn in a form for shares", () => {
    const filter = { ...emptyFilter, value: "count", form: "bars" } as const;
    const drawing = drawingOf(divisionOf("exclusive", two), filter);
    expect(drawing).toMatchObject({ form: "multiples", reason: /show shares/ });
  });
});

describe("multiplesOf(themes, filter)", () => {
  test("has a panel of shares for each category in the order of the codebook, on one scale", () => {
    const { panels } = multiplesOf(divisionOf("multiple", two), emptyFilter);
    expect(panels.map(({ title }) => title)).toEqual(["war", "peace"]);
    expect(panels.every(({ quantity }) => quantity === "share")).toBe(true);
    expect(new Set(panels.map(({ top }) => top)).size).toBe(1);
  });

  test("has a scale for each where scale=free", () => {
    const given = [
      { slug: "war", rows: [80] },
      { slug: "peace", rows: [2] },
    ];
    const { panels } = multiplesOf(divisionOf("multiple", given), {
      ...emptyFilter,
      scale: "free",
    });
    expect(new Set(panels.map(({ top }) => top)).size).toBe(2);
  });
});
