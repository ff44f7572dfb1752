import { expect, test } from "vitest";
import { overlappingCategories } from "../../../db/checks/overlapping-categories.ts";
import { twoCollectors } from "../../../db/checks/two-collectors.ts";
import { twoLevels } from "../../../db/checks/two-levels.ts";
import { category, collection, count, ledger, level, part } from "./snapshots.ts";

const ours = count("a/claimed attack", "2020", 2718);
const theirs = count("b/claimed attack", "2020", 2767);

test("twoCollectors(snapshot) reports both, each with the value of the other", () => {
  expect(twoCollectors(ledger([ours, theirs]))).toMatchObject([
    { kind: "two-collectors", subject: ours.series, expected: 2767, found: 2718 },
    { kind: "two-collectors", subject: theirs.series, expected: 2718, found: 2767 },
  ]);
});

test("two collectors who agree are not reported", () => {
  const found = twoCollectors(ledger([ours, { ...theirs, value: 2718 }]));
  expect(found.map(({ severity }) => severity)).toEqual(["ok", "ok"]);
});

test("another period, category, unit, measure, actor or the same collector is not compared", () => {
  expect(twoCollectors(ledger([ours, count("b/claimed attack", "2021", 5)]))).toEqual([]);
  expect(twoCollectors(ledger([ours, { ...theirs, categories: "country=iraq" }]))).toEqual([]);
  expect(twoCollectors(ledger([ours, { ...theirs, unit: "photo" }]))).toEqual([]);
  expect(twoCollectors(ledger([ours, { ...theirs, measure: "level" }]))).toEqual([]);
  const others = [{ actor: "another group" }, { collector: "the counters of a" }];
  for (const given of others) {
    const collections = [collection("a"), collection("b", given)];
    expect(twoCollectors(ledger([ours, theirs], { collections }))).toEqual([]);
  }
});

test("a unit that qualifies the other counts another population", () => {
  const found = twoCollectors(ledger([ours, { ...theirs, unit: "attack" }]));
  expect(found.map(({ kind }) => kind)).toEqual(["two-populations", "two-populations"]);
  const minutes = { ...ours, unit: "minute of attack" };
  expect(twoCollectors(ledger([minutes, { ...theirs, unit: "attack" }]))).toEqual([]);
});

test("a partial month goes with its month", () => {
  const rows = [
    count("a/video", "2017-01", 26),
    count("b/video", "2017-01-01..2017-01-30", 12, { period_type: "partial-month" }),
  ];
  expect(twoCollectors(ledger(rows))).toMatchObject([
    { expected: 12, found: 26 },
    { expected: 26, found: 12 },
  ]);
});

test("bounds that leave room for each other are information, others a warning", () => {
  const severity = (value: number) =>
    twoCollectors(ledger([ours, { ...theirs, value, relation: ">" }])).map((each) => each.severity);
  expect(severity(2000)).toEqual(["info", "info"]);
  expect(severity(3000)).toEqual(["warning", "warning"]);
});

const categories = [category("country=syria", "both")];
const area = (collected: string, period: string, value: number, pair = "country=both") =>
  level(`${collected}/km2`, period, value, { categories: pair });
const bracket = [area("a", "2015-01", 90800), area("a", "2015-12", 78000)];

test("twoLevels(snapshot) reports a reading above both readings around it", () => {
  const found = twoLevels(ledger([...bracket, area("b", "2015-05", 95000)]));
  expect(found).toMatchObject([{ subject: "b/km2", expected: 90800, found: 95000 }]);
  expect(twoLevels(ledger([...bracket, area("b", "2015-05", 85000)]))).toEqual([]);
  expect(twoLevels(ledger([...bracket, area("b", "2015-05", 70000)]))).toMatchObject([
    { found: 70000 },
  ]);
});

test("twoLevels(snapshot) lets a part lie below the broader category, never above it", () => {
  const syria = (value: number, period = "2015-05") =>
    twoLevels(ledger([...bracket, area("b", period, value, "country=syria")], { categories }));
  expect(syria(95000)).toMatchObject([{ expected: 90800, found: 95000 }]);
  expect(syria(40000)).toEqual([]);
  expect(syria(95000, "2016-05")).toEqual([]);
  const unrelated = [...bracket, area("b", "2015-05", 95000, "country=libya")];
  expect(twoLevels(ledger(unrelated, { categories }))).toEqual([]);
});

test("twoLevels(snapshot) never compares counts", () => {
  const rows = [...bracket, area("b", "2015-05", 95000)];
  expect(twoLevels(ledger(rows.map((row) => ({ ...row, measure: "count" }))))).toEqual([]);
});

test("overlappingCategories(snapshot) reports a whole whose parts can overlap", () => {
  const whole = count("a/image", "2017", 100);
  const rows = [whole, part(whole, "flag=weapon", 80), part(whole, "flag=gruesome", 60)];
  const coded = (coding: string) =>
    overlappingCategories(ledger(rows, { collections: [collection("a", { coding })] }));
  expect(coded("flag=multiple")).toMatchObject([{ subject: "a/image", found: "multiple" }]);
  expect(coded("flag=exclusive;theme=multiple")).toEqual([]);
});
