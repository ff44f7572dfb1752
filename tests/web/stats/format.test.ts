import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatDecimal,
  formatPoints,
  formatPValue,
  formatRange,
  formatRatio,
  formatShare,
  formatShareRange,
} from "../../../web/stats/format.ts";

// The expected words are those of statistics.md: section 3.11 and the format rules of section 4.

describe("formatShare(x, n)", () => {
  test.each([
    [93, 922, "10.1%"],
    [3, 249, "1.2%"],
    [0, 249, "0.0%"],
    [249, 249, "100.0%"],
    [1, 1_000_000, "<0.1%"],
    [999_999, 1_000_000, ">99.9%"],
  ])("of %d of %d is %s", (x, n, text) => {
    expect(formatShare(x, n)).toBe(text);
  });

  test("takes other decimals along into the bounds", () => {
    expect(formatShare(1, 1000, { decimals: 0 })).toBe("<1%");
    expect(formatShare(999, 1000, { decimals: 0 })).toBe(">99%");
    expect(formatShare(1, 1_000_000, { decimals: 2 })).toBe("<0.01%");
  });

  test("is null without items", () => {
    expect(formatShare(0, 0)).toBeNull();
  });

  test("prints as none or all only what is none or all", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const x = Math.min(n - 1, Math.max(1, Math.round(part * n)));
          expect(["0.0%", "100.0%"]).not.toContain(formatShare(x, n));
        },
      ),
    );
  });
});

describe("formatPValue(p)", () => {
  test.each([
    [0, "p < 0.001"],
    [0.00099, "p < 0.001"],
    [0.001, "p = 0.001"],
    [0.0123, "p = 0.012"],
    [0.999, "p = 0.999"],
    [0.9991, "p > 0.999"],
  ])("of %d is %s", (p, text) => {
    expect(formatPValue(p)).toBe(text);
  });
});

describe("formatRatio(ratio)", () => {
  test.each([
    [0, "0"],
    [0.1194455, "0.12"],
    [0.0381574, "0.038"],
    [0.00000012, "0.00000012"],
    [1, "1.00"],
    [12.345, "12.35"],
    [99.999, "100"],
    [123.7, "124"],
    [Number.POSITIVE_INFINITY, "∞"],
  ])("of %d is %s", (ratio, text) => {
    expect(formatRatio(ratio)).toBe(text);
  });
});

describe("formatDecimal(value) and formatPoints(difference)", () => {
  test("have a true minus sign and no negative zero", () => {
    expect(formatDecimal(-8.88)).toBe("−8.9");
    expect(formatDecimal(-0.04)).toBe("0.0");
    expect(formatDecimal(-0)).toBe("0.0");
    expect(formatPoints(-0.0888194861877)).toBe("−8.9");
    expect(formatPoints(0.04)).toBe("+4.0");
    expect(formatPoints(0)).toBe("0.0");
    expect(formatPoints(-0.0001)).toBe("0.0");
  });
});

describe("formatRange(lower, upper)", () => {
  test("joins by an en dash, and by a word when a limit is negative", () => {
    expect(formatRange("6.0", "11.1")).toBe("6.0–11.1");
    expect(formatRange(formatDecimal(-7.5), formatDecimal(15.4))).toBe("−7.5\u00a0to\u00a015.4");
  });
});

describe("formatShareRange(lower, upper)", () => {
  test("is the interval of the sentences", () => {
    expect(formatShareRange(0.0830547, 0.121992777)).toBe("8.3–12.2");
    expect(formatShareRange(0, 0.0152)).toBe("0–1.5");
    expect(formatShareRange(0.9848, 1)).toBe("98.5–100");
    expect(formatShareRange(0.0000001, 0.00000566)).toBe("<0.1–<0.1");
  });
});
