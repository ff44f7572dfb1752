import { describe, expect, test } from "vitest";
import { dashOf, shapeOf } from "../../web/figures/panel/symbols.ts";
import {
  dark,
  grey,
  light,
  type Palette,
  print,
  type Role,
  seriesRole,
} from "../../web/palette.ts";
import { ciede2000, contrast, difference, type Sight } from "./colour.ts";

const sights: readonly Sight[] = ["normal", "protan", "deutan", "tritan", "grey"];
const series = Array.from({ length: 8 }, (_, index) => seriesRole(index));

/** The least difference between any two of some colours. */
const least = (palette: Palette, roles: readonly Role[], sight: Sight): number =>
  Math.min(
    ...roles.flatMap((a, index) =>
      roles.slice(index + 1).map((b) => difference(palette[a], palette[b], sight)),
    ),
  );

describe("ciede2000(a, b)", () => {
  test.each([
    // Sharma, Wu and Dalal 2005, The CIEDE2000 color-difference formula, table 1, rows 1, 7, 17, 25.
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)("%j and %j are %d apart", (a, b, expected) => {
    expect(ciede2000([...a], [...b])).toBeCloseTo(expected, 3);
  });
});

describe("series colours", () => {
  // The table of the look: smallest CIEDE2000 between any two of the first N, light and dark.
  test.each([
    [2, [38.8, 38.0, 48.8, 52.9, 11.0], [41.9, 42.5, 46.3, 69.0, 10.0]],
    [4, [31.4, 18.7, 15.1, 17.9, 7.6], [31.4, 27.0, 20.9, 18.6, 9.4]],
    [6, [24.8, 11.7, 11.6, 12.1, 3.4], [22.4, 12.1, 10.9, 10.5, 2.9]],
    [8, [24.8, 11.7, 11.6, 12.1, 3.2], [22.2, 12.1, 10.9, 10.5, 2.9]],
  ])("the first %d are told apart by every eye", (n, expectedLight, expectedDark) => {
    const roles = series.slice(0, n);
    for (const [at, sight] of sights.entries()) {
      const [a, b] = [expectedLight[at] ?? 0, expectedDark[at] ?? 0];
      expect([sight, Math.abs(least(light, roles, sight) - a) < 0.15]).toEqual([sight, true]);
      expect([sight, Math.abs(least(dark, roles, sight) - b) < 0.15]).toEqual([sight, true]);
    }
  });

  test("four lines share a panel: they differ by 15 or more to every eye, by 7 in grey", () => {
    for (const palette of [light, dark]) {
      for (const sight of sights) {
        expect(least(palette, series.slice(0, 4), sight)).toBeGreaterThan(
          sight === "grey" ? 7.5 : 15,
        );
      }
    }
  });

  test("a colour that some eyes cannot tell from another is found", () => {
    const planted = { ...light, s2: "#6b6d2b", s4: "#a8463f" };
    expect(least(planted, ["s2", "s4"], "normal")).toBeGreaterThan(30);
    expect(least(planted, ["s2", "s4"], "deutan")).toBeLessThan(15);
  });

  test("lines of one panel differ in dash and marker besides", () => {
    const looks = [0, 1, 2, 3].map((index) => [dashOf(index), shapeOf(index)]);
    expect(new Set(looks.map(([dash]) => dash)).size).toBe(4);
    expect(new Set(looks.map(([, shape]) => shape)).size).toBe(4);
  });
});

describe("contrast", () => {
  test.each(Object.entries({ light, dark, print, grey }))(
    "%s: text 5:1 or more on its ground, marks 3:1",
    (_, palette) => {
      for (const role of ["ink", "ink-2", "muted", "red", "accent"] as const) {
        expect([role, contrast(palette[role], palette.bg) >= 5]).toEqual([role, true]);
      }
      for (const role of [...series, "context", "rule-strong"] as const) {
        expect([role, contrast(palette[role], palette.bg) >= 3]).toEqual([role, true]);
      }
    },
  );

  // The table of the look, in brackets beside each colour.
  test.each([
    ["light", light, [9.4, 5.8, 3.3, 4.4, 11.1, 8.1, 3.9, 13.3]],
    ["dark", dark, [6.7, 4.6, 9.7, 14.4, 7.5, 12.7, 4.0, 8.6]],
  ] as const)("%s: the series have the contrast that the look says", (_, palette, expected) => {
    const found = series.map((role) => contrast(palette[role], palette.bg));
    for (const [at, ratio] of expected.entries()) {
      expect(Math.abs((found[at] ?? 0) - ratio)).toBeLessThan(0.08);
    }
  });

  test("letters on a slice are 3.5:1 or more, in every look", () => {
    for (const palette of [light, dark, print, grey]) {
      for (const role of ["s3", "s7", "context"] as const) {
        expect(contrast(light.ink, palette[role])).toBeGreaterThan(3.5);
      }
      for (const role of ["s1", "s2", "s4", "s5", "s6", "s8"] as const) {
        expect(contrast(palette.bg, palette[role])).toBeGreaterThan(4.3);
      }
    }
  });
});

describe("grey", () => {
  test("is grey, and as light as the colour it stands for", () => {
    for (const [role, hex] of Object.entries(grey)) {
      expect([role, hex]).toEqual([role, expect.stringMatching(/^#(..)\1\1$/)]);
    }
    expect(contrast(grey.s3, "#ffffff")).toBeCloseTo(contrast(light.s3, "#ffffff"), 1);
  });
});

describe("ramps", () => {
  // Least steps of the sequential and the diverging ramp, as the look has them.
  test.each([
    ["q", [9.6, 8.8, 8.8, 8.8, 7.8]],
    ["d", [18.7, 15.5, 15.5, 15.5, 0]],
  ] as const)("every step of %s1 to 7 can be seen", (ramp, leastSteps) => {
    const roles = Object.keys(light).filter((role): role is Role =>
      new RegExp(`^${ramp}[1-7]$`).test(role),
    );
    for (const [at, sight] of sights.entries()) {
      const steps = roles
        .slice(1)
        .map((role, index) => difference(light[roles[index] ?? role], light[role], sight));
      expect([sight, Math.min(...steps) >= (leastSteps[at] ?? 0) - 0.1]).toEqual([sight, true]);
    }
  });
});
