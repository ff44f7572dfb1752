import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benjaminiHochberg } from "../../../web/stats/benjamini-hochberg.ts";
import { contingency } from "../../../web/stats/contingency.ts";
import { decomposeGroups } from "../../../web/stats/decompose-groups.ts";
import { decomposeThemes } from "../../../web/stats/decompose-themes.ts";
import { dissimilarity } from "../../../web/stats/dissimilarity.ts";
import { diversity } from "../../../web/stats/diversity.ts";
import { holm } from "../../../web/stats/holm.ts";
import { kitagawa } from "../../../web/stats/kitagawa.ts";
import { lmdi } from "../../../web/stats/lmdi.ts";
import { loess } from "../../../web/stats/loess.ts";
import { multiCoded } from "../../../web/stats/multi-coded.ts";
import { rollingMean } from "../../../web/stats/rolling-mean.ts";
import { anyShare } from "./shares.ts";

const anyThemes = fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 });

describe.each(Object.entries({ kitagawa, lmdi }))("%s(earlier, later)", (_, split) => {
  test("splits the change into volume and share without a remainder", () => {
    fc.assert(
      fc.property(anyShare(), anyShare(), (a, b) => {
        const { total, volume, share } = split(a, b);
        expect(total).toBe(b.x - a.x);
        expect(Math.abs(volume + share - total)).toBeLessThan(1e-12 + 2e-15 * (a.n + b.n));
      }),
    );
  });

  test("calls it volume when the share did not change, and share when the volume did not", () => {
    const volume = split({ x: 30, n: 60 }, { x: 10, n: 20 });
    expect(volume.volume).toBeCloseTo(-20, 12);
    expect(volume.share).toBe(0);
    const share = split({ x: 30, n: 60 }, { x: 10, n: 60 });
    expect(share.volume).toBe(0);
    expect(share.share).toBeCloseTo(-20, 12);
  });

  test("calls it volume when a period has no items", () => {
    expect(split({ x: 0, n: 0 }, { x: 5, n: 9 })).toMatchObject({ volume: 5, share: 0 });
    expect(split({ x: 0, n: 0 }, { x: 0, n: 0 })).toMatchObject({ volume: 0, share: 0 });
  });
});

describe("kitagawa(earlier, later)", () => {
  test("has ratios that multiply, and none over a zero", () => {
    const { ratioTotal, ratioVolume, ratioShare } = kitagawa({ x: 93, n: 922 }, { x: 3, n: 249 });
    expect((ratioVolume ?? 0) * (ratioShare ?? 0)).toBeCloseTo(ratioTotal ?? Number.NaN, 15);
    expect(kitagawa({ x: 0, n: 9 }, { x: 3, n: 8 })).toMatchObject({
      ratioTotal: null,
      ratioShare: null,
    });
    expect(kitagawa({ x: 0, n: 0 }, { x: 3, n: 8 })).toMatchObject({ ratioVolume: null });
  });
});

describe("lmdi(earlier, later)", () => {
  test("gives all the change to the share when a theme comes or goes", () => {
    const whole = { volume: 0, share: 7 };
    expect(lmdi({ x: 0, n: 100 }, { x: 7, n: 50 })).toEqual({ total: 7, ...whole });
  });

  test("stays close to kitagawa for counts that hardly change", () => {
    const [a, b] = [
      { x: 1_000_000, n: 9_000_000 },
      { x: 1_000_001, n: 9_000_002 },
    ];
    expect(lmdi(a, b).volume).toBeCloseTo(kitagawa(a, b).volume, 9);
  });
});

describe("decomposeThemes(earlier, later)", () => {
  test("has share effects that sum to 0 and volume effects that sum to the change", () => {
    fc.assert(
      fc.property(anyThemes, anyThemes, (a, b) => {
        const [n1, n2] = [a, b].map((counts) => counts.reduce((sum, x) => sum + x, 0));
        fc.pre(n1 !== 0 && n2 !== 0);
        const { sumVolume, sumShare } = decomposeThemes(a, b);
        expect(sumShare).toBeCloseTo(0, 9);
        expect(sumVolume).toBeCloseTo((n2 ?? Number.NaN) - (n1 ?? Number.NaN), 9);
      }),
    );
  });
});

describe("decomposeGroups(earlier, later)", () => {
  test("splits the change of a share without a remainder", () => {
    const anyGroups = fc.array(anyShare(1000), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(anyGroups, anyGroups, (a, b) => {
        const { change, within, mix } = decomposeGroups(a, b) ?? { change: 1, within: 0, mix: 0 };
        expect(within + mix).toBeCloseTo(change, 12);
      }),
    );
  });

  test("shows Simpson's paradox as mix: no group changed, the whole did", () => {
    const earlier = [
      { x: 90, n: 100 },
      { x: 1, n: 10 },
    ];
    const later = [
      { x: 9, n: 10 },
      { x: 10, n: 100 },
    ];
    const split = decomposeGroups(earlier, later);
    expect(split?.within).toBe(0);
    expect(split?.mix).toBeCloseTo(19 / 110 - 91 / 110, 15);
  });

  test("is null when a period has no items", () => {
    expect(decomposeGroups([{ x: 0, n: 0 }], [{ x: 1, n: 2 }])).toBeNull();
  });
});

describe("contingency(table)", () => {
  test("drops empty rows and columns and says which it kept", () => {
    const padded = contingency([
      [93, 0, 829],
      [0, 0, 0],
      [3, 0, 246],
    ]);
    const plain = contingency([
      [93, 829],
      [3, 246],
    ]);
    expect(padded).toEqual({ ...plain, rows: [0, 2], columns: [0, 2] });
  });

  test("is null with fewer than two rows or columns of items", () => {
    expect(
      contingency([
        [1, 2],
        [0, 0],
      ]),
    ).toBeNull();
    expect(contingency([[1], [2]])).toBeNull();
    expect(contingency([])).toBeNull();
  });

  test("keeps the logarithm of a p that underflows", () => {
    const result = contingency([
      [1e6, 1],
      [1, 1e6],
    ]);
    expect(result?.p).toBe(0);
    // mpmath 1.3: log10(erfc(sqrt(chi² / 2))) with chi² = 1999994.000008.
    expect(result?.log10P).toBeCloseTo(-434296.427596045, 6);
  });
});

describe("multiCoded(counts, {items})", () => {
  test("has mentions that sum to 1 and themes per item", () => {
    const { ofMentions, perItem } = multiCoded([2, 2, 4], { items: 4 });
    expect(ofMentions).toEqual([0.25, 0.25, 0.5]);
    expect(perItem).toBe(2);
  });

  test("has no share of mentions when items carry no theme", () => {
    expect(multiCoded([0], { items: 4 })).toMatchObject({ ofItems: [0], ofMentions: [null] });
  });
});

describe("diversity(counts)", () => {
  test("counts equal themes as so many effective ones, and none without items", () => {
    expect(diversity([5, 5, 5, 0])?.effective).toBeCloseTo(3, 14);
    expect(diversity([5, 5, 5, 0])?.inverseSimpson).toBeCloseTo(3, 14);
    expect(diversity([0, 0])).toBeNull();
    expect(diversity([])).toBeNull();
  });
});

describe("dissimilarity(a, b)", () => {
  test("is symmetric, 0 for proportional mixes and 1 for mixes without a common theme", () => {
    fc.assert(
      fc.property(anyThemes, anyThemes, (a, b) => {
        expect(dissimilarity(a, b)).toEqual(dissimilarity(b, a));
      }),
    );
    expect(dissimilarity([1, 2], [10, 20])).toBe(0);
    expect(dissimilarity([4, 0], [0, 9])).toBe(1);
    expect(dissimilarity([0, 0], [1, 2])).toBeNull();
  });
});

describe("holm(ps) and benjaminiHochberg(ps)", () => {
  test("keep the order, never lower a p, and Holm is the stricter", () => {
    const anyP = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(anyP, { minLength: 1 }), (ps) => {
        const [strict, lenient] = [holm(ps), benjaminiHochberg(ps)];
        for (const [i, p] of ps.entries()) {
          expect(lenient[i]).toBeGreaterThanOrEqual(p * (1 - 1e-15));
          expect(strict[i]).toBeGreaterThanOrEqual((lenient[i] ?? Number.NaN) * (1 - 1e-12));
          expect(strict[i]).toBeLessThanOrEqual(1);
        }
        const byP = ps.map((_, i) => i).toSorted((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
        const sorted = byP.map((i) => strict[i] ?? Number.NaN);
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
      }),
    );
  });

  test("are empty for no questions", () => {
    expect(holm([])).toEqual([]);
    expect(benjaminiHochberg([null])).toEqual([null]);
  });
});

describe("rollingMean(y, {window})", () => {
  test("has no value where the window runs over an end", () => {
    expect(rollingMean([1, 2, 3, 4], { window: 5 })).toEqual([null, null, null, null]);
    expect(rollingMean([1, 2, 3, 4], { window: 1 })).toEqual([1, 2, 3, 4]);
  });

  test("skips missing months when fewer observed ones will do", () => {
    const y = [2, null, 4, null, null];
    expect(rollingMean(y, { window: 3, minObserved: 2 })).toEqual([null, 3, null, null, null]);
    expect(rollingMean(y, { window: 3, minObserved: 0 })).toEqual([null, 3, 4, 4, null]);
  });
});

describe("loess(y)", () => {
  test("reproduces polynomials up to its degree, whatever the span", () => {
    const anyPoints = fc.tuple(fc.constantFrom(0, 1, 2), fc.double({ min: 0.5, max: 2 }));
    fc.assert(
      fc.property(anyPoints, ([degree, span]) => {
        fc.pre(Number.isFinite(span));
        const y = Array.from(
          { length: 12 },
          (_, t) => 5 + (degree > 0 ? 3 * t : 0) - (degree > 1 ? t * t : 0),
        );
        for (const [i, fitted] of loess(y, { degree, span }).entries()) {
          expect(fitted).toBeCloseTo(y[i] ?? Number.NaN, 9);
        }
      }),
    );
  });

  test("has no value at a missing month, and keeps its place in time", () => {
    const fitted = loess([0, 1, null, 3, 4, 5, 6, 7]);
    expect(fitted[2]).toBeNull();
    expect(fitted[3]).toBeCloseTo(3, 12);
  });

  test("widens its radius by the square root of a span above 1, as loessf.f (ehg127) does", () => {
    // At the first of three months the radius is 2 √4, so the others lie at 1/4 and 1/2 of it.
    const [w0, w1, w2] = [0, 1 / 4, 1 / 2].map((u) => (1 - u ** 3) ** 3);
    const expected = (w2 ?? 0) / ((w0 ?? 0) + (w1 ?? 0) + (w2 ?? 0));
    expect(loess([0, 0, 1], { span: 4, degree: 0 })[0]).toBeCloseTo(expected, 14);
  });

  test("is null throughout when the span holds no neighbour", () => {
    expect(loess([1, 2, 3], { span: 0.4 })).toEqual([null, null, null]);
  });
});
