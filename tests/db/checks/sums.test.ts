import { expect, test } from "vitest";
import { sums } from "../../../db/checks/sums.ts";
import { count, ledger, level, undated } from "./snapshots.ts";

const month = (index: number): string => `2016-${String(index).padStart(2, "0")}`;
const months = Array.from({ length: 12 }, (_, index) => count("a/item", month(index + 1), 10));
const year = count("a/item", "2016", 120);
const running = (last: string, value: number) =>
  count("a/item", `2016-01-01..${last}`, value, { period_type: "cumulative" });

test("sums(snapshot) is content when twelve months add to the year", () => {
  expect(sums(ledger([year, ...months]))).toMatchObject([
    { kind: "cross-check", expected: 120, found: 120, severity: "ok", periods: ["2016"] },
  ]);
});

test("sums(snapshot) reports a year that its twelve months do not add to", () => {
  expect(sums(ledger([{ ...year, value: 121 }, ...months]))).toEqual([
    {
      kind: "sum-mismatch",
      subject: "a/item",
      periods: ["2016"],
      expected: 120,
      found: 121,
      severity: "error",
      message: "2016: 12 shorter periods make 120, but the longer period says 121",
    },
  ]);
});

test("a month is the difference of two running totals, or one of the three is wrong", () => {
  const totals = [running("2016-08-31", 431), running("2016-09-30", 463)];
  const september = count("a/item", "2016-09", 32);
  expect(sums(ledger([...totals, september]))).toMatchObject([{ severity: "ok", found: 463 }]);
  expect(sums(ledger([...totals, { ...september, value: 29 }]))).toMatchObject([
    { kind: "sum-mismatch", expected: 460, found: 463, periods: ["2016-01-01..2016-09-30"] },
  ]);
});

test("the months and a running total with the rest are both tried, each once", () => {
  const found = sums(ledger([year, running("2016-11-30", 111), ...months]));
  expect(found.map(({ periods, expected, severity }) => [periods[0], expected, severity])).toEqual([
    ["2016", 120, "ok"],
    ["2016", 121, "error"],
    ["2016-01-01..2016-11-30", 110, "error"],
  ]);
});

test("a year of which months are missing is not compared, unless they already exceed it", () => {
  expect(sums(ledger([year, ...months.slice(1)]))).toEqual([]);
  expect(sums(ledger([{ ...year, value: 100 }, ...months.slice(1)]))).toMatchObject([
    { kind: "sum-mismatch", expected: 110, found: 100 },
  ]);
});

test("periods that share a day are never both added", () => {
  const windows = ["2016-01-01..2016-01-31", "2016-01-31..2016-02-28"];
  const rows = windows.map((span) => count("a/item", span, 60));
  expect(sums(ledger([count("a/item", "2016-01-01..2016-03-31", 100), ...rows]))).toEqual([]);
});

test("a missing or inexact month leaves the sum open", () => {
  for (const relation of [">", "<", "~"] as const) {
    const rows = months.map((row, index) => (index === 3 ? { ...row, relation } : row));
    expect(sums(ledger([{ ...year, value: 500 }, ...rows]))).toEqual([]);
  }
  const gap = months.map((row, index) =>
    index === 3 ? { ...row, value: null, relation: null, status: "L" as const } : row,
  );
  expect(sums(ledger([{ ...year, value: 500 }, ...gap]))).toEqual([]);
  expect(sums(ledger([{ ...year, relation: ">", value: 1 }, ...months]))).toEqual([]);
});

test("levels are never summed", () => {
  const held = Array.from({ length: 12 }, (_, index) => level("a/km2", month(index + 1), 10));
  expect(sums(ledger([level("a/km2", "2016", 500), ...held]))).toEqual([]);
});

test("a provisional month makes a difference information only", () => {
  const rows = months.map((row, index) => (index === 11 ? { ...row, status: "P" as const } : row));
  expect(sums(ledger([{ ...year, value: 125 }, ...rows]))).toMatchObject([{ severity: "info" }]);
});

test("undated issues stand beside a year without being added to it", () => {
  expect(sums(ledger([year, undated("a/item", 1, 500), undated("a/item", 2, 700)]))).toEqual([]);
});
