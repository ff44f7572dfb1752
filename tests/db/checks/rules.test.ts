import { expect, test } from "vitest";
import { derive } from "../../../db/checks/check.ts";
import { rules } from "../../../db/checks/rules.ts";
import { before, collection, count, ledger, level, part, remark, undated } from "./snapshots.ts";

test("the rules have names of their own and find nothing in an empty ledger", () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  expect(derive(ledger([]))).toEqual([]);
});

test("clean numbers are not reported by any rule", () => {
  const months = ["2017-01", "2017-02", "2017-03"].map((month) => count("a/item", month, 10));
  const [first] = months;
  const parts = first ? [part(first, "medium=a", 4), part(first, "medium=b", 6)] : [];
  const quarter = count("a/item", "2017-01-01..2017-03-31", 30, { period_type: "quarter" });
  const collections = [collection("a", { coding: "medium=exclusive" })];
  const found = derive(ledger([...months, quarter, ...parts], { collections }));
  const lonely = (subject: string): boolean => subject.includes("medium=");
  expect(found.filter(({ severity, subject }) => severity !== "ok" && !lonely(subject))).toEqual(
    [],
  );
});

test("undated periods, empty values, levels and bounds go through every rule", () => {
  const issues = [1, 2, 3].map((order) => undated("a/image", order, 10 * order));
  const [whole] = issues;
  const rows = [
    ...issues,
    ...(whole ? [{ ...undated("a/image/theme=x", 1, 4), whole: whole.series, n: 10 }] : []),
    count("a/item", "2017", null, { status: "L" }),
    count("a/item", "2017-01", 5, { relation: ">" }),
    level("a/km2", "2017-01", 90, { relation: "~" }),
    level("b/km2", "2017-01", 70, { relation: "<", status: "B" }),
  ];
  const kinds = [...new Set(rules.flatMap((rule) => rule.kinds))];
  const subjects = ["a/image", "a/item", "a/km2", "report", "nowhere"];
  const remarks = subjects.flatMap((subject) =>
    kinds.map((kind) => remark(kind, subject, { expected: "5", found: "7", note: "2017: so." })),
  );
  const superseded = issues.map((row) => before(row, { value: 1 }));
  const found = derive(ledger(rows, { remarks, superseded }));
  expect(found.filter(({ kind }) => kind === "restatement")).toHaveLength(3);
  expect(found.filter(({ message }) => /undefined|NaN|null/.test(message))).toEqual([]);
  expect(found.filter(({ kind }) => kind.startsWith("sum") || kind === "cross-check")).toEqual([]);
});
