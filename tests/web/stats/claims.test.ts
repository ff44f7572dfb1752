import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confirmation } from "../../../web/stats/confirmation.ts";
import { coverage } from "../../../web/stats/coverage.ts";
import { dayNumber } from "../../../web/stats/day-number.ts";
import { daysInMonth } from "../../../web/stats/days-in-month.ts";
import { kaplanMeier } from "../../../web/stats/kaplan-meier.ts";
import { lagDays } from "../../../web/stats/lag-days.ts";
import { mediaAge } from "../../../web/stats/media-age.ts";

const anyDay = fc
  .date({ min: new Date("0100-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("dayNumber(day)", () => {
  test("counts days as the Date of JavaScript does, whose epoch is day 719468", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayNumber(day)).toBe(Date.parse(day) / 86_400_000 + 719_468);
      }),
    );
  });

  test.each(["2017-02-29", "1900-02-29", "2017-04-31", "2017-00-10", "2017-01-00", "17-01-01", ""])(
    "refuses %j",
    (day) => {
      expect(() => dayNumber(day)).toThrow(RangeError);
    },
  );
});

describe("daysInMonth(month)", () => {
  test("knows leap years", () => {
    const months = ["2016-02", "2017-02", "1900-02", "2000-02", "2017-04", "2017-12"];
    expect(months.map(daysInMonth)).toEqual([29, 28, 28, 29, 30, 31]);
  });
});

describe("lagDays(claim, verdict)", () => {
  test("is negative for a verdict that is older than the claim", () => {
    expect(lagDays("2017-01-31", "2017-02-01")).toBe(1);
    expect(lagDays("2017-02-01", "2017-01-31")).toBe(-1);
    expect(lagDays("2017-02-01", "2017-02-01")).toBe(0);
  });
});

describe("coverage(month, {from, to, count})", () => {
  test("counts the days covered that lie in the month", () => {
    const covered = (from: string | null, to: string | null) =>
      coverage("2017-02", { from, to, count: 5 }).covered;
    expect(covered("2017-01-15", null)).toBe(28);
    expect(covered("2017-02-28", "2017-03-09")).toBe(1);
    expect(covered("2017-03-01", null)).toBe(0);
    expect(covered(null, "2017-01-31")).toBe(0);
  });

  test("has no rate without a count or a day covered: missing is not 0", () => {
    expect(coverage("2017-02")).toMatchObject({ covered: 28, perDay: null, per30Days: null });
    const none = coverage("2017-02", { from: "2017-03-01", count: 5 });
    expect(none).toMatchObject({ partial: true, perDay: null, per30Days: null });
    expect(coverage("2017-02", { count: 0 })).toMatchObject({ perDay: 0, per30Days: 0 });
  });
});

describe("mediaAge(original, shared)", () => {
  test("knows a month and an unfinished year", () => {
    expect(mediaAge("2016-02", "2016-03-01")).toEqual({
      minDays: 1,
      maxDays: 29,
      minYears: 0,
      maxYears: 0,
      possiblyNotOlder: false,
    });
    expect(mediaAge("2024", "2024-12-06")).toMatchObject({
      minDays: 0,
      maxDays: 340,
      possiblyNotOlder: true,
    });
  });

  test("completes a year on the anniversary, not the day before", () => {
    expect(mediaAge("2016-05-10", "2017-05-09").maxYears).toBe(0);
    expect(mediaAge("2016-05-10", "2017-05-10").maxYears).toBe(1);
    expect(mediaAge("2016-02-29", "2017-02-28").maxYears).toBe(0);
    expect(mediaAge("2016-02-29", "2017-03-01").maxYears).toBe(1);
  });

  test("is wider the less is known", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [original = "", shared = ""] = [a, b].toSorted();
        const [day, month, year] = [original, original.slice(0, 7), original.slice(0, 4)].map(
          (known) => mediaAge(known, shared),
        );
        expect(month?.minDays).toBeLessThanOrEqual(day?.minDays ?? Number.NaN);
        expect(month?.maxDays).toBeGreaterThanOrEqual(day?.maxDays ?? Number.NaN);
        expect(year?.minDays).toBeLessThanOrEqual(month?.minDays ?? Number.NaN);
        expect(year?.maxDays).toBeGreaterThanOrEqual(month?.maxDays ?? Number.NaN);
      }),
    );
  });
});

describe("confirmation({confirmed, notConfirmed, pending})", () => {
  test("has bounds but no rate while all claims are pending, and nothing without claims", () => {
    const unresolved = { estimate: null, lower: null, upper: null };
    const counts = { confirmed: 0, notConfirmed: 0 };
    expect(confirmation({ ...counts, pending: 3 })).toEqual({ ...unresolved, least: 0, most: 1 });
    expect(confirmation({ ...counts, pending: 0 })).toEqual({
      ...unresolved,
      least: null,
      most: null,
    });
  });

  test("has bounds that hold the final rate, however pending claims end", () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(50),
        fc.nat(50),
        fc.nat(50),
        (confirmed, notConfirmed, a, b) => {
          fc.pre(confirmed + notConfirmed + a + b > 0);
          const now = confirmation({ confirmed, notConfirmed, pending: a + b });
          const end = confirmation({
            confirmed: confirmed + a,
            notConfirmed: notConfirmed + b,
            pending: 0,
          });
          expect(end.estimate).toBeGreaterThanOrEqual(now.least ?? Number.NaN);
          expect(end.estimate).toBeLessThanOrEqual(now.most ?? Number.NaN);
        },
      ),
    );
  });
});

describe("kaplanMeier(claims)", () => {
  const claim = (days: number, resolved: boolean) => ({ days, resolved });

  test("is the plain share still open when nothing is censored", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1 }), (days) => {
        const { steps } = kaplanMeier(days.map((day) => claim(day, true)));
        for (const step of steps) {
          const open = days.filter((day) => day > step.days).length / days.length;
          expect(step.open).toBeCloseTo(open, 12);
        }
      }),
    );
  });

  test("falls, with limits on either side, and accounts for every claim", () => {
    const anyClaims = fc.array(fc.tuple(fc.nat(30), fc.boolean()), { minLength: 1 });
    fc.assert(
      fc.property(anyClaims, (pairs) => {
        const { steps, n } = kaplanMeier(pairs.map(([days, resolved]) => claim(days, resolved)));
        let before = 1;
        for (const { open, lower, upper } of steps) {
          expect(open).toBeLessThanOrEqual(before);
          if (lower !== null) expect(lower).toBeLessThanOrEqual(open);
          if (upper !== null) expect(upper).toBeGreaterThanOrEqual(open);
          before = open;
        }
        const seen = steps.reduce((total, step) => total + step.resolved + step.censored, 0);
        expect(seen).toBe(n);
      }),
    );
  });

  test("has no median while more than half are open", () => {
    const open = kaplanMeier([claim(1, true), claim(5, false), claim(6, false)]);
    expect(open).toMatchObject({ n: 3, events: 1, median: null, medianUpper: null });
  });

  test("takes the middle of a last step that lies exactly at one half, as survfit does", () => {
    const half = kaplanMeier([claim(1, true), claim(2, true), claim(3, false), claim(4, false)]);
    expect(half.median).toBe(3);
  });

  test("is empty without claims", () => {
    expect(kaplanMeier([])).toMatchObject({ n: 0, events: 0, median: null, steps: [] });
  });
});
