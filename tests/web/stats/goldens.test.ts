import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { agreement } from "../../../web/stats/agreement.ts";
import { type Arguments, compute } from "../../goldens.adapter.ts";

type Tolerance = { rel: number; abs: number };
type Case = {
  id: string;
  fn: string;
  args: Arguments;
  expect: object;
  tol: Tolerance;
  ref: string;
};

const file = new URL("../../fixtures/statistics.json", import.meta.url);
const { cases, meta }: { cases: Case[]; meta: { counts: object } } = JSON.parse(
  readFileSync(file, "utf8"),
);

// R turned its table of one category into a vector, so this reference is about another question.
const wrong = "reliability.agreement#004";

describe("goldens", () => {
  test("the fixture holds all the cases and functions it says it holds", () => {
    const functions = new Set(cases.map((golden) => golden.fn)).size;
    expect({ cases: cases.length, functions }).toEqual(meta.counts);
    expect(meta.counts).toEqual({ cases: 383, functions: 59 });
  });

  for (const golden of cases.filter(({ id }) => id !== wrong)) {
    test(`${golden.id} agrees with ${golden.ref}`, () => {
      const result = compute(golden.fn, golden.args);
      expect(differences(result, golden.expect, golden.tol)).toEqual([]);
      expect(negativeZeros(result)).toEqual([]);
    });
  }

  test("agreement(ratings, {categories}) with one category is 1, not the reference's 0.2", () => {
    const unanimous = [
      [1, 1],
      [1, 1],
      [1, 1],
    ];
    expect(cases.find(({ id }) => id === wrong)).toMatchObject({
      args: { ratings: unanimous, categories: [1] },
      expect: { percentAgreement: 0.2 },
    });
    expect(agreement(unanimous, { categories: [1] }).share).toBe(1);
    // What R computed instead: one item that three categories were given to twice each.
    const item = [["a", "a", "b", "b", "c", "c"]];
    expect(agreement(item, { categories: ["a", "b", "c"] }).share).toBe(0.2);
  });
});

describe("differences(got, want, tolerance)", () => {
  const none = { rel: 0, abs: 0 };

  test("finds every single number that is moved beyond the tolerance, in every case", () => {
    for (const golden of cases.filter(({ id }) => id !== wrong)) {
      const result = compute(golden.fn, golden.args);
      for (const [key, value] of Object.entries(golden.expect)) {
        if (typeof value !== "number") continue;
        const { rel, abs } = golden.tol;
        const by = 2 * Math.max(abs, (rel + Number.EPSILON) * Math.abs(value), Number.MIN_VALUE);
        const moved = { ...result, [key]: value + by };
        expect(differences(moved, golden.expect, golden.tol), golden.id).toHaveLength(1);
      }
    }
  });

  test("passes what is within the larger of the two tolerances", () => {
    expect(differences({ a: 100.5 }, { a: 100 }, { rel: 0.01, abs: 0 })).toEqual([]);
    expect(differences({ a: 100.5 }, { a: 100 }, { rel: 0, abs: 1 })).toEqual([]);
  });

  test.each([
    [{ a: 0 }, { a: null }],
    [{ a: null }, { a: 0 }],
    [{}, { a: 0 }],
    [{ a: Number.NaN }, { a: 1 }],
    [{ a: Number.NaN }, { a: null }],
    [{ a: 1e308 }, { a: "Infinity" }],
    [{ a: "1" }, { a: 1 }],
    [{ a: true }, { a: false }],
    [{ a: [1, 2] }, { a: [1, 2, 3] }],
    [{ a: [1, [2, 4]] }, { a: [1, [2, 3]] }],
    [null, { a: 1 }],
  ])("tells %j from %j", (got, want) => {
    expect(differences(got, want, none)).toHaveLength(1);
  });

  test("takes null for a missing member and a name for infinity", () => {
    expect(differences({ b: Infinity }, { a: null, b: "Infinity" }, none)).toEqual([]);
  });
});

// The paths at which a result is not what a golden wants; null there means "undefined".
function differences(got: unknown, want: unknown, tol: Tolerance, path = "result"): string[] {
  const wrongHere = [`${path}: want ${JSON.stringify(want)}, got ${String(got)}`];
  if (want === null) return got === null || got === undefined ? [] : wrongHere;
  if (want === "Infinity" || want === "-Infinity") return got === Number(want) ? [] : wrongHere;
  if (typeof want === "number") return isClose(got, want, tol) ? [] : wrongHere;
  if (typeof want !== "object") return got === want ? [] : wrongHere;
  if (typeof got !== "object" || got === null) return wrongHere;
  if (Array.isArray(want) && Object.keys(got).length !== want.length) return wrongHere;
  const members = new Map<string, unknown>(Object.entries(got));
  return Object.entries(want).flatMap(([key, value]) =>
    differences(members.get(key), value, tol, `${path}.${key}`),
  );
}

function isClose(got: unknown, want: number, { rel, abs }: Tolerance) {
  return typeof got === "number" && Math.abs(got - want) <= Math.max(abs, rel * Math.abs(want));
}

function negativeZeros(value: unknown, path = "result"): string[] {
  if (Object.is(value, -0)) return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => negativeZeros(part, `${path}.${key}`));
}
