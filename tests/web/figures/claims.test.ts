import { describe, expect, test } from "vitest";
import { claimForms } from "../../../db/claim-words.ts";
import { claimFacts } from "../../../db/claims/facts.ts";
import { composeClaims } from "../../../server/claim-figure.ts";
import { isRanked } from "../../../web/claim-confirmed.ts";
import { claimDrawing } from "../../../web/claim-drawing.ts";
import { light } from "../../../web/palette.ts";
import { ageAt, formatAge } from "../../../web/words/media-age.ts";
import { document } from "../../document.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { expectFile } from "./golden-text.ts";

const facts = claimFacts(openRealLedger());
const lastLook = "2026-02-17";
const draw = (form: (typeof claimForms)[number], found = facts) =>
  claimDrawing(found, { form, lastLook, level: 0.95 });

const footer = {
  revision: 83,
  date: lastLook,
  address: "/claims?rev=83",
  version: "0.0.0",
  id: "00000000",
};
const sheetOf = (width: number) => ({ width });

describe("pictures of claims", () => {
  test.each(claimForms)("%s is as reviewed, wide and narrow", (form) => {
    for (const [name, width] of [
      ["wide", 643],
      ["narrow", 321],
    ] as const) {
      const frame = { document, palette: light, footer, sheet: sheetOf(width) };
      expectFile(`claims-${form}-${name}.svg`, composeClaims(draw(form), frame));
    }
  });

  test("panels hold as many claims as there are; year-only claims stand in no month", () => {
    const { panels } = draw("stance");
    const counts = Object.fromEntries(panels.map(({ key, claims }) => [key, claims]));
    const of = (stance: string) => facts.filter((each) => each.stances.some((s) => s === stance));
    for (const key of ["confirms", "partly", "denies"]) expect(counts[key]).toBe(of(key).length);
    expect(counts.nobody).toBe(39);
    for (const { months, ranges, undated, claims } of panels) {
      const inMonths = months.reduce((sum, each) => sum + each.claims, 0);
      const inRanges = ranges.reduce((sum, each) => sum + each.claims, 0);
      expect(inMonths + inRanges + undated).toBe(claims);
      expect(ranges.every(({ first, last }) => first.slice(0, 7) < last.slice(0, 7))).toBe(true);
    }
  });

  test("nobody is ranked below ten resolved claims, and then the bounds hold the share", () => {
    expect(draw("confirmed").shares.filter(isRanked)).toEqual([]);
    const [one] = facts.filter(({ claim }) => claim.id === "ami-4");
    const [other] = facts.filter(({ claim }) => claim.id === "amn-3a");
    if (!one || !other) throw new Error("no such claims");
    const makers = { claimants: [], claim: { ...one.claim, claimant: "Somebody" } };
    const many = [
      ...Array.from({ length: 3 }, () => ({ ...one, ...makers })),
      ...Array.from({ length: 7 }, () => ({ ...other, ...makers })),
      ...Array.from({ length: 2 }, () => ({ ...other, ...makers, outcome: "pending" as const })),
    ];
    const [row] = draw("confirmed", [...facts, ...many]).shares;
    // R: prop.test(3, 10, correct = FALSE)$conf.int gives 0.1077913 and 0.6032219.
    expect(row).toMatchObject({ name: "Somebody", confirmed: 3, resolved: 10, pending: 2 });
    expect(row?.lower).toBeCloseTo(0.1077913, 6);
    expect(row?.upper).toBeCloseTo(0.6032219, 6);
    expect([row?.least, row?.most]).toEqual([3 / 12, 5 / 12]);
  });

  test("claims without a verdict are open until the last look, and those known to a year left out", () => {
    const { lags } = draw("lag");
    expect([lags.curve.events, lags.lags.length, lags.left]).toEqual([7, 47, 12]);
    expect(lags.curve.median).toBeNull();
    expect(draw("lag").words.notes[0]).toContain("More than half are still open");
    const misbar = lags.lags.find((lag) => lag.facts.claim.id === "misbar-2");
    expect([misbar?.least, misbar?.most]).toEqual([0, 3]);
  });

  test("ages are ranges: 2015 to 6 December 2024 is 3,263 to 3,627 days, 8 or 9 years", () => {
    // statistics.md 3.9, seed 004.
    expect(ageAt("2015", "2024-12-06")).toEqual({
      minDays: 3263,
      maxDays: 3627,
      minYears: 8,
      maxYears: 9,
    });
    expect(formatAge({ minDays: 3263, maxDays: 3627, minYears: 8, maxYears: 9 })).toBe(
      "8 or 9 years (3,263\u2060–\u20603,627 days)",
    );
    expect(ageAt("2024-12", "2024-12")).toEqual({
      minDays: 0,
      maxDays: 30,
      minYears: 0,
      maxYears: 0,
    });
    expect(ageAt("2025", "2024-12")).toBeNull();
    expect(ageAt("2015", "last week")).toBeNull();
  });
});
