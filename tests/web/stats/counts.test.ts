import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dispersion } from "../../../web/stats/dispersion.ts";
import { dispersionSuccessive } from "../../../web/stats/dispersion-successive.ts";
import { percentChange } from "../../../web/stats/percent-change.ts";
import { poissonExact } from "../../../web/stats/poisson-exact.ts";
import { quoteCheck } from "../../../web/stats/quote-check.ts";
import { rateRatioExact } from "../../../web/stats/rate-ratio-exact.ts";
import { rateRatioQuasi } from "../../../web/stats/rate-ratio-quasi.ts";

const anyRate = fc.record({
  count: fc.nat(1e6),
  exposure: fc.integer({ min: 1, max: 366 }),
});

describe("poissonExact(count, {exposure})", () => {
  test("starts at exactly 0 for no events and ends at −ln(α/2)", () => {
    const limits = poissonExact(0, { exposure: 2 });
    expect(limits).toMatchObject({ estimate: 0, lower: 0 });
    expect(limits?.upper).toBeCloseTo(-Math.log(0.025) / 2, 13);
  });

  test("holds the estimate and rises with the count", () => {
    fc.assert(
      fc.property(fc.nat(1e6), (count) => {
        const [a, b] = [poissonExact(count), poissonExact(count + 1)];
        expect(a?.lower).toBeLessThanOrEqual(count);
        expect(a?.upper).toBeGreaterThan(count);
        expect(b?.lower).toBeGreaterThan(a?.lower ?? Number.NaN);
        expect(b?.upper).toBeGreaterThan(a?.upper ?? Number.NaN);
      }),
    );
  });

  test("is null without exposure", () => {
    expect(poissonExact(3, { exposure: 0 })).toBeNull();
  });
});

describe("rateRatioExact(earlier, later)", () => {
  test("inverts when the periods are exchanged, with the same p", () => {
    fc.assert(
      fc.property(anyRate, anyRate, (a, b) => {
        fc.pre(a.count > 0 && b.count > 0);
        const [there, back] = [rateRatioExact(a, b), rateRatioExact(b, a)];
        const lower = there?.lower ?? Number.NaN;
        expect(lower * (back?.upper ?? Number.NaN)).toBeCloseTo(1, 9);
        expect(back?.p).toBeCloseTo(there?.p ?? Number.NaN, 9);
      }),
    );
  });

  test("has an infinite ratio after none, and no upper limit", () => {
    const limits = rateRatioExact({ count: 0, exposure: 31 }, { count: 5, exposure: 28 });
    expect(limits).toMatchObject({
      estimate: Number.POSITIVE_INFINITY,
      upper: Number.POSITIVE_INFINITY,
    });
    expect(limits?.lower).toBeGreaterThan(0);
  });

  test("is null without exposure", () => {
    expect(rateRatioExact({ count: 3, exposure: 0 }, { count: 3, exposure: 1 })).toBeNull();
  });
});

describe("rateRatioQuasi(earlier, later, {phi})", () => {
  test("widens by the square root of phi", () => {
    fc.assert(
      fc.property(anyRate, anyRate, fc.integer({ min: 1, max: 50 }), (a, b, phi) => {
        fc.pre(a.count > 0 && b.count > 0);
        const [one, inflated] = [1, phi].map((value) => rateRatioQuasi(a, b, { phi: value }));
        const factor = (inflated?.errorLog ?? Number.NaN) / (one?.errorLog ?? Number.NaN);
        expect(factor).toBeCloseTo(Math.sqrt(phi), 11);
      }),
    );
  });

  test("has no limits and no p with a count of 0", () => {
    const result = rateRatioQuasi({ count: 0, exposure: 1 }, { count: 5, exposure: 1 }, { phi: 2 });
    expect(result).toEqual({
      estimate: Number.POSITIVE_INFINITY,
      lower: null,
      upper: null,
      errorLog: null,
      p: null,
    });
  });
});

describe("dispersion(counts) and dispersionSuccessive(counts)", () => {
  test("are 0 for counts in proportion to their exposure", () => {
    const exposure = [31, 28, 31, 30];
    const counts = exposure.map((days) => 4 * days);
    expect(dispersion(counts, { exposure })).toMatchObject({ phi: 0, p: 1 });
    expect(dispersionSuccessive(counts, { exposure })).toEqual({ phi: 0, pairs: 3 });
  });

  test("leave out a missing month, which is not a month of 0", () => {
    expect(dispersion([5, null, 9])).toEqual(dispersion([5, 9]));
    expect(dispersion([5, null, 9])).not.toEqual(dispersion([5, 0, 9]));
    expect(dispersionSuccessive([5, 9, null, 7, 4])?.pairs).toBe(2);
  });

  test("are worked out by hand for few months", () => {
    // The mean is 6, so X² = (4 + 4) / 6 with one degree of freedom.
    expect(dispersion([4, 8])).toMatchObject({ df: 1, phi: 8 / 6 });
    // Neighbours without any count say nothing; equal ones say that nothing scatters.
    expect(dispersionSuccessive([0, 0, 5, 5])?.pairs).toBe(2);
    expect(dispersionSuccessive([4, 8])).toEqual({ phi: 16 / 12, pairs: 1 });
  });

  test("are null with too little to compare", () => {
    expect(dispersion([5])).toBeNull();
    expect(dispersion([0, 0])).toBeNull();
    expect(dispersionSuccessive([5, null, 7])).toEqual({ phi: null, pairs: 0 });
  });
});

describe("percentChange(before, after)", () => {
  test("has no percentage from 0", () => {
    expect(percentChange(0, 5)).toEqual({ difference: 5, ratio: null, percent: null });
  });
});

describe("quoteCheck(before, after, {quoted, decimals})", () => {
  test("accepts both neighbours of a tie", () => {
    const fall = (quoted: number) => quoteCheck(8, 7, { quoted, decimals: 0 }).consistent;
    expect([12, 13, 14].map(fall)).toEqual([true, true, false]);
  });

  test("takes a rise as a negative fall", () => {
    expect(quoteCheck(10, 25, { quoted: -150 })).toEqual({ fall: -150, consistent: true });
  });

  test("cannot tell from 0", () => {
    expect(quoteCheck(0, 5, { quoted: 10 })).toEqual({ fall: null, consistent: null });
  });
});
