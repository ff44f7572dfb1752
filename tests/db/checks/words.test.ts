import { expect, test } from "vitest";
import { printedOf } from "../../../db/checks/printed.ts";
import { periodWords, spanWords, valueWords } from "../../../db/checks/sentence.ts";
import { marksOf, parseLead, parseMark, parseSources } from "../../../db/checks/words.ts";
import { remark, undated } from "./snapshots.ts";

const numbersIn = (text: string) => marksOf(text).numbers.map(({ number }) => number);

test("marksOf(text) tells numbers from months and days", () => {
  expect(numbersIn("12 in December 2014, 67 in January 2015")).toEqual([12, 67]);
  expect(marksOf("12 in December 2014, 67 in January 2015").months).toEqual(["2014-12", "2015-01"]);
  expect(numbersIn("2015-07-17/2015-08-15")).toEqual([]);
  expect(marksOf("2017-01-31").days).toEqual(["2017-01-31"]);
  expect(numbersIn("2015-02")).toEqual([]);
  expect(numbersIn("29000 to 31000")).toEqual([29000, 31000]);
  expect(numbersIn("60,400 and -62.4")).toEqual([60400, -62.4]);
  expect(numbersIn("windows overlap by two months")).toEqual([2]);
  expect(numbersIn("km2 of fr-1")).toEqual([]);
  expect(numbersIn("")).toEqual([]);
});

test("parseMark(text) takes one plain number with its bound and refuses anything else", () => {
  expect(parseMark("-62.4")).toEqual({ number: -62.4, bound: null, decimals: 1 });
  expect(parseMark(">3044")).toEqual({ number: 3044, bound: ">", decimals: 0 });
  for (const text of ["about -50", "9 values", "", "1,000", "2017-01"]) {
    expect(parseMark(text)).toBeNull();
  }
});

test("parseLead(note) takes the days before the first colon and nothing else", () => {
  const leads = [
    ["2018: 3,670 over 365 days", "2018-01-01", "2018-12-31"],
    ["2016-06: early", "2016-06-01", "2016-06-30"],
    ["August 2016: 12 + 26", "2016-08-01", "2016-08-31"],
    ["January-August 2016: 431", "2016-01-01", "2016-08-31"],
    ["December 2015-November 2016: sheets", "2015-12-01", "2016-11-30"],
  ] as const;
  for (const [note, first, last] of leads) expect(parseLead(note)).toEqual({ first, last });
  for (const note of [
    "August 2016",
    "Week to 8 July 2022: 5",
    "2023 on 2022: no",
    "So: 2016",
    null,
  ]) {
    expect(parseLead(note), note ?? "null").toBeNull();
  }
});

test("parseSources(note) takes the list at the end", () => {
  expect(parseSources("A bound. Source: a-2018, b-2017.")).toEqual(["a-2018", "b-2017"]);
  expect(parseSources("A bound.")).toEqual([]);
});

test("printedOf(remark) never holds the number that a rule should derive", () => {
  const change = remark("printed-change", "a/item", { expected: "-62.4", found: "-63" });
  expect(printedOf(change)).toMatchObject({ text: "-63" });
  expect(JSON.stringify(printedOf(change))).not.toContain("62.4");
  const total = remark("parts-below-total", "a/item", { expected: "108", found: "105" });
  expect(printedOf(total)).toMatchObject({ text: "108" });
  expect(JSON.stringify(printedOf(total))).not.toContain("105");
});

test("spanWords(first, last) says days as a reader does", () => {
  expect(spanWords("2017-01-01", "2017-12-31")).toBe("2017");
  expect(spanWords("2017-12-01", "2017-12-31")).toBe("December 2017");
  expect(spanWords("2016-01-01", "2016-09-30")).toBe("January to September 2016");
  expect(spanWords("2015-12-01", "2016-11-30")).toBe("December 2015 to November 2016");
  expect(spanWords("2016-10-17", "2016-10-23")).toBe("17 to 23 October 2016");
  expect(spanWords("2017-01-30", "2017-02-28")).toBe("30 January to 28 February 2017");
  expect(spanWords("2018-12-05", "2018-12-05")).toBe("5 December 2018");
});

test("periodWords(period) takes the label of an undated issue", () => {
  expect(periodWords(undated("a/image", 2, 1))).toBe("Issue 2");
});

test("valueWords(value) says bounds in words", () => {
  expect(valueWords(1316)).toBe("1,316");
  expect(valueWords(">700")).toBe("more than 700");
  expect(valueWords("~95000")).toBe("about 95,000");
  expect(valueWords(null)).toBe("no value");
});
