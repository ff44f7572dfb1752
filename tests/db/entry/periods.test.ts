import { describe, expect, test } from "vitest";
import { namedPeriod } from "../../../db/entry/named-period.ts";
import { nextPeriod } from "../../../db/entry/next-period.ts";
import { type Period, type PeriodType, periodId } from "../../../db/period.ts";
import { limits } from "../../../db/upload/rules.ts";

const period = (
  period_type: PeriodType,
  period_start: string | null,
  period_end: string | null,
  more: Partial<Period> = {},
): Period => ({
  period_type,
  period_start,
  period_end,
  period_label: null,
  period_order: null,
  ...more,
});

const today = "2026-11-21";
const next = (last: Period) => {
  const found = nextPeriod(last.period_type, last, today);
  return found && periodId(found);
};

describe("nextPeriod(type, last, today)", () => {
  test.each([
    [period("gregorian-month", "2016-12-01", "2016-12-31"), "2017-01"],
    [period("gregorian-month", "2024-01-01", "2024-01-31"), "2024-02"],
    [period("quarter", "2016-10-01", "2016-12-31"), "2017-01-01..2017-03-31"],
    [period("half-year", "2022-01-01", "2022-06-30"), "2022-07-01..2022-12-31"],
    [period("year", "2016-01-01", "2016-12-31"), "2017"],
    [period("rolling-3-month", "2015-09-01", "2015-11-30"), "2015-10-01..2015-12-31"],
    [period("week", "2022-11-17", "2022-11-23", { period_label: "al-Naba 366" }), "al-naba-367"],
    [period("issue", null, null, { period_label: "Rumiyah 13", period_order: 28 }), "rumiyah-14"],
    [period("hijri-month", "2015-07-17", "2015-08-15", { period_label: "Shawwal 1436" }), null],
    [period("cumulative", "2016-01-01", "2016-10-31"), null],
  ])("%o is followed by %s", (last, id) => {
    expect(next(last)).toBe(id);
  });

  test("begins with the last whole month where nothing is recorded", () => {
    const first = nextPeriod("gregorian-month", undefined, today);
    expect(first && periodId(first)).toBe("2026-10");
    expect(nextPeriod("issue", undefined, today)).toBeNull();
  });
});

describe("namedPeriod(fields, known)", () => {
  const rules = {
    requiredColumns: [],
    optionalColumns: [],
    themes: [],
    isExclusive: false,
    monthMin: "1900-01",
    monthMax: "2026-10",
    countMin: 0,
    countMax: 1_000_000,
    today,
    limits,
  };
  const dabiq = period("issue", "2014-07-05", "2014-07-05", {
    period_label: "Dabiq 1",
    period_order: 1,
  });
  const known = { recorded: [dabiq], rules, today };
  const named = (fields: Record<string, string>) => namedPeriod(fields, known);

  test("takes the spellings of a month that lose nothing, and none that is two", () => {
    expect(named({ type: "gregorian-month", period: "Aug 2025" })).toMatchObject({ id: "2025-08" });
    expect(named({ type: "gregorian-month", period: "01/02/2017" })).toMatchObject({
      column: "period",
    });
    expect(named({ type: "gregorian-month", period: "2026-11" })).toMatchObject({
      code: "MONTH_OUT_OF_RANGE",
    });
  });

  test("gives back a period that is recorded, with its days and its place in the run", () => {
    expect(named({ type: "issue", period: "dabiq-1" })).toEqual({ ...dabiq, id: "dabiq-1" });
  });

  test("refuses days that are no such period, that are not over, and issues without a name", () => {
    const message = (fields: Record<string, string>) => {
      const answer = named(fields);
      return "message" in answer ? answer.message : answer.id;
    };
    expect(message({ type: "week", period: "2016-10-24..2016-10-29" })).toMatch(
      /is no week; write/,
    );
    expect(message({ type: "year", period: "2017-01" })).toMatch(/is no year; write it like 2017$/);
    expect(message({ type: "date", period: "2026-11-21" })).toBe(
      "this date ends on 2026-11-21; it can be recorded from 2026-11-22 on",
    );
    expect(message({ type: "issue", period: "" })).toBe("this issue needs its name");
    expect(message({ type: "issue", label: "Rumiyah 14", order: "29" })).toBe("rumiyah-14");
    expect(message({ type: "fortnight", period: "2017" })).toMatch(
      /^invalid period type: fortnight/,
    );
  });
});
