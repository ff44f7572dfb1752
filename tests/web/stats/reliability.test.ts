import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreement } from "../../../web/stats/agreement.ts";
import { alphaBootstrap } from "../../../web/stats/alpha-bootstrap.ts";
import { alphaPerCategory } from "../../../web/stats/alpha-per-category.ts";
import { alphaSets } from "../../../web/stats/alpha-sets.ts";
import { cohenKappa } from "../../../web/stats/cohen-kappa.ts";
import { krippendorffNominal } from "../../../web/stats/krippendorff-nominal.ts";
import { matrixBackCalculation } from "../../../web/stats/matrix-back-calculation.ts";
import { resample } from "../../../web/stats/resample.ts";
import { roganGladen } from "../../../web/stats/rogan-gladen.ts";

const anyCode = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(null));
const anyRatings = fc.array(fc.array(anyCode, { minLength: 3, maxLength: 3 }), { maxLength: 20 });

describe("krippendorffNominal(ratings)", () => {
  test("does not mind the order of items or coders, nor the names of codes", () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const { alpha } = krippendorffNominal(ratings);
        const renamed = ratings.map((codes) =>
          codes.map((code) => (code === null ? null : `c${code}`)),
        );
        const others = [ratings.toReversed(), ratings.map((codes) => codes.toReversed()), renamed];
        for (const other of others) {
          const result = krippendorffNominal(other).alpha;
          if (alpha === null) expect(result).toBeNull();
          else expect(result).toBeCloseTo(alpha, 12);
        }
      }),
    );
  });

  test("is 1 for full agreement on two codes, and null without variation or pairs", () => {
    expect(
      krippendorffNominal([
        ["a", "a"],
        ["b", "b"],
      ]).alpha,
    ).toBe(1);
    expect(
      krippendorffNominal([
        ["a", "a"],
        ["a", "a"],
      ]).alpha,
    ).toBeNull();
    const nothing = { alpha: null, observed: null, expected: null, units: 0, values: 0 };
    expect(krippendorffNominal([["a", null], ["b"]])).toEqual(nothing);
    expect(krippendorffNominal([])).toEqual(nothing);
  });
});

describe("agreement(ratings, {categories})", () => {
  test("is 1 by every measure for full agreement on two codes", () => {
    const result = agreement(
      [
        ["a", "a"],
        ["b", "b"],
      ],
      { categories: ["a", "b", "c"] },
    );
    expect(result).toMatchObject({ share: 1, ac1: 1, fleiss: 1, brennanPrediger: 1 });
  });

  test("leaves chance undefined in a codebook of one category, and all without pairs", () => {
    const undefinedChance = { ac1: null, ac1Chance: null, fleiss: null, brennanPrediger: null };
    expect(agreement([["a", "a"]], { categories: ["a"] })).toEqual({
      share: 1,
      ...undefinedChance,
    });
    expect(agreement([["a", null]], { categories: ["a", "b"] })).toEqual({
      share: null,
      ...undefinedChance,
    });
  });

  test("has no kappa when everybody always used one of several categories", () => {
    const result = agreement(
      [
        ["a", "a"],
        ["a", "a"],
      ],
      { categories: ["a", "b"] },
    );
    expect(result).toMatchObject({ share: 1, ac1: 1, fleiss: null });
  });
});

describe("cohenKappa(ratings)", () => {
  test("is 1 for full agreement, null where chance is certain or nothing was coded twice", () => {
    expect(
      cohenKappa([
        [1, 1],
        [2, 2],
      ]),
    ).toMatchObject({ kappa: 1, error: 0, lower: 1, upper: 1 });
    expect(cohenKappa([[1, 1]])).toMatchObject({ n: 1, observed: 1, expected: 1, kappa: null });
    expect(cohenKappa([[1, null], [2]])).toMatchObject({ n: 0, observed: null, kappa: null });
  });

  test("agrees with the textbook formula of its variance (Fleiss, Cohen & Everitt 1969)", () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const pairs = ratings.filter(([a, b]) => a !== null && b !== null);
        const { kappa, error, expected, observed } = cohenKappa(ratings);
        fc.pre(kappa !== null && error !== null && expected !== null && observed !== null);
        const codes = [1, 2, 3, 4];
        const n = pairs.length;
        const row = (i: number) => pairs.filter(([a]) => a === i).length / n;
        const column = (j: number) => pairs.filter(([, b]) => b === j).length / n;
        const cell = (i: number, j: number) =>
          pairs.filter(([a, b]) => a === i && b === j).length / n;
        const [po, pe] = [observed ?? 0, expected ?? 0];
        let sum = -((po * pe - 2 * pe + po) ** 2);
        for (const i of codes) {
          sum += cell(i, i) * (1 - pe - (row(i) + column(i)) * (1 - po)) ** 2;
          for (const j of codes) {
            if (i !== j) sum += (1 - po) ** 2 * cell(i, j) * (column(i) + row(j)) ** 2;
          }
        }
        const variance = Math.max(0, sum) / (n * (1 - pe) ** 4);
        expect((error ?? Number.NaN) ** 2).toBeCloseTo(variance, 10);
      }),
    );
  });
});

describe("alphaPerCategory(ratings, {categories})", () => {
  test("has no alpha for a category never used", () => {
    expect(
      alphaPerCategory(
        [
          [1, 1],
          [2, 2],
        ],
        { categories: [1, 2, 3] },
      ),
    ).toEqual([1, 1, null]);
  });

  test("has the same alpha for both of two categories", () => {
    const [a, b] = alphaPerCategory(
      [
        [1, 1],
        [2, 2],
        [1, 2],
      ],
      { categories: [1, 2] },
    );
    expect(b).toBe(a);
  });
});

describe("alphaBootstrap(ratings, {resamples})", () => {
  test("is the alpha itself when every sample is the whole", () => {
    const ratings = [
      [1, 1],
      [2, 2],
      [1, 2],
    ];
    const { alpha } = krippendorffNominal(ratings);
    const result = alphaBootstrap(ratings, {
      resamples: [
        [0, 1, 2],
        [2, 1, 0],
      ],
    });
    expect(result).toEqual({ alphas: [alpha, alpha], dropped: 0, lower: alpha, upper: alpha });
  });

  test("drops and counts samples without variation", () => {
    const result = alphaBootstrap(
      [
        [1, 1],
        [2, 2],
      ],
      {
        resamples: [
          [0, 0],
          [1, 1],
        ],
      },
    );
    expect(result).toEqual({ alphas: [null, null], dropped: 2, lower: null, upper: null });
  });
});

describe("resample(items, {seed})", () => {
  test("draws the same samples from the same seed, others from another", () => {
    expect(resample(50, { seed: 7, times: 3 })).toEqual(resample(50, { seed: 7, times: 3 }));
    expect(resample(50, { seed: 8, times: 3 })).not.toEqual(resample(50, { seed: 7, times: 3 }));
  });

  test("draws what mulberry32 draws, by a port of it to Python", () => {
    expect(resample(1000, { seed: 1, times: 2 })[0]?.slice(0, 6)).toEqual([
      627, 2, 527, 981, 968, 281,
    ]);
    const large = resample(1000, { seed: 4_000_000_000, times: 1 })[0]?.slice(0, 6);
    expect(large).toEqual([691, 551, 666, 893, 189, 610]);
  });

  test("draws every item about equally often", () => {
    const draws = resample(10, { seed: 1, times: 2000 }).flat();
    expect(draws).toHaveLength(20_000);
    const counts = Array.from({ length: 10 }, (_, i) => draws.filter((draw) => draw === i).length);
    // Chi-squared with 9 degrees of freedom: R's qchisq(0.9999, 9) is 33.7.
    const statistic = counts.reduce((total, count) => total + (count - 2000) ** 2 / 2000, 0);
    expect(statistic).toBeLessThan(33.7);
  });
});

describe("alphaSets(codings)", () => {
  test("is krippendorffNominal for sets of one code", () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const sets = ratings.map((codes) => codes.map((code) => (code === null ? null : [code])));
        const { alpha } = krippendorffNominal(ratings);
        const distances: ("jaccard" | "masi")[] = ["jaccard", "masi"];
        for (const distance of distances) {
          const result = alphaSets(sets, { distance }).alpha;
          if (alpha === null) expect(result).toBeNull();
          else expect(result).toBeCloseTo(alpha, 12);
        }
      }),
    );
  });

  test("takes two empty sets for equal, and the order within a set for nothing", () => {
    expect(
      alphaSets([
        [[], []],
        [[1], [1]],
      ]).alpha,
    ).toBe(1);
    expect(
      alphaSets([
        [
          [1, 2],
          [2, 1],
        ],
        [[3], [3]],
      ]).alpha,
    ).toBe(1);
  });

  test("is null throughout when nothing was coded twice", () => {
    expect(alphaSets([[[1], null]])).toEqual({ alpha: null, observed: null, expected: null });
  });

  test("weighs overlap by MASI as 1, 2/3, 1/3, 0 (Passonneau 2006)", () => {
    const observed = (a: number[], b: number[]) =>
      alphaSets([[a, b]], { distance: "masi" }).observed;
    expect(observed([1, 2], [1, 2])).toBe(0);
    expect(observed([1, 2], [1])).toBeCloseTo(1 - (1 / 2) * (2 / 3), 15);
    expect(observed([1, 2], [2, 3])).toBeCloseTo(1 - (1 / 3) * (1 / 3), 15);
    expect(observed([1], [2])).toBe(1);
  });
});

describe("roganGladen(x, n, {sensitivity, specificity})", () => {
  test("corrects December's 3 of 249 below zero and clamps it, as statistics.md 3.8 warns", () => {
    const result = roganGladen(3, 249, { sensitivity: 0.9, specificity: 0.98 });
    expect(result?.corrected).toBeLessThan(0);
    expect(result).toMatchObject({ clamped: 0, lower: 0 });
  });

  test("has no correction for coders no better than chance, and is null without items", () => {
    const nothing = { corrected: null, clamped: null, lower: null, upper: null };
    const coin = roganGladen(3, 10, { sensitivity: 0.4, specificity: 0.6 });
    expect(coin).toEqual({ apparent: 0.3, ...nothing });
    expect(roganGladen(0, 0, { sensitivity: 0.9, specificity: 0.9 })).toBeNull();
  });
});

describe("matrixBackCalculation(observed, {confusion})", () => {
  test("is roganGladen for two themes", () => {
    const confusion = [
      [0.9, 0.1],
      [0.02, 0.98],
    ];
    const correction = roganGladen(93, 922, { sensitivity: 0.9, specificity: 0.98 });
    const result = matrixBackCalculation([93, 829], { confusion });
    expect(result?.corrected[0]).toBeCloseTo(correction?.corrected ?? Number.NaN, 14);
  });

  test("undoes what coders did to known shares", () => {
    const confusion = [
      [0.7, 0.2, 0.1],
      [0.1, 0.8, 0.1],
      [0, 0.3, 0.7],
    ];
    // True counts 200, 500, 300 come to be coded as 190, 530, 280.
    const result = matrixBackCalculation([190, 530, 280], { confusion });
    expect(result?.inRange).toBe(true);
    for (const [i, share] of [0.2, 0.5, 0.3].entries()) {
      expect(result?.corrected[i]).toBeCloseTo(share, 12);
    }
  });

  test("flags a share outside 0 and 1 instead of clipping it", () => {
    const confusion = [
      [0.9, 0.1],
      [0.02, 0.98],
    ];
    const result = matrixBackCalculation([3, 246], { confusion });
    expect(result?.inRange).toBe(false);
    expect(result?.corrected[0]).toBeLessThan(0);
  });

  test("is null without items and for a matrix that tells themes apart by nothing", () => {
    const even = [
      [0.5, 0.5],
      [0.5, 0.5],
    ];
    expect(matrixBackCalculation([3, 4], { confusion: even })).toBeNull();
    expect(
      matrixBackCalculation([0, 0], {
        confusion: [
          [1, 0],
          [0, 1],
        ],
      }),
    ).toBeNull();
  });
});
