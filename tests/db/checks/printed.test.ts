import { expect, test } from "vitest";
import { mislabelledPeriods } from "../../../db/checks/mislabelled-periods.ts";
import { misprints } from "../../../db/checks/misprints.ts";
import { outdated } from "../../../db/checks/outdated.ts";
import { printedChanges } from "../../../db/checks/printed-changes.ts";
import { printedRates } from "../../../db/checks/printed-rates.ts";
import { printedTotals } from "../../../db/checks/printed-totals.ts";
import { twoValues } from "../../../db/checks/two-values.ts";
import type { Row } from "../../../db/row.ts";
import { count, ledger, level, remark, source, undated } from "./snapshots.ts";

const items = [count("a/item", "2017-01", 1316), count("a/item", "2017-12", 495)];
const change = (found: string, rows: Row[] = items) =>
  printedChanges(ledger(rows, { remarks: [remark("printed-change", "a/item", { found })] }));

test("printedChanges(snapshot) agrees with a change rounded as it is printed", () => {
  // 1,316 to 495: R: 100 * (495 / 1316 - 1) is -62.3860182
  for (const found of ["-62", "-62.4", "-62.39"]) {
    expect(change(found)).toMatchObject([{ severity: "ok" }]);
  }
  expect(change("-63")).toMatchObject([{ found: -63, severity: "warning" }]);
  expect(change("-63")[0]?.expected).toBeCloseTo(-62.386, 3);
});

test("printedChanges(snapshot) needs a plain number and two exact periods of like length", () => {
  expect(change("about -50")).toEqual([]);
  expect(change("-62", items.slice(1))).toEqual([]);
  expect(
    change(
      "-62",
      items.map((row) => ({ ...row, relation: "~" as const })),
    ),
  ).toEqual([]);
  expect(change("-62", [count("a/item", "2016", 9000), ...items.slice(1)])).toEqual([]);
  expect(change("-62", [count("a/item", "2017-01", 0), ...items.slice(1)])).toEqual([]);
  expect(change("-50", [undated("a/item", 1, 10), undated("a/item", 2, 5)])).toMatchObject([
    { expected: -50, severity: "ok" },
  ]);
});

test("printedChanges(snapshot) compares the two newest periods, not running totals", () => {
  const total = count("a/item", "2018-06-01..2018-06-30", 13000, { period_type: "cumulative" });
  expect(change("-62", [count("a/item", "2016-01", 5), ...items, total])).toMatchObject([
    { periods: ["2017-01", "2017-12"], severity: "ok" },
  ]);
});

test("printedRates(snapshot) divides the count of the named period by its days", () => {
  const rows = [count("a/item", "2018", 3670), count("a/item", "2019-01-01..2019-02-28", 502)];
  const rate = (found: string, given: Row[] = rows) =>
    printedRates(
      ledger(given, {
        remarks: [remark("printed-rate", "a/item", { found, note: "2018: as printed." })],
      }),
    );
  expect(rate("11")).toMatchObject([{ expected: 3670 / 365, found: 11, severity: "warning" }]);
  expect(rate("10.1")).toMatchObject([{ severity: "ok" }]);
  expect(rate("11", [level("a/item", "2018", 3670)])).toEqual([]);
  expect(rate("11", [{ ...items[0], ...count("a/item", "2018", 3670), relation: ">" }])).toEqual(
    [],
  );
});

const thirds = [
  count("a/item", "2016-12", 999),
  count("a/item", "2017-01", 10),
  count("a/item", "2017-02", 20),
  count("a/item", "2017-03-01..2017-03-26", 30, { period_type: "partial-month", status: "P" }),
];

test("printedTotals(snapshot) sums the periods that the note names, the last one cut off", () => {
  const total = (found: string, rows: Row[] = thirds) =>
    printedTotals(
      ledger(rows, {
        remarks: [remark("sum-mismatch", "a/item", { found, note: "January-March 2017: so." })],
      }),
    );
  expect(total("50")).toMatchObject([{ expected: 60, found: 50, severity: "error" }]);
  expect(total("60")).toMatchObject([{ severity: "ok" }]);
  expect(total("50", [...thirds.slice(0, 2), ...thirds.slice(3)])).toEqual([]);
  expect(total("50", thirds.slice(0, 3))).toEqual([]);
  expect(
    total(
      "50",
      thirds.map((row) => ({ ...row, relation: "~" as const })),
    ),
  ).toEqual([]);
});

test("printedTotals(snapshot) takes a series without parts by its periods", () => {
  const weeks = ["2016-10-17..2016-10-23", "2016-10-24..2016-10-31", "2016-11-01..2016-11-07"];
  const rows = [58, 18, 29].map((value, index) => count("a/item", weeks[index] ?? "", value));
  const below = remark("parts-below-total", "a/item", { expected: "108", found: "105" });
  expect(printedTotals(ledger(rows, { remarks: [below] }))).toMatchObject([
    { kind: "parts-below-total", expected: 108, found: 105, severity: "warning" },
  ]);
  expect(printedTotals(ledger(rows, { remarks: [{ ...below, expected: "105" }] }))).toMatchObject([
    { severity: "ok" },
  ]);
});

test("misprints(snapshot) takes what two running totals imply, not the count of the period", () => {
  const total = (last: string, value: number) =>
    count("a/item", `2016-01-01..${last}`, value, { period_type: "cumulative" });
  const rows = [count("a/item", "2016-09", 7), total("2016-08-31", 431), total("2016-09-30", 463)];
  const printed = (found: string, given: Row[]) =>
    misprints(
      ledger(given, { remarks: [remark("misprint", "a/item", { found, note: "2016-09: so." })] }),
    );
  expect(printed("29", rows)).toMatchObject([{ expected: 32, found: 29, severity: "error" }]);
  expect(printed("32", rows)).toMatchObject([{ severity: "ok" }]);
  expect(printed("29", rows.slice(0, 2))).toEqual([]);
});

test("mislabelledPeriods(snapshot) finds the neighbour to which a printed count belongs", () => {
  const rows = [count("a/item", "2016-06", 97), count("a/item", "2016-07", 56)];
  const printed = (found: string) =>
    mislabelledPeriods(
      ledger(rows, {
        remarks: [remark("mislabelled-period", "a/item", { found, note: "June 2016: early." })],
      }),
    );
  expect(printed("56")).toMatchObject([
    {
      ...{ expected: 97, found: 56, severity: "error", periods: ["2016-06"] },
      message: "June 2016: 56 is printed, which belongs to July 2016; the number is 97",
    },
  ]);
  expect(printed("97")).toMatchObject([{ severity: "ok" }]);
  expect(printed("98")).toEqual([]);
});

test("twoValues(snapshot) sets a printed value beside the one held for the named period", () => {
  const printed = (found: string, note = "January 2017: another post.") =>
    twoValues(ledger(items, { remarks: [remark("two-values", "a/item", { found, note })] }));
  expect(printed(">1400")).toMatchObject([{ expected: 1316, found: ">1400", severity: "warning" }]);
  expect(printed(">1300")).toMatchObject([{ severity: "info" }]);
  expect(printed("1316")).toMatchObject([{ severity: "ok" }]);
  expect(printed(">1400", "Another post.")).toEqual([]);
});

test("twoValues(snapshot) sets overlapping readings of a level side by side", () => {
  const second = { relation: "~" as const };
  const spans = ["2015-04-01..2015-06-30", "2015-06-01..2015-07-31"] as const;
  const rows = [level("a/usd", spans[0], 81), level("a/usd", spans[1], 80, second)];
  expect(twoValues(ledger(rows))).toMatchObject([{ expected: 81, found: "~80", severity: "info" }]);
  expect(twoValues(ledger([level("a/usd", spans[0], 81), level("a/usd", "2015-07", 60)]))).toEqual(
    [],
  );
  expect(twoValues(ledger([count("a/usd", spans[0], 81), count("a/usd", spans[1], 60)]))).toEqual(
    [],
  );
});

test("outdated(snapshot) knows what was known when the source was published", () => {
  const rows = [
    level("a/fighter", "2017-12-05", 3000, { relation: "<" }),
    level("a/fighter", "2017-12-27", 1000, { relation: "<" }),
    level("a/fighter", "2018-08-01", 31000),
  ];
  const printed = (found: string, published: string) =>
    outdated(
      ledger(rows, {
        sources: [source("paper", { published })],
        remarks: [remark("outdated", "a/fighter", { found, note: "A bound. Source: paper." })],
      }),
    );
  expect(printed("<3000", "2018-01")).toMatchObject([
    { expected: "<1000", found: "<3000", severity: "warning" },
  ]);
  expect(printed("<3000", "2017-12-06")).toMatchObject([{ severity: "ok" }]);
  expect(printed("<1000", "2018-01")).toMatchObject([{ severity: "ok" }]);
  expect(printed("3000", "2018-01")).toEqual([]);
});
