import { expect, test } from "vitest";
import { parts } from "../../../db/checks/parts.ts";
import type { Row } from "../../../db/row.ts";
import { category, collection, count, ledger, level, part } from "./snapshots.ts";

const whole = count("report/item", "2017-12", 495);
const pictures = part(whole, "medium=picture", 249);
const videos = part(whole, "medium=video", 10);
const claims = part(whole, "medium=claim", 208);

const coded = (coding: string, rows: Row[], rest = {}) =>
  parts(ledger(rows, { collections: [collection("report", { coding })], ...rest }));
const exclusive = (...rows: Row[]) => coded("medium=exclusive", rows);
const told = (rows: Row[]) =>
  exclusive(...rows).map(({ kind, expected, found, severity }) => [
    kind,
    expected,
    found,
    severity,
  ]);

test("parts(snapshot) reports exclusive parts that add to less than their whole", () => {
  expect(exclusive(whole, pictures, videos, claims)).toEqual([
    {
      kind: "parts-below-total",
      subject: "report/item",
      periods: ["2017-12"],
      expected: 495,
      found: 467,
      severity: "info",
      message: "December 2017: the parts named by medium add to 467 of 495, leaving 28 unnamed",
    },
  ]);
});

test("parts that add up are a passed control, and one more is an error", () => {
  const rest = part(whole, "medium=other", 28);
  expect(told([whole, pictures, videos, claims, rest])).toEqual([
    ["parts-below-total", 495, 495, "ok"],
  ]);
  expect(told([whole, pictures, videos, claims, { ...rest, value: 29 }])).toEqual([
    ["parts-above-total", 495, 496, "error"],
  ]);
});

test("a shortfall so small that it looks like a slip is a warning", () => {
  expect(told([whole, pictures, part(whole, "medium=other", 245)])).toEqual([
    ["parts-below-total", 495, 494, "warning"],
  ]);
});

test("one part alone is below its whole as a matter of course, but may not exceed it", () => {
  expect(exclusive(whole, pictures)).toEqual([]);
  expect(told([whole, part(whole, "medium=picture", 496)])).toEqual([
    ["parts-above-total", 495, 496, "error"],
  ]);
});

test("parts of a dimension that is not exclusive are never added", () => {
  const marks = [part(whole, "flag=weapon", 400), part(whole, "flag=gruesome", 300)];
  expect(coded("flag=multiple", [whole, ...marks])).toEqual([]);
  expect(coded("flag=unknown", [whole, ...marks])).toEqual([]);
  const above = part(whole, "flag=weapon", 500);
  expect(coded("flag=multiple", [whole, above])).toMatchObject([{ kind: "parts-above-total" }]);
});

test("parts by medium and parts by country are two sums, never one", () => {
  const rows = [
    whole,
    pictures,
    part(whole, "country=iraq", 240),
    part(whole, "country=syria", 255),
  ];
  expect(coded("medium=exclusive;country=exclusive", rows)).toMatchObject([
    { expected: 495, found: 495, severity: "ok" },
  ]);
});

test("a part whose broader category stands beside it is not added twice", () => {
  const rows = [
    whole,
    part(whole, "country=both", 495),
    part(whole, "country=iraq", 240),
    part(whole, "country=syria", 255),
  ];
  const categories = ["iraq", "syria"].map((slug) => category(`country=${slug}`, "both"));
  expect(coded("country=exclusive", rows, { categories })).toEqual([]);
  expect(coded("country=exclusive", rows)).toMatchObject([{ kind: "parts-above-total" }]);
});

test("a part or a whole that is a bound or about is never added as if exact", () => {
  expect(exclusive(whole, pictures, { ...videos, relation: ">" })).toEqual([]);
  expect(exclusive(whole, pictures, { ...videos, relation: "~" })).toEqual([]);
  const open = { ...whole, relation: ">" as const };
  expect(exclusive(open, part(open, "medium=picture", 249), part(open, "medium=b", 1))).toEqual([]);
});

test("a missing part leaves the sum open", () => {
  expect(exclusive(whole, pictures, { ...videos, value: null, relation: null })).toEqual([]);
});

test("parts of a level are never added", () => {
  const area = level("report/km2", "2017-01", 100);
  const own = { measure: "level" as const };
  const rows = [area, part(area, "country=iraq", 40, own), part(area, "country=syria", 90, own)];
  expect(coded("country=exclusive", rows)).toEqual([]);
});
