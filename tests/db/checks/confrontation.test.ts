import { expect, test } from "vitest";
import { confront } from "../../../db/checks/confrontation.ts";
import type { Reported, Rule } from "../../../db/checks/finding.ts";
import { formatCheck } from "../../../db/checks/report.ts";
import { remark } from "./snapshots.ts";

const rules: Rule[] = [
  { name: "parts", kinds: ["parts-below-total"], find: () => [] },
  { name: "pairs", kinds: ["two-collectors"], find: () => [], isUnordered: true },
];

const finding: Reported = {
  ...{ rule: "parts", kind: "parts-below-total", subject: "a/item", periods: ["2016-08"] },
  ...{ expected: 81, found: 80, severity: "warning", message: "August 2016: 80 of 81" },
};
const below = remark("parts-below-total", "a/item", {
  ...{ expected: "81", found: "80", note: "August 2016: 12 + 26 + 42." },
});
const outcome = (given: Partial<typeof below>, other: Partial<Reported> = {}) =>
  confront({ ...below, ...given }, [{ ...finding, ...other }], rules).outcome;

test("confront(remark, findings) agrees on the subject with the same two numbers", () => {
  expect(confront(below, [finding], rules)).toMatchObject({ outcome: "agreeing", compared: 2 });
});

test("another number differs, and the verdict says how", () => {
  const verdict = confront({ ...below, found: "79" }, [finding], rules);
  expect(verdict.outcome).toBe("differing");
  expect(verdict.message).toContain("81 and 79");
  expect(verdict.message).toContain("80 of 81");
});

test("another subject, kind or period leaves a remark shown only", () => {
  expect(outcome({ subject: "b/item" })).toBe("shown only");
  expect(outcome({ kind: "two-dates" })).toBe("shown only");
  expect(outcome({ note: "September 2016: 12 + 26 + 42." })).toBe("shown only");
  expect(outcome({ found: "80 in August 2016" })).toBe("agreeing");
  expect(outcome({ found: "80 in May 2016" })).toBe("shown only");
});

test("a remark in words does not pass for a finding of numbers", () => {
  expect(outcome({ expected: "printed date", found: "none" })).toBe("shown only");
  expect(outcome({ expected: "nothing", found: "80 things" })).toBe("agreeing");
  expect(outcome({ expected: "all", found: "80 of 81 in August 2016" })).toBe("agreeing");
  expect(outcome({ expected: "all", found: "80 of 82 in August 2016" })).toBe("differing");
});

test("an ok remark agrees with a passed control only, any other with a report only", () => {
  const same = { expected: 81, found: 81 };
  expect(outcome({ severity: "ok", found: "81" }, { ...same, severity: "ok" })).toBe("agreeing");
  expect(outcome({ severity: "ok" })).toBe("differing");
  expect(outcome({}, { severity: "ok" })).toBe("differing");
});

test("a derived number is rounded as the remark prints it, and a bound is part of it", () => {
  expect(outcome({ expected: "-62.4", found: "-62" }, { expected: -62.386, found: -62 })).toBe(
    "agreeing",
  );
  expect(outcome({ expected: "-62.3", found: "-62" }, { expected: -62.386, found: -62 })).toBe(
    "differing",
  );
  expect(outcome({ expected: ">81" }, { expected: ">81" })).toBe("agreeing");
  expect(outcome({ expected: ">81" })).toBe("differing");
});

test("two collectors may be named in either order, parts and whole may not", () => {
  const pair = { kind: "two-collectors", expected: "80", found: "81" };
  expect(outcome(pair, { rule: "pairs" })).toBe("agreeing");
  expect(outcome({ expected: "80", found: "81" })).toBe("differing");
});

test("formatCheck(check) gives the counts first, then a line for each", () => {
  const verdicts = [
    confront(below, [finding], rules),
    confront({ ...below, found: "79" }, [finding], rules),
    confront(remark("two-dates", "an-event", { expected: "Monday", found: "Friday" }), [], rules),
  ];
  const more = { ...finding, subject: "b/item" };
  const report = formatCheck({
    verdicts,
    reported: [finding, more, more],
    unremarked: [more, more],
  });
  const lines = report.split("\n");
  expect(lines[0]).toBe("3 remarks: 1 derived and agreeing, 1 derived and differing, 1 shown only");
  expect(lines[1]).toBe("3 findings of the rules, 2 of them not remarked");
  expect(report).toContain("shown only:\n  two-dates of an-event (two-dates, warning) an-event");
  expect(report).toContain("b/item: August 2016: 80 of 81 (and 1 more)");
  expect(report.endsWith("\n")).toBe(true);
});
