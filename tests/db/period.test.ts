import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isDay, lastDayOfMonth } from "../../db/day.ts";
import {
  comparePeriods,
  daysCovered,
  formatDays,
  formatRange,
  isAdjacent,
  isWithin,
  overlaps,
  type Period,
  type PeriodType,
  parseDays,
  parseRange,
  periodId,
  periodTypes,
} from "../../db/period.ts";

const period = (first: string | null, last: string | null, more: Partial<Period> = {}): Period => ({
  period_type: "gregorian-month",
  period_start: first,
  period_end: last,
  period_label: null,
  period_order: null,
  ...more,
});

const issue = (order: number): Period =>
  period(null, null, { period_type: "issue", period_label: `Dabiq ${order}`, period_order: order });

const aDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays("1950-01-01", n));
const twoDays = fc.tuple(aDay, aDay).map(([a, b]) => (a < b ? [a, b] : [b, a]));

describe("misuse", () => {
  test.each([
    "",
    "..",
    "2017-13",
    "2017-02-30",
    "2017-1",
    "17",
    "2018..2017",
    "a..b",
    "2017...2018",
  ])("parseRange(%j) is null", (text) => {
    expect(parseRange(text)).toBeNull();
  });

  test("periodId(period) refuses a period with neither label nor days", () => {
    expect(() => periodId(period(null, null))).toThrow("period without label or days");
  });

  test("isDay(text) knows the calendar", () => {
    expect(["2016-02-29", "2017-02-28"].every(isDay)).toBe(true);
    expect(["2017-02-29", "2017-00-10", "20170101", "2017-1-1"].some(isDay)).toBe(false);
  });
});

describe("ids", () => {
  test.each([
    [period("2017-01-01", "2017-12-31"), "2017"],
    [period("2016-02-01", "2016-02-29"), "2016-02"],
    [period("2017-01-05", "2017-01-05"), "2017-01-05"],
    [period("2016-10-24", "2016-10-31"), "2016-10-24..2016-10-31"],
    [issue(2), "dabiq-2"],
    [period("2015-07-17", "2015-08-15", { period_label: "Shawwal 1436" }), "shawwal-1436"],
  ])("periodId(period) is its label, or the shortest name of its days", (given, id) => {
    expect(periodId(given)).toBe(id);
  });

  test("parseDays(formatDays(first, last)) is first and last", () => {
    fc.assert(
      fc.property(twoDays, ([first = "", last = ""]) => {
        expect(parseDays(formatDays(first, last))).toEqual({ first, last });
      }),
    );
  });

  test("parseRange(formatRange(range)) is the range, open or closed", () => {
    const aRange = fc.oneof(
      twoDays.map(([first = null, last = null]) => ({ first, last })),
      aDay.map((first) => ({ first, last: null })),
      aDay.map((last) => ({ first: null, last })),
    );
    fc.assert(
      fc.property(aRange, (range) => {
        expect(parseRange(formatRange(range))).toEqual(range);
      }),
    );
  });

  test("formatRange(parseRange(text)) keeps what people write", () => {
    for (const text of [
      "2017",
      "2017-01",
      "2017-01..2018-03",
      "2017-01-01..2017-12-30",
      "..2016-06",
      "2016..",
      "2015..2016",
    ]) {
      const range = parseRange(text);
      expect(range && formatRange(range)).toBe(text);
    }
  });
});

describe("order", () => {
  test("isAdjacent(a, b) for every type of period", () => {
    const joins: Record<PeriodType, boolean> = {
      "gregorian-month": true,
      "hijri-month": true,
      week: true,
      "rolling-3-month": false,
      quarter: true,
      "half-year": true,
      year: true,
      "hijri-year": true,
      "academic-year": true,
      issue: false,
      date: false,
      "partial-month": true,
      cumulative: false,
      custom: false,
    };
    for (const period_type of periodTypes) {
      const a = period("2017-01-01", "2017-01-31", { period_type });
      const b = period("2017-02-01", "2017-02-28", { period_type });
      expect([period_type, isAdjacent(a, b)]).toEqual([period_type, joins[period_type]]);
    }
  });

  test("isAdjacent(a, b) is false across a gap, an overlap and backwards", () => {
    const january = period("2017-01-01", "2017-01-31");
    expect(isAdjacent(january, period("2017-03-01", "2017-03-31"))).toBe(false);
    expect(isAdjacent(january, period("2017-01-31", "2017-02-28"))).toBe(false);
    expect(isAdjacent(period("2017-02-01", "2017-02-28"), january)).toBe(false);
  });

  test("isAdjacent(a, b) of undated issues follows their run", () => {
    expect(isAdjacent(issue(1), issue(2))).toBe(true);
    expect(isAdjacent(issue(1), issue(3))).toBe(false);
  });

  test("comparePeriods(a, b) is a total order of dated periods and of issues", () => {
    fc.assert(
      fc.property(twoDays, twoDays, ([a1 = "", a2 = ""], [b1 = "", b2 = ""]) => {
        const [a, b] = [period(a1, a2), period(b1, b2)];
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0);
        expect(comparePeriods(a, b) === 0).toBe(a1 === b1 && a2 === b2);
      }),
    );
    const dated = { ...issue(15), period_start: "2016-07-31", period_end: "2016-07-31" };
    expect([issue(16), dated, issue(2)].sort(comparePeriods)).toEqual([issue(2), dated, issue(16)]);
  });

  test("overlaps(a, b) is whether they share a day", () => {
    fc.assert(
      fc.property(twoDays, twoDays, ([a1 = "", a2 = ""], [b1 = "", b2 = ""]) => {
        const shares = a1 <= b2 && b1 <= a2;
        expect(overlaps(period(a1, a2), period(b1, b2))).toBe(shares);
      }),
    );
  });
});

describe("days", () => {
  test("daysCovered(period) counts both ends, leap days included", () => {
    expect(daysCovered(period("2016-02-01", "2016-02-29"))).toBe(29);
    expect(daysCovered(period("2017-01-01", "2017-12-31"))).toBe(365);
    expect(daysCovered(issue(3))).toBeNull();
  });

  test("lastDayOfMonth(month) is followed by the first of the next", () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(addDays(lastDayOfMonth(day.slice(0, 7)), 1)).toMatch(/-01$/);
      }),
    );
  });

  test("isWithin(period, range) keeps what lies wholly inside, and no undated issue", () => {
    const range = parseRange("2017-01..2017-03") ?? { first: null, last: null };
    expect(isWithin(period("2017-01-01", "2017-03-31"), range)).toBe(true);
    expect(isWithin(period("2016-12-31", "2017-01-31"), range)).toBe(false);
    expect(isWithin(issue(1), range)).toBe(false);
  });
});
