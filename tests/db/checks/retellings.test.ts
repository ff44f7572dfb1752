import { expect, test } from "vitest";
import { falseDates } from "../../../db/checks/false-dates.ts";
import { lostInequalities } from "../../../db/checks/lost-inequalities.ts";
import { restatements } from "../../../db/checks/restatements.ts";
import { transposedDigits } from "../../../db/checks/transposed-digits.ts";
import { before, count, ledger, remark, source } from "./snapshots.ts";

const sources = [
  source("study"),
  source("paper", { derived_from: "study" }),
  source("blog", { derived_from: "paper" }),
  source("stranger"),
];
const august = count("a/item", "2015-08", 754, { source: "later study" });

test("restatements(snapshot) reports an older version with another value or another bound", () => {
  const older = before(august, { value: 700, relation: ">" });
  expect(restatements(ledger([august], { superseded: [older] }))).toEqual([
    {
      kind: "restatement",
      subject: "a/item",
      periods: ["2015-08"],
      expected: 754,
      found: ">700",
      severity: "info",
      message: "August 2015: first more than 700, now 754",
    },
  ]);
});

test("other words for one value are no restatement, nor is a withdrawal", () => {
  const older = before(august, { note: "an older note" });
  expect(restatements(ledger([august], { superseded: [older] }))).toEqual([]);
  expect(restatements(ledger([], { superseded: [before(august, { value: 1 })] }))).toEqual([]);
});

test("lostInequalities(snapshot) finds the bound that a retelling drops", () => {
  const bound = before(august, { value: 700, relation: ">", source: "study" });
  const printed = (found: string, subject: string, older = bound) =>
    lostInequalities(
      ledger([august], {
        ...{ sources, superseded: [older] },
        remarks: [remark("lost-inequality", subject, { found })],
      }),
    );
  for (const subject of ["paper", "blog"]) {
    expect(printed("700", subject)).toMatchObject([{ subject, expected: ">700", found: 700 }]);
  }
  expect(printed("700", "stranger")).toEqual([]);
  expect(printed("701", "paper")).toEqual([]);
  expect(printed(">700", "paper")).toEqual([]);
  expect(printed("700", "paper", { ...bound, relation: "=" })).toEqual([]);
  expect(printed("700", "paper", { ...bound, relation: "~" })).toEqual([]);
});

test("transposedDigits(snapshot) finds two neighbouring digits the other way round", () => {
  const rows = [count("a/item", "2020", 2718, { source: "paper" })];
  const printed = (found: string, note = "2020: two reports.") =>
    transposedDigits(
      ledger(rows, {
        sources,
        remarks: [remark("transposed-digits", "blog", { found, note })],
      }),
    );
  expect(printed("2781")).toMatchObject([{ expected: 2718, found: 2781, severity: "error" }]);
  expect(printed("2781", "2019: two reports.")).toEqual([]);
  for (const found of ["2718", "2719", "7218.5", "8712", "27180"]) {
    expect(printed(found)).toEqual([]);
  }
});

test("falseDates(snapshot) finds a count that stands after a month like a year", () => {
  const quoted = (value: number, fragment: string) =>
    falseDates(ledger([count("a/item", "2016-12", value, { fragment })]));
  expect(quoted(2013, "December 2013 bots")).toMatchObject([
    { subject: "report", expected: 2013, found: "December 2013" },
  ]);
  expect(quoted(2013, "in December 2016, 2013 bots")).toEqual([]);
  expect(quoted(2118, "December – 2118 bots")).toEqual([]);
  expect(quoted(12, "12 in December 2014")).toEqual([]);
});
