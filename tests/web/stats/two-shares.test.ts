import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquared } from "../../../web/stats/chi-squared.ts";
import { katz } from "../../../web/stats/katz.ts";
import { miettinenNurminen } from "../../../web/stats/miettinen-nurminen.ts";
import { newcombe } from "../../../web/stats/newcombe.ts";
import { oddsRatioExact } from "../../../web/stats/odds-ratio-exact.ts";
import { oddsRatioScore } from "../../../web/stats/odds-ratio-score.ts";
import { riskRatioScore } from "../../../web/stats/risk-ratio-score.ts";
import type { Share } from "../../../web/stats/share.ts";
import { woolf } from "../../../web/stats/woolf.ts";
import { anyShare } from "./shares.ts";

const none = { x: 0, n: 0 };
const some = { x: 3, n: 249 };
const differences = { newcombe, miettinenNurminen };
const ratios = { riskRatioScore, oddsRatioScore, oddsRatioExact, katz, woolf };

describe.each(Object.entries(differences))("%s(earlier, later)", (_, difference) => {
  test("is null if either share has no items", () => {
    expect(difference(none, some)).toBeNull();
    expect(difference(some, none)).toBeNull();
  });

  test("holds the estimate, within −1 and 1", () => {
    fc.assert(
      fc.property(anyShare(), anyShare(), (a, b) => {
        const { estimate, lower, upper } = found(difference(a, b));
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("changes sign when the periods are exchanged, and when the rest is counted", () => {
    fc.assert(
      fc.property(anyShare(), anyShare(), (a, b) => {
        const { estimate, lower, upper } = found(difference(a, b));
        const mirrored = [difference(b, a), difference(rest(a), rest(b))].map(found);
        for (const other of mirrored) {
          expect(other.estimate + estimate).toBeCloseTo(0, 13);
          expect(other.lower + upper).toBeCloseTo(0, 12);
          expect(other.upper + lower).toBeCloseTo(0, 12);
        }
      }),
    );
  });
});

describe("newcombe(earlier, later)", () => {
  test("is 0 between equal shares, with limits of equal size", () => {
    const { estimate, lower, upper } = found(newcombe(some, some));
    expect(estimate).toBe(0);
    expect(lower).toBe(-upper);
  });
});

describe("miettinenNurminen(earlier, later)", () => {
  test("without correction has Mee's closed form for 0/10 against 10/10", () => {
    // statistics.md 3.2: the limit is (20 − z²) / (20 + z²) = 0.6777 with z = R's qnorm(0.975).
    const z = 1.959963984540054;
    const limits = miettinenNurminen({ x: 0, n: 10 }, { x: 10, n: 10 }, { correction: false });
    expect(limits?.lower).toBeCloseTo((20 - z ** 2) / (20 + z ** 2), 13);
    expect(limits?.upper).toBe(1);
  });
});

describe.each(Object.entries(ratios))("%s(earlier, later)", (_, ratio) => {
  test("is null if either share has no items", () => {
    expect(ratio(none, some)).toBeNull();
    expect(ratio(some, none)).toBeNull();
  });

  test("has no estimate when neither period has any", () => {
    expect(ratio({ x: 0, n: 9 }, { x: 0, n: 7 })).toMatchObject({ estimate: null });
  });

  test("inverts when the periods are exchanged", () => {
    fc.assert(
      fc.property(anyShare(1e6), anyShare(1e6), (a, b) => {
        const there = found(ratio(a, b));
        const back = found(ratio(b, a));
        if (there.estimate === null) {
          expect(back.estimate).toBeNull();
          return;
        }
        expectInverse(there.estimate, back.estimate);
        expectInverse(there.lower, back.upper);
        expectInverse(there.upper, back.lower);
      }),
    );
  });

  test("holds the estimate", () => {
    fc.assert(
      fc.property(anyShare(1e6), anyShare(1e6), (a, b) => {
        const { estimate, lower, upper } = found(ratio(a, b));
        fc.pre(estimate !== null && lower !== null && upper !== null);
        expect(lower).toBeLessThanOrEqual(estimate ?? Number.NaN);
        expect(upper).toBeGreaterThanOrEqual(estimate ?? Number.NaN);
      }),
    );
  });
});

describe("riskRatioScore(earlier, later)", () => {
  test("is open at both ends when neither period has any, as statistics.md 3.2 asks", () => {
    const limits = riskRatioScore({ x: 0, n: 9 }, { x: 0, n: 7 });
    expect(limits).toEqual({ estimate: null, lower: 0, upper: Number.POSITIVE_INFINITY });
  });
});

describe("oddsRatioExact(earlier, later)", () => {
  test("is open at both ends when the margins leave one table", () => {
    const limits = oddsRatioExact({ x: 9, n: 9 }, { x: 7, n: 7 });
    expect(limits).toEqual({ estimate: null, lower: 0, upper: Number.POSITIVE_INFINITY });
  });

  test("answers n = 1e9 within seconds", () => {
    const start = performance.now();
    const a = { x: 500_000_000, n: 1_000_000_000 };
    const { lower, upper } = found(oddsRatioExact(a, { x: 500_002_000, n: 1_000_000_000 }));
    expect(performance.now() - start).toBeLessThan(5000);
    const score = found(oddsRatioScore(a, { x: 500_002_000, n: 1_000_000_000 }));
    expect(lower).toBeCloseTo(score.lower ?? Number.NaN, 7);
    expect(upper).toBeCloseTo(score.upper ?? Number.NaN, 7);
  });
});

describe("chiSquared(earlier, later)", () => {
  test("is null when a margin is zero", () => {
    expect(chiSquared({ x: 0, n: 5 }, { x: 0, n: 7 })).toBeNull();
    expect(chiSquared({ x: 5, n: 5 }, { x: 7, n: 7 })).toBeNull();
    expect(chiSquared(none, some)).toBeNull();
  });

  test("does not mind which period comes first, nor which kind of item is counted", () => {
    fc.assert(
      fc.property(anyShare(1e6), anyShare(1e6), (a, b) => {
        const test = chiSquared(a, b);
        for (const other of [chiSquared(b, a), chiSquared(rest(a), rest(b))]) {
          if (test === null) {
            expect(other).toBeNull();
            return;
          }
          const size = 1e-12 * (1 + test.pearson.statistic);
          const gap = (other?.pearson.statistic ?? Number.NaN) - test.pearson.statistic;
          expect(Math.abs(gap)).toBeLessThan(size);
        }
      }),
    );
  });
});

function rest({ x, n }: Share) {
  return { x: n - x, n };
}

function expectInverse(a: number | null, b: number | null) {
  if (a === null || b === null) {
    expect([a, b]).toEqual([null, null]);
    return;
  }
  if (a === 0 || b === 0) {
    expect(a + b).toBe(Number.POSITIVE_INFINITY);
    return;
  }
  expect(Math.abs(a * b - 1)).toBeLessThan(1e-9);
}

function found<Result>(result: Result | null) {
  if (result === null) throw new Error("no interval");
  return result;
}
