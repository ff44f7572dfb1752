import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clopperPearson } from "../../../web/stats/clopper-pearson.ts";
import { wilson } from "../../../web/stats/wilson.ts";
import { wilsonCC } from "../../../web/stats/wilson-cc.ts";
import { wilsonDeff } from "../../../web/stats/wilson-deff.ts";
import { anyShare } from "./shares.ts";

const intervals = { wilson, wilsonCC, clopperPearson };

describe.each(Object.entries(intervals))("%s(x, n)", (_, interval) => {
  test("is null without items", () => {
    expect(interval(0, 0)).toBeNull();
  });

  test("starts at exactly 0 for x = 0 and ends at exactly 1 for x = n", () => {
    for (const n of [1, 2, 249, 1e6, 1e9]) {
      expect(interval(0, n)).toMatchObject({ estimate: 0, lower: 0 });
      expect(interval(n, n)).toMatchObject({ estimate: 1, upper: 1 });
    }
  });

  test("lies within 0 and 1 and holds the estimate", () => {
    fc.assert(
      fc.property(anyShare(), ({ x, n }) => {
        const { estimate, lower, upper } = found(interval(x, n));
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("mirrors when the rest is counted instead", () => {
    fc.assert(
      fc.property(anyShare(), ({ x, n }) => {
        const rest = found(interval(n - x, n));
        const { lower, upper } = found(interval(x, n));
        expect(Math.abs(lower - (1 - rest.upper))).toBeLessThan(1e-13);
        expect(Math.abs(upper - (1 - rest.lower))).toBeLessThan(1e-13);
      }),
    );
  });

  test("rises with x", () => {
    fc.assert(
      fc.property(anyShare(1e6), ({ x, n }) => {
        fc.pre(x < n);
        const [a, b] = [found(interval(x, n)), found(interval(x + 1, n))];
        expect(b.lower).toBeGreaterThan(a.lower);
        expect(b.upper).toBeGreaterThan(a.upper);
      }),
    );
  });

  test("widens with the level", () => {
    fc.assert(
      fc.property(anyShare(1e6), ({ x, n }) => {
        const [narrow, wide] = [0.9, 0.99].map((level) => found(interval(x, n, { level })));
        expect(wide?.upper).toBeGreaterThanOrEqual(narrow?.upper ?? Number.NaN);
        expect(wide?.lower).toBeLessThanOrEqual(narrow?.lower ?? Number.NaN);
      }),
    );
  });
});

describe("wilson(x, n)", () => {
  test("lies within the continuity-corrected interval", () => {
    fc.assert(
      fc.property(anyShare(), ({ x, n }) => {
        const [inner, outer] = [found(wilson(x, n)), found(wilsonCC(x, n))];
        expect(inner.lower).toBeGreaterThanOrEqual(outer.lower);
        expect(inner.upper).toBeLessThanOrEqual(outer.upper);
      }),
    );
  });

  test("solves the score equation |x − n·limit| = z √(n·limit·(1 − limit)) (Wilson 1927)", () => {
    // z = 1.959963984540054 is R's qnorm(0.975).
    const z = 1.959963984540054;
    fc.assert(
      fc.property(anyShare(1e6), ({ x, n }) => {
        const { lower, upper } = found(wilson(x, n));
        for (const limit of [lower, upper]) {
          const gap = (x - n * limit) ** 2;
          const allowed = z ** 2 * n * limit * (1 - limit);
          expect(Math.abs(gap - allowed)).toBeLessThanOrEqual(1e-8 * (gap + 1));
        }
      }),
    );
  });
});

describe("wilsonDeff(x, n, {deff})", () => {
  test("is the Wilson interval for deff = 1", () => {
    fc.assert(
      fc.property(anyShare(), ({ x, n }) => {
        expect(wilsonDeff(x, n, { deff: 1 })).toEqual({ ...wilson(x, n), effective: n });
      }),
    );
  });

  test("agrees with the table of statistics.md, section 2", () => {
    const percent = (x: number, n: number, deff: number) => {
      const { lower, upper } = found(wilsonDeff(x, n, { deff }));
      return [lower, upper].map((limit) => (100 * limit).toFixed(1)).join("–");
    };
    expect([1, 2.65, 5, 8].map((deff) => percent(93, 922, deff))).toEqual([
      "8.3–12.2",
      "7.3–13.7",
      "6.5–15.3",
      "5.8–16.9",
    ]);
    expect([1, 2.65, 5, 8].map((deff) => percent(3, 249, deff))).toEqual([
      "0.4–3.5",
      "0.2–6.0",
      "0.1–9.3",
      "0.1–13.0",
    ]);
  });

  test("is null without items", () => {
    expect(wilsonDeff(0, 0, { deff: 2 })).toBeNull();
  });
});

describe("clopperPearson(x, n)", () => {
  test("has the closed form 1 − (α/2)^(1/n) for x = 0, up to n = 1e9", () => {
    for (const n of [1, 10, 249, 1e6, 1e9]) {
      const closed = -Math.expm1(Math.log(0.025) / n);
      expect(found(clopperPearson(0, n)).upper / closed).toBeCloseTo(1, 12);
    }
  });

  test("answers n = 1e9 at once", () => {
    const start = performance.now();
    const { lower, upper } = found(clopperPearson(500_000_000, 1_000_000_000));
    expect(performance.now() - start).toBeLessThan(500);
    // scipy 1.17: special.betaincinv(5e8, 500000001, 0.025) and its mirror image.
    expect(lower).toBeCloseTo(0.4999690097484223, 13);
    expect(upper).toBeCloseTo(0.5000309902515777, 13);
  });
});

function found<Result>(result: Result | null) {
  if (result === null) throw new Error("no interval");
  return result;
}
