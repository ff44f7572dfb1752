import { describe, expect, test } from "vitest";
import { emptyFilter, type Filter } from "../../../db/parameters.ts";
import { trends } from "../../../db/queries/trends.ts";
import { panelsOf } from "../../../web/panels.ts";
import { describeMark } from "../../../web/words/mark.ts";
import { formatNumber, formatRate } from "../../../web/words/number.ts";
import { formatReach, formatShortSpan, formatWhen } from "../../../web/words/period.ts";
import { openRealLedger } from "../../real-ledger.ts";

const state = openRealLedger();

function said(series: string, period: string, asked: Partial<Filter> = {}): string {
  const filter = { ...emptyFilter, ...asked, series: [series] };
  const [panel] = panelsOf(trends(state, filter).lines, filter).panels;
  const mark = panel?.lines[0]?.marks.find((each) => each.period === period);
  if (!panel || !mark) throw new Error(`no ${period} of ${series}`);
  return describeMark(mark, panel, filter.level);
}

const videos = "jihadology-is-videos/video";

describe("describeMark(mark, panel, level)", () => {
  test.each([
    [videos, "2015-02", {}, "February 2015: 64 videos"],
    [videos, "2014-09", {}, "September 2014: no number; not collected"],
    [videos, "2015-02", { value: "rate" }, "February 2015: 2.29 videos a day (64)"],
    ["ihs-territory/km2", "2015-01", {}, "January 2015: about 90,800 square kilometres"],
    [
      "ihs-conflict-monitor-2017/picture/theme=state-building",
      "2017-01",
      { value: "share" },
      "January 2017: 10.1% (93 of 922 pictures; 95% interval 8.3\u2060–\u206012.2)",
    ],
    ["dabiq-rumiyah-images/image", "dabiq-2", {}, "Dabiq 2: 74 images"],
  ] as const)("%s %s %j", (series, period, asked, words) => {
    expect(said(series, period, asked)).toBe(words);
  });
});

describe("formatNumber(value)", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1316, "1,316"],
    [7256305, "7,256,305"],
    [755.1, "755.1"],
    [1234.56, "1,234.6"],
    [2.04, "2"],
    [-5, "\u22125"],
  ])("%d is %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe("formatRate(rate)", () => {
  test.each([
    [0.129, "0.13"],
    [12.34, "12.3"],
    [1234.4, "1,234"],
  ])("%d a day is %s", (rate, text) => {
    expect(formatRate(rate)).toBe(text);
  });
});

describe("periods in words", () => {
  test.each([
    ["2013-06-01", "2017-01-30", "June 2013 to 30 January 2017"],
    ["2015-01-01", "2015-11-30", "January to November 2015"],
    ["2017-01-01", "2017-12-31", "2017"],
    ["2017-01-01", "2017-01-31", "January 2017"],
  ])("%s to %s is %s", (first, last, text) => {
    expect(formatReach(first, last)).toBe(text);
  });

  test.each([
    ["2014-09-01", "2014-11-30", "Sep\u2060–\u2060Nov 2014"],
    ["2014-09-01", "2014-09-30", "Sep 2014"],
    ["2014-11-01", "2015-02-28", "November 2014 to February 2015"],
  ])("where room is short %s to %s is %s", (first, last, text) => {
    expect(formatShortSpan(first, last)).toBe(text);
  });

  test("a day is on, a month is in", () => {
    const day = { period_type: "date", period_label: null, period_order: null } as const;
    expect(formatWhen({ ...day, period_start: "2017-12-05", period_end: "2017-12-05" })).toBe(
      "on 5 December 2017",
    );
    expect(formatWhen({ ...day, period_start: "2017-12-01", period_end: "2017-12-31" })).toBe(
      "in December 2017",
    );
  });
});
