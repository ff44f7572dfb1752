import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialLogit } from "../../../web/stats/binomial-logit.ts";
import { cochranArmitage } from "../../../web/stats/cochran-armitage.ts";
import { mannKendall } from "../../../web/stats/mann-kendall.ts";
import { mannKendallAr1 } from "../../../web/stats/mann-kendall-ar1.ts";
import { negBinLogLinear } from "../../../web/stats/neg-bin-log-linear.ts";
import { poissonLogLinear } from "../../../web/stats/poisson-log-linear.ts";
import { senSlope } from "../../../web/stats/sen-slope.ts";

const anySeries = fc.array(fc.nat(30), { minLength: 2, maxLength: 24 });

describe("cochranArmitage(x, n)", () => {
  test("changes sign when time runs backwards", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 3, maxLength: 12 }), (x) => {
        const n = x.map(() => 50);
        const there = cochranArmitage(x, n);
        const back = cochranArmitage(x.toReversed(), n);
        if (there === null) {
          expect(back).toBeNull();
          return;
        }
        expect((back?.z ?? Number.NaN) + there.z).toBeCloseTo(0, 10);
      }),
    );
  });

  test("keeps the place of a missing month", () => {
    const gap = cochranArmitage([1, null, 4], [9, 9, 9]);
    expect(gap).toEqual(cochranArmitage([1, 4], [9, 9], { t: [0, 2] }));
    expect(cochranArmitage([1, 0, 4], [9, 0, 9])).toEqual(gap);
  });

  test("is null without a trend to test", () => {
    expect(cochranArmitage([0, 0], [5, 5])).toBeNull();
    expect(cochranArmitage([5, 5], [5, 5])).toBeNull();
    expect(cochranArmitage([1, 2], [5, 5], { t: [3, 3] })).toBeNull();
    expect(cochranArmitage([], [])).toBeNull();
  });
});

describe("mannKendall(y)", () => {
  test("has the exact p of all orders of the values, ties included", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 2, maxLength: 7 }), (y) => {
        const { s, pExact } = mannKendall(y);
        if (pExact === null) {
          expect(new Set(y).size).toBe(1);
          return;
        }
        const scores = orders(y).map((order) => mannKendall(order).s ?? Number.NaN);
        const tail = scores.filter((score) => score >= Math.abs(s ?? Number.NaN)).length;
        expect(pExact).toBeCloseTo(Math.min(1, (2 * tail) / scores.length), 12);
      }),
      { numRuns: 30 },
    );
  });

  test("is 2 / n! for a series that only rises", () => {
    expect(mannKendall([1, 2, 3, 4, 5, 6]).pExact).toBeCloseTo(2 / 720, 15);
    const y = Array.from({ length: 60 }, (_, i) => i);
    const factorial = y.reduce((product, i) => product * (i + 1), 1);
    expect((mannKendall(y).pExact ?? Number.NaN) / (2 / factorial)).toBeCloseTo(1, 12);
  });

  test("changes sign when time runs backwards, with the same p", () => {
    fc.assert(
      fc.property(anySeries, (y) => {
        const [there, back] = [mannKendall(y), mannKendall(y.toReversed())];
        expect((there.s ?? Number.NaN) + (back.s ?? Number.NaN)).toBe(0);
        expect(back.pNormal).toEqual(there.pNormal);
        expect(back.varS).toBe(there.varS);
        if (there.pExact !== null) expect(back.pExact).toBeCloseTo(there.pExact, 12);
      }),
    );
  });

  test("has no exact p above 60 months", () => {
    const y = Array.from({ length: 61 }, (_, i) => i % 7);
    expect(mannKendall(y).pExact).toBeNull();
    expect(mannKendall(y).pNormal).toBeGreaterThan(0);
  });

  test("leaves undefined what too few or equal months leave undefined", () => {
    const nothing = { tauB: null, z: null, pNormal: null, pExact: null };
    expect(mannKendall([null, 4])).toEqual({ n: 1, s: null, varS: null, ...nothing });
    expect(mannKendall([4, 4, 4])).toEqual({ n: 3, s: 0, varS: 0, ...nothing });
  });
});

describe("senSlope(y)", () => {
  test("finds a line exactly, in units of the time given", () => {
    const t = [0, 1, 2, 4, 7, 9, 10, 12];
    const y = t.map((time) => 3 - 0.5 * time);
    expect(senSlope(y, { t })).toMatchObject({ slope: -0.5, intercept: 3, lower: -0.5 });
  });

  test("keeps the place of a missing month", () => {
    expect(senSlope([1, null, 5])).toMatchObject({ slope: 2, pairs: 1 });
  });

  test("has limits around the slope, or none with too few months", () => {
    fc.assert(
      fc.property(anySeries, (y) => {
        const { slope, lower, upper } = senSlope(y);
        if (lower === null || upper === null) {
          expect([lower, upper]).toEqual([null, null]);
          return;
        }
        expect(lower).toBeLessThanOrEqual(slope ?? Number.NaN);
        expect(upper).toBeGreaterThanOrEqual(slope ?? Number.NaN);
      }),
    );
  });

  test("has no slope with fewer than two months", () => {
    const nothing = { slope: null, intercept: null, lower: null, upper: null, pairs: 0 };
    expect(senSlope([4, null])).toEqual(nothing);
  });
});

describe("mannKendallAr1(y)", () => {
  test("never makes a trend surer than mannKendall(y)", () => {
    fc.assert(
      fc.property(anySeries, (y) => {
        const adjusted = mannKendallAr1(y);
        fc.pre(adjusted !== null);
        expect(adjusted?.varianceFactor).toBeGreaterThanOrEqual(1);
        expect(adjusted?.p).toBeGreaterThanOrEqual(mannKendall(y).pNormal ?? Number.NaN);
      }),
    );
  });

  test("is null when nothing is left over a line", () => {
    expect(mannKendallAr1([1, 2, 3, 4, 5])).toBeNull();
    expect(mannKendallAr1([4, 4, 4])).toBeNull();
  });
});

describe("poissonLogLinear(counts)", () => {
  test("finds an exact exponential, and nothing left over", () => {
    const fit = poissonLogLinear([512, 256, 128, 64]);
    expect(fit?.ratio).toBeCloseTo(0.5, 12);
    expect(fit?.phi).toBeCloseTo(0, 12);
  });

  test("solves the likelihood equations Σ(y − mean) = 0 and Σ t(y − mean) = 0", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 3, maxLength: 24 }), (counts) => {
        const fit = poissonLogLinear(counts);
        fc.pre(fit !== null);
        const { intercept, slope } = fit ?? { intercept: Number.NaN, slope: Number.NaN };
        const gaps = counts.map((count, t) => count - Math.exp(intercept + slope * t));
        const size = counts.reduce((total, count) => total + count, 1);
        expect(Math.abs(total(gaps)) / size).toBeLessThan(1e-8);
        expect(Math.abs(total(gaps.map((gap, t) => gap * t))) / size).toBeLessThan(1e-7);
      }),
    );
  });

  test("is null when all items are at one end, where the slope has no bound", () => {
    expect(poissonLogLinear([0, 0, 0, 5])).toBeNull();
    expect(poissonLogLinear([5, 0, 0, null])).toBeNull();
    expect(poissonLogLinear([0, 0, 0])).toBeNull();
    expect(poissonLogLinear([5])).toBeNull();
    expect(poissonLogLinear([0, 5, 0])).not.toBeNull();
  });

  test("has no dispersion and no limits with two months", () => {
    const fit = poissonLogLinear([8, 4]);
    expect(fit).toMatchObject({ df: 0, phi: null, errorQuasi: null, lower: null, p: null });
    expect(fit?.ratio).toBeCloseTo(0.5, 12);
  });
});

describe("binomialLogit(x, n)", () => {
  test.each([
    ["rises from none to all", [0, 0, 5, 5]],
    ["falls from all to none", [5, 5, 0, 0]],
    ["touches at one month", [0, 2, 5]],
    ["has no item of the theme", [0, 0, 0]],
    ["has no other item", [5, 5, 5]],
  ])("has no slope when the share %s", (_, x) => {
    const n = x.map(() => 5);
    expect(binomialLogit(x, n)).toMatchObject({ slope: null, ratio: null, df: x.length - 2 });
  });

  test("finds an exact logistic curve, even a steep one of large counts", () => {
    const fit = binomialLogit([1, 999_999_999], [1_000_000_000, 1_000_000_000]);
    expect(fit.slope).toBeCloseTo(2 * Math.log(999_999_999), 9);
  });

  test("mirrors when the rest is counted", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 3, maxLength: 12 }), (x) => {
        const n = x.map(() => 50);
        const fit = binomialLogit(x, n);
        const rest = binomialLogit(
          x.map((count) => 50 - count),
          n,
        );
        if (fit.slope === null) {
          expect(rest.slope).toBeNull();
          return;
        }
        expect((rest.slope ?? Number.NaN) + fit.slope).toBeCloseTo(0, 8);
      }),
    );
  });
});

describe("negBinLogLinear(counts)", () => {
  test("finds the maximum of the likelihood, by scipy's Nelder-Mead", () => {
    // scipy 1.17: optimize.minimize(−log-likelihood, method="Nelder-Mead"), exposure 30 each.
    const exposure = [30, 30, 30, 30, 30, 30];
    const fit = negBinLogLinear([3, 9, 1, 20, 4, 30], { exposure });
    expect(fit?.intercept).toBeCloseTo(-2.08611, 4);
    expect(fit?.slope).toBeCloseTo(0.3617, 4);
    expect(fit?.theta).toBeCloseTo(1.92645, 4);
    expect(fit?.logLik).toBeCloseTo(-19.26088, 4);
    // All items in one inner month: theta is small and Fisher scoring would not settle.
    const one = negBinLogLinear([0, 0, 5, 0], { exposure: exposure.slice(2) });
    expect(one?.theta).toBeCloseTo(0.17195, 4);
    expect(one?.logLik).toBeCloseTo(-4.836938, 5);
  });

  test("is null when counts scatter no more than independent items would", () => {
    expect(negBinLogLinear([5, 5, 5, 5])).toBeNull();
    expect(negBinLogLinear([0, 0, 5])).toBeNull();
  });
});

function orders(values: number[]): number[][] {
  if (values.length < 2) return [values];
  return values.flatMap((value, i) =>
    orders(values.toSpliced(i, 1)).map((others) => [value, ...others]),
  );
}

function total(values: number[]) {
  return values.reduce((sum, value) => sum + value, 0);
}
