import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialTest } from "../../../web/stats/binomial-test.ts";
import { chiSquared } from "../../../web/stats/chi-squared.ts";
import { fisher } from "../../../web/stats/fisher.ts";
import { fisherMidP } from "../../../web/stats/fisher-mid-p.ts";
import { mcnemar } from "../../../web/stats/mcnemar.ts";
import type { Share } from "../../../web/stats/share.ts";
import { anyShare } from "./shares.ts";

describe("fisher(earlier, later)", () => {
  test("sums every table as likely as the observed one or less, as R's fisher.test does", () => {
    fc.assert(
      fc.property(anyShare(40), anyShare(40), (a, b) => {
        const { tables, observed } = enumerate(a, b);
        const p = tables.filter((w) => w <= observed * (1 + 1e-7)).reduce((t, w) => t + w, 0);
        expect(fisher(a, b).p).toBeCloseTo(p, 11);
        expect(fisher(a, b).log10P).toBeCloseTo(Math.log10(p), 9);
      }),
    );
  });

  test("does not mind which period comes first, nor which kind of item is counted", () => {
    fc.assert(
      fc.property(anyShare(), anyShare(), (a, b) => {
        const { log10P, less, greater } = fisher(a, b);
        const scale = Math.max(1, Math.abs(log10P));
        for (const other of [fisher(b, a), fisher(rest(a), rest(b))]) {
          expect(Math.abs(other.log10P - log10P) / scale).toBeLessThan(1e-8);
          expect(other.less).toBeCloseTo(greater, 8);
          expect(other.greater).toBeCloseTo(less, 8);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("gives both one-sided p-values, which overlap in the observed table only", () => {
    fc.assert(
      fc.property(anyShare(40), anyShare(40), (a, b) => {
        const { tables, observed, at } = enumerate(a, b);
        const { less, greater } = fisher(a, b);
        expect(less).toBeCloseTo(
          tables.slice(0, at + 1).reduce((t, w) => t + w, 0),
          11,
        );
        expect(less + greater).toBeCloseTo(1 + observed, 11);
      }),
    );
  });

  test("is 1 when a margin is zero", () => {
    const zero = [
      fisher({ x: 0, n: 5 }, { x: 0, n: 7 }),
      fisher({ x: 5, n: 5 }, { x: 7, n: 7 }),
      fisher({ x: 0, n: 0 }, { x: 3, n: 7 }),
    ];
    for (const result of zero) {
      expect(result).toEqual({ p: 1, log10P: 0, less: 1, greater: 1 });
    }
  });

  test("takes milliseconds for n = 1e9, near equality and far from it", () => {
    const half = { x: 500_000_000, n: 1_000_000_000 };
    const start = performance.now();
    const near = fisher(half, { x: 500_002_000, n: 1_000_000_000 });
    const far = fisher({ x: 93_000_000, n: 922_000_000 }, { x: 3_000_000, n: 249_000_000 });
    expect(performance.now() - start).toBeLessThan(1000);
    // With so many items the exact p is Yates' to many digits, and log p grows with n.
    const yates = chiSquared(half, { x: 500_002_000, n: 1_000_000_000 })?.yates.p;
    expect(near.p).toBeCloseTo(yates ?? Number.NaN, 8);
    expect(far.p).toBe(0);
    // 1000 times the counts of the golden twoProp.fisher#016, whose log10P is -6236.3.
    expect(far.log10P / -6236301.816).toBeCloseTo(1, 3);
  });
});

describe("fisherMidP(earlier, later)", () => {
  test("counts the tables as likely as the observed one by half", () => {
    fc.assert(
      fc.property(anyShare(40), anyShare(40), (a, b) => {
        const { tables, observed } = enumerate(a, b);
        const p = tables.reduce((total, w) => {
          if (w > observed * (1 + 1e-7)) return total;
          return total + (w < observed * (1 - 1e-7) ? w : w / 2);
        }, 0);
        expect(fisherMidP(a, b).p).toBeCloseTo(p, 11);
      }),
    );
  });

  test("is at most the p of fisher(earlier, later)", () => {
    fc.assert(
      fc.property(anyShare(1e6), anyShare(1e6), (a, b) => {
        expect(fisherMidP(a, b).p).toBeLessThanOrEqual(fisher(a, b).p);
      }),
    );
  });
});

describe("binomialTest(x, n, {p, q})", () => {
  test("is symmetric for a fair coin and 1 in the middle", () => {
    fc.assert(
      fc.property(anyShare(1e6), ({ x, n }) => {
        const fair = { p: 0.5, q: 0.5 };
        const p = binomialTest(x, n, fair);
        expect(binomialTest(n - x, n, fair)).toBeCloseTo(p, 9);
        expect(binomialTest(Math.floor(n / 2), n, fair)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("has the closed form 2 · 2^−n for n heads of n", () => {
    for (const n of [1, 5, 20, 50]) {
      expect(binomialTest(n, n, { p: 0.5, q: 0.5 }) / (2 * 0.5 ** n)).toBeCloseTo(1, 12);
    }
  });
});

describe("mcnemar(onlyA, onlyB)", () => {
  test("does not mind the order of the themes", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        expect(mcnemar(b, a).p).toBeCloseTo(mcnemar(a, b).p, 11);
      }),
    );
  });
});

// All tables with the margins observed, by multiplying whole numbers.
function enumerate(a: Share, b: Share) {
  const k = a.x + b.x;
  const lowest = Math.max(0, k - a.n);
  const highest = Math.min(k, b.n);
  const weights: number[] = [];
  for (let s = lowest; s <= highest; s += 1) weights.push(choose(b.n, s) * choose(a.n, k - s));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const tables = weights.map((w) => w / total);
  const at = b.x - lowest;
  return { tables, at, observed: tables[at] ?? Number.NaN };
}

function choose(n: number, k: number) {
  let product = 1;
  for (let i = 1; i <= k; i += 1) product = (product * (n - k + i)) / i;
  return Math.round(product);
}

function rest({ x, n }: Share) {
  return { x: n - x, n };
}
