import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changePointsBinomial } from "../../../web/stats/change-points-binomial.ts";
import { changePointsPath } from "../../../web/stats/change-points-path.ts";
import { changePointsPoisson } from "../../../web/stats/change-points-poisson.ts";

const anyCounts = fc.array(fc.nat(60), { minLength: 1, maxLength: 11 });

describe("changePointsPoisson(counts, {phi})", () => {
  test("is as cheap as the cheapest of all divisions", () => {
    const anyMinimum = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(anyCounts, anyMinimum, fc.integer({ min: 1, max: 4 }), (y, minSegment, phi) => {
        const found = changePointsPoisson(y, { phi, penalty: 3, minSegment });
        const costs = divisions(y.length, minSegment).map(
          (starts) => deviance(y, starts) / phi + 3 * (starts.length - 1),
        );
        expect(found?.penalised).toBeCloseTo(Math.min(...costs), 8);
        expect(found?.segments.map((segment) => segment.start)[0]).toBe(0);
      }),
    );
  });

  test("maps changes back over missing months", () => {
    const counts = [null, 50, 50, null, 50, 5, null, 5, 5];
    const found = changePointsPoisson(counts, { phi: 1, minSegment: 3 });
    expect(found?.segments.map(({ start, mean }) => [start, mean])).toEqual([
      [1, 50],
      [5, 5],
    ]);
  });

  test("finds nothing in a constant series, and nothing when phi is large enough", () => {
    expect(changePointsPoisson([7, 7, 7, 7, 7, 7], { phi: 1 })?.segments).toHaveLength(1);
    const step = [9, 9, 9, 30, 30, 30];
    expect(changePointsPoisson(step, { phi: 1 })?.segments).toHaveLength(2);
    expect(changePointsPoisson(step, { phi: 10 })?.segments).toHaveLength(1);
  });

  test("prefers fewer segments in a tie", () => {
    const even = changePointsPoisson([4, 4, 4, 4], { phi: 1, penalty: 0, minSegment: 1 });
    expect(even?.segments).toHaveLength(1);
  });

  test("penalises a segment by 3 ln(months) unless told otherwise", () => {
    const found = changePointsPoisson([50, 50, 50, 5, 5, 5], { phi: 1 });
    expect(found?.penalised).toBeCloseTo(3 * Math.log(6), 9);
  });

  test("is null without a month, and one segment when too short for two", () => {
    expect(changePointsPoisson([null, null], { phi: 1 })).toBeNull();
    expect(changePointsPoisson([9, 400], { phi: 1 })?.segments).toHaveLength(1);
  });
});

describe("changePointsBinomial(x, n, {phi})", () => {
  test("divides the same way when the rest is counted", () => {
    fc.assert(
      fc.property(anyCounts, (x) => {
        const n = x.map(() => 60);
        const rest = x.map((count) => 60 - count);
        const [a, b] = [x, rest].map((counts) =>
          changePointsBinomial(counts, n, { phi: 1, penalty: 3.1, minSegment: 2 }),
        );
        expect(b?.deviance).toBeCloseTo(a?.deviance ?? Number.NaN, 7);
      }),
    );
  });

  test("leaves out a month without items", () => {
    const found = changePointsBinomial([9, 0, 1], [10, 0, 10], { phi: 1, minSegment: 1 });
    expect(found?.segments.map((segment) => segment.start)).toEqual([0, 2]);
  });
});

describe("changePointsPath(counts)", () => {
  test("has the best division for every number of segments", () => {
    fc.assert(
      fc.property(anyCounts, (y) => {
        const path = changePointsPath(y, { minSegment: 2, maxSegments: 4 });
        for (const { starts, deviance: found } of path) {
          const rivals = divisions(y.length, 2).filter((other) => other.length === starts.length);
          const best = Math.min(...rivals.map((other) => deviance(y, other)), found + 1);
          expect(found).toBeCloseTo(rivals.length === 0 ? found : best, 8);
        }
        expect(path.map((step) => step.starts.length)).toEqual(
          [1, 2, 3, 4].filter((k) => k === 1 || 2 * k <= y.length),
        );
      }),
    );
  });

  test("is empty without months", () => {
    expect(changePointsPath([null])).toEqual([]);
  });
});

// Every way to divide so many months into segments of a minimum length, by their starts.
function divisions(length: number, minimum: number): number[][] {
  const later = (from: number): number[][] => {
    const ends = Array.from({ length }, (_, i) => i + 1).filter((end) => end >= from + minimum);
    return ends.flatMap((end) => {
      if (end === length) return [[from]];
      return later(end).map((rest) => [from, ...rest]);
    });
  };
  const all = later(0);
  return all.length === 0 ? [[0]] : all;
}

// 2 Σ y ln(y / mean), straight from the definition.
function deviance(y: number[], starts: number[]) {
  return starts.reduce((total, start, k) => {
    const segment = y.slice(start, starts[k + 1]);
    const mean = segment.reduce((sum, count) => sum + count, 0) / segment.length;
    const parts = segment.map((count) => (count === 0 ? 0 : 2 * count * Math.log(count / mean)));
    return total + parts.reduce((sum, part) => sum + part, 0);
  }, 0);
}
