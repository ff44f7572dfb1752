import { expect, test } from "vitest";
import { breaks } from "../../../db/checks/breaks.ts";
import { fewPeriods } from "../../../db/checks/few-periods.ts";
import { gaps } from "../../../db/checks/gaps.ts";
import { missingDates } from "../../../db/checks/missing-dates.ts";
import { missingValues } from "../../../db/checks/missing-values.ts";
import { overlappingWindows } from "../../../db/checks/overlapping-windows.ts";
import { partialPeriods } from "../../../db/checks/partial-periods.ts";
import { weekLengths } from "../../../db/checks/week-lengths.ts";
import type { Row } from "../../../db/row.ts";
import { count, ledger, level, part, undated } from "./snapshots.ts";

const window = (period: string, given: Partial<Row> = {}) =>
  count("a/photo", period, 10, { period_type: "rolling-3-month", ...given });

test("overlappingWindows(snapshot) counts the months or days that two windows share", () => {
  const rows = [window("2015-01-01..2015-03-31"), window("2015-02-01..2015-04-30")];
  expect(overlappingWindows(ledger(rows))).toMatchObject([
    { expected: 0, found: 2, message: expect.stringContaining("share 2 months; never add") },
  ]);
  const days = [window("2015-01-01..2015-03-31"), window("2015-03-31..2015-06-29")];
  expect(overlappingWindows(ledger(days))).toMatchObject([{ found: 1 }]);
});

test("windows that only touch, running totals and periods of two kinds do not overlap", () => {
  const apart = [window("2015-01-01..2015-03-31"), window("2015-04-01..2015-06-30")];
  expect(overlappingWindows(ledger(apart))).toEqual([]);
  const spans = ["2015-01-01..2015-03-31", "2015-01-01..2015-04-30"];
  const running = spans.map((span) => window(span, { period_type: "cumulative" }));
  expect(overlappingWindows(ledger(running))).toEqual([]);
  expect(overlappingWindows(ledger([count("a/photo", "2015", 9), window(spans[0] ?? "")]))).toEqual(
    [],
  );
});

test("parts are not reported beside a whole with the same periods", () => {
  const own = { period_type: "rolling-3-month" } as const;
  const windows = [window("2015-01-01..2015-03-31"), window("2015-02-01..2015-04-30")];
  const inside = windows.map((whole) => part(whole, "country=iraq", 4, own));
  expect(overlappingWindows(ledger([...windows, ...inside]))).toHaveLength(1);
  const week = count("a/item", "2016-10-24..2016-10-31", 9, { period_type: "week" });
  const weekPart = part(week, "country=iraq", 4, { period_type: "week" });
  expect(weekLengths(ledger([week, weekPart]))).toHaveLength(1);
  const issue = undated("a/image", 2, 74);
  const images = { ...undated("a/image/theme=x", 2, 5), whole: issue.series, n: issue.value };
  expect(missingDates(ledger([issue, images]))).toHaveLength(1);
});

test("fewPeriods(snapshot) reports two points and one point, not three", () => {
  const rows = ["2017-01", "2017-02", "2017-12"].map((month) => count("a/item", month, 1));
  expect(fewPeriods(ledger(rows))).toEqual([]);
  expect(fewPeriods(ledger(rows.slice(0, 2)))).toMatchObject([
    { kind: "two-points-only", expected: 3, found: 2, periods: ["2017-01", "2017-02"] },
  ]);
  expect(fewPeriods(ledger(rows.slice(2)))).toMatchObject([{ kind: "one-point-only", found: 1 }]);
});

test("fewPeriods(snapshot) counts neither empty periods nor running totals", () => {
  const rows = [
    count("a/item", "2017-01", 1),
    count("a/item", "2017-02", 0),
    count("a/item", "2017-03", null, { status: "L" }),
    count("a/item", "2017-01-01..2017-06-30", 9, { period_type: "cumulative" }),
  ];
  expect(fewPeriods(ledger(rows))).toMatchObject([{ kind: "two-points-only" }]);
});

test("gaps(snapshot) reports adjacent periods without collection as one gap", () => {
  const months = ["2014-09", "2014-10", "2014-12"];
  const rows = months.map((month) => count("a/video", month, null, { status: "L" }));
  expect(gaps(ledger(rows)).map(({ periods }) => periods)).toEqual([
    ["2014-09", "2014-10"],
    ["2014-12"],
  ]);
  expect(gaps(ledger([count("a/video", "2014-09", 0), undated("a/video", 1, 2)]))).toEqual([]);
});

test("breaks(snapshot) gives a break and another definition with the value before them", () => {
  const earlier = level("a/fighter", "2017-12-27", 1000, { relation: "<" });
  const later = level("a/fighter", "2018-08-01", 31000);
  expect(breaks(ledger([earlier, later]))).toEqual([]);
  expect(breaks(ledger([earlier, { ...later, status: "B" }]))).toMatchObject([
    { kind: "break", expected: "<1000", found: 31000 },
  ]);
  expect(breaks(ledger([{ ...later, status: "D" }]))).toMatchObject([
    { kind: "definition", expected: null, found: 31000 },
  ]);
});

const cut = count("a/tweet", "2017-09-01..2017-09-26", 5, { period_type: "partial-month" });

test("partialPeriods(snapshot) reports months that are cut off and provisional values", () => {
  expect(partialPeriods(ledger([cut]))).toMatchObject([
    { expected: "2017-09-30", found: "2017-09-26" },
  ]);
  const open = count("a/tweet", "2017", 5, { status: "P" });
  expect(partialPeriods(ledger([open]))).toMatchObject([{ expected: "complete" }]);
  expect(partialPeriods(ledger([{ ...open, status: "A" }]))).toEqual([]);
  expect(partialPeriods(ledger([{ ...open, relation: ">" }]))).toEqual([]);
});

test("a part of a partial period is not reported beside its whole", () => {
  const inside = part(cut, "country=iraq", 2, { period_type: "partial-month" });
  expect(partialPeriods(ledger([cut, inside]))).toHaveLength(1);
});

test("missingValues(snapshot) reports lower bounds with what they rest on, and lost values", () => {
  const note = "Lower bound: 35 of 67 videos have a duration.";
  const bound = level("a/minute", "2015-01", 192.5, { relation: ">", status: "P", note });
  expect(missingValues(ledger([bound]))).toMatchObject([{ expected: 67, found: 35 }]);
  expect(missingValues(ledger([{ ...bound, note: null }]))).toEqual([]);
  expect(missingValues(ledger([{ ...bound, relation: "=", status: "A" }]))).toEqual([]);
  expect(missingValues(ledger([{ ...bound, note: "67 of 67 videos." }]))).toEqual([]);
  const lost = count("a/item", "2015-01", null, { status: "O" });
  expect(missingValues(ledger([lost]))).toMatchObject([{ found: "missing" }]);
  expect(missingValues(ledger([{ ...lost, status: "L" }]))).toEqual([]);
});

test("missingDates(snapshot) counts the issues whose day is known", () => {
  const dated = count("a/image", "2014-07-05", 68, { period_type: "issue" });
  const rows = [dated, undated("a/image", 2, 74), undated("a/image", 3, 67)];
  expect(missingDates(ledger(rows))).toMatchObject([{ expected: 3, found: 1 }]);
  expect(missingDates(ledger([dated]))).toEqual([]);
});

test("weekLengths(snapshot) reports a week of eight days, not one of seven", () => {
  const week = (period: string) =>
    weekLengths(ledger([count("a/item", period, 5, { period_type: "week" })]));
  expect(week("2016-10-24..2016-10-31")).toMatchObject([{ expected: 7, found: 8 }]);
  expect(week("2016-10-17..2016-10-23")).toEqual([]);
});
