import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaQuantile } from "../../../web/stats/special/beta-quantile.ts";
import { chiSquaredTail } from "../../../web/stats/special/chi-squared-tail.ts";
import { digammaDifference } from "../../../web/stats/special/digamma-difference.ts";
import { gammaQuantile } from "../../../web/stats/special/gamma-quantile.ts";
import { incompleteBeta } from "../../../web/stats/special/incomplete-beta.ts";
import { incompleteGamma } from "../../../web/stats/special/incomplete-gamma.ts";
import { logBinomial } from "../../../web/stats/special/log-binomial.ts";
import { logGamma } from "../../../web/stats/special/log-gamma.ts";
import { normalQuantile } from "../../../web/stats/special/normal-quantile.ts";
import { normalTail } from "../../../web/stats/special/normal-tail.ts";
import { root } from "../../../web/stats/special/root.ts";
import { solve } from "../../../web/stats/special/solve.ts";
import { studentQuantile } from "../../../web/stats/special/student-quantile.ts";
import { studentTail } from "../../../web/stats/special/student-tail.ts";
import { sum } from "../../../web/stats/special/sum.ts";

// Expected numbers are from mpmath 1.3 at 40 digits, with the call beside them.

const anyShape = fc.double({ min: 0.5, max: 1e9, noNaN: true });
const anyLevel = fc.double({ min: 1e-6, max: 0.999, noNaN: true });

describe("sum(values)", () => {
  test("keeps what plain addition loses (Neumaier 1974)", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([])).toBe(0);
  });
});

describe("root(f, {from, to})", () => {
  test("finds the zero of a falling function to the last digits", () => {
    expect(root((x) => 2 - x * x, { from: 0, to: 2 })).toBeCloseTo(Math.SQRT2, 15);
    expect(root((x) => 1 / x - 1e9, { from: 0, to: 1 })).toBeCloseTo(1e-9, 23);
    expect(root((x) => Math.exp(-x) - 0.5, { from: -700, to: 700 })).toBeCloseTo(Math.LN2, 14);
  });

  test("goes to the end towards which the zero lies", () => {
    expect(root(() => 1, { from: 0, to: 1 })).toBeCloseTo(1, 12);
    expect(root(() => -1, { from: 0, to: 1 })).toBeCloseTo(0, 12);
  });
});

describe("normalQuantile(p) and normalTail(z)", () => {
  test("agree with mpmath in the centre and in the tail", () => {
    // findroot(lambda z: ncdf(z) - p, -1)
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 13);
    // erfc(z / sqrt(2))
    expect(normalTail(1.96) / 0.04999579029644087).toBeCloseTo(1, 13);
    expect(normalTail(-37) / 1.145114244504915e-299).toBeCloseTo(1, 12);
    expect(normalTail(0)).toBe(1);
  });

  test("undo each other", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
        expect(normalTail(normalQuantile(p)) / (2 * p)).toBeCloseTo(1, 11);
      }),
    );
  });
});

describe("logGamma(x)", () => {
  test("agrees with mpmath", () => {
    // loggamma(x)
    expect(logGamma(0.5)).toBeCloseTo(0.5723649429247001, 13);
    expect(logGamma(3.3)).toBeCloseTo(0.9870985778947134, 13);
    expect(logGamma(1e9) / 19723265827.50372).toBeCloseTo(1, 14);
  });

  test("rises by ln x from x to x + 1", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 9);
      }),
    );
  });
});

describe("digammaDifference(z, y)", () => {
  test("is the sum of 1 / (z + j)", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e8, noNaN: true }), fc.nat(200), (z, y) => {
        const terms = Array.from({ length: y }, (_, j) => 1 / (z + j));
        const total = sum(terms);
        expect(Math.abs(digammaDifference(z, y) - total)).toBeLessThanOrEqual(1e-12 * total);
      }),
    );
  });
});

describe("logBinomial(x, n, {p, q})", () => {
  test("agrees with mpmath for n = 1e9", () => {
    // loggamma(n+1) - loggamma(x+1) - loggamma(n-x+1) + n*log(0.5)
    const fair = { p: 0.5, q: 0.5 };
    expect(logBinomial(500_000_000, 1_000_000_000, fair)).toBeCloseTo(-10.58742427136793, 11);
  });

  test("has probabilities that sum to 1", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p) => {
          const terms = Array.from({ length: n + 1 }, (_, x) =>
            Math.exp(logBinomial(x, n, { p, q: 1 - p })),
          );
          expect(sum(terms)).toBeCloseTo(1, 12);
        },
      ),
    );
  });
});

describe("incompleteBeta({x, y}, {a, b}) and betaQuantile(p, {a, b})", () => {
  test("have closed forms for b = 1: x^a", () => {
    for (const a of [0.5, 1, 30, 1e6, 1e9]) {
      const y = 0.7 / (1 + a);
      const lower = Math.exp(a * Math.log1p(-y));
      const result = incompleteBeta({ x: 1 - y, y }, { a, b: 1 });
      expect(result.lower / lower).toBeCloseTo(1, 12);
      expect(incompleteBeta({ x: y, y: 1 - y }, { a: 1, b: a }).upper / lower).toBeCloseTo(1, 12);
    }
  });

  test("undo each other, with both complements", () => {
    fc.assert(
      fc.property(anyLevel, anyShape, anyShape, (p, a, b) => {
        const point = betaQuantile(p, { a, b });
        expect(incompleteBeta(point, { a, b }).lower / p).toBeCloseTo(1, 7);
        const mirrored = incompleteBeta({ x: point.y, y: point.x }, { a: b, b: a });
        expect(mirrored.upper / p).toBeCloseTo(1, 7);
      }),
      { numRuns: 50 },
    );
  });
});

describe("incompleteGamma(x, {shape}) and gammaQuantile(p, {shape, tail})", () => {
  test("have the closed form e^−x for shape 1, in logarithms without end", () => {
    for (const x of [0.1, 1, 30, 700]) {
      expect(incompleteGamma(x, { shape: 1 }).upper / Math.exp(-x)).toBeCloseTo(1, 12);
    }
    expect(incompleteGamma(1e6, { shape: 1 }).logUpper / -1e6).toBeCloseTo(1, 14);
    expect(incompleteGamma(1e6, { shape: 1 }).upper).toBe(0);
    expect(incompleteGamma(0, { shape: 1 })).toEqual({ lower: 0, upper: 1, logUpper: 0 });
  });

  test("undo each other in both tails", () => {
    fc.assert(
      fc.property(anyLevel, anyShape, (p, shape) => {
        const lower = gammaQuantile(p, { shape, tail: "lower" });
        const upper = gammaQuantile(p, { shape, tail: "upper" });
        expect(incompleteGamma(lower, { shape }).lower / p).toBeCloseTo(1, 7);
        expect(incompleteGamma(upper, { shape }).upper / p).toBeCloseTo(1, 7);
      }),
      { numRuns: 50 },
    );
  });
});

describe("chiSquaredTail(statistic, {df})", () => {
  test("has the closed form e^(−x/2) for two degrees of freedom", () => {
    expect(chiSquaredTail(10, { df: 2 }).p).toBeCloseTo(Math.exp(-5), 15);
    expect(chiSquaredTail(1e5, { df: 2 }).log10P).toBeCloseTo(-5e4 / Math.LN10, 8);
  });
});

describe("studentTail(t, {df}) and studentQuantile(level, {df})", () => {
  test("have the closed forms of the Cauchy distribution for df = 1", () => {
    expect(studentTail(1, { df: 1 })).toBeCloseTo(0.5, 14);
    expect(studentQuantile(0.95, { df: 1 })).toBeCloseTo(Math.tan(0.475 * Math.PI), 11);
  });

  test("undo each other", () => {
    fc.assert(
      fc.property(anyLevel, fc.integer({ min: 1, max: 1000 }), (level, df) => {
        expect(studentTail(studentQuantile(level, { df }), { df })).toBeCloseTo(1 - level, 10);
      }),
    );
  });

  test("end at 0 for an infinite t", () => {
    expect(studentTail(Number.POSITIVE_INFINITY, { df: 3 })).toBe(0);
  });
});

describe("solve(matrix, right)", () => {
  test("solves what needs its rows exchanged, and refuses what is singular", () => {
    expect(
      solve(
        [
          [0, 2],
          [4, 0],
        ],
        [6, 8],
      ),
    ).toEqual([2, 3]);
    expect(
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
  });
});
