import { describe, expect, test } from "vitest";
import { readUpload } from "../../../db/upload/read.ts";
import { fileWith, rules } from "./cases.ts";

/** What a CSV with this text in one column comes to: the value that was read, or the code. */
async function read(column: string, text: string): Promise<unknown> {
  const { rows, defects } = await readUpload(fileWith({ [column]: text }), "csv", rules);
  const [row] = rows;
  return row ? Object.entries(row).find(([key]) => key === column)?.[1] : defects[0]?.code;
}

describe("count", () => {
  test.each([
    ["1,316", 1316],
    ["1'316", 1316],
    ["1\u00a0316", 1316],
    ["1\u202f316", 1316],
    ["1,000,000", 1_000_000],
    ["1,316.0", 1316],
    ["1316.000", 1316],
    ["12,0", 12],
    ["0.000", 0],
    ["+3", 3],
    ["١٬٣١٦", 1316],
    ["۳", 3],
    ["３", 3],
    ["३", 3],
    ["", "MISSING_VALUE"],
    [" \u00a0 ", "MISSING_VALUE"],
    ["-5", "COUNT_NEGATIVE"],
    ["\u22125", "COUNT_NEGATIVE"],
    ["-12.5", "COUNT_NOT_INTEGER"],
    [".5", "COUNT_NOT_INTEGER"],
    ["0,316", "COUNT_NOT_INTEGER"],
    ["1234.567", "COUNT_NOT_INTEGER"],
    ["1.316,5", "COUNT_NOT_INTEGER"],
    ["1.316,0", "AMBIGUOUS_COUNT"],
    ["1000001", "COUNT_OUT_OF_RANGE"],
    ["9".repeat(400), "COUNT_OUT_OF_RANGE"],
    ["1e3", "BAD_COUNT"],
    ["1,316 000", "BAD_COUNT"],
    ["1  316", "BAD_COUNT"],
    ["12.", "BAD_COUNT"],
    ["5%", "BAD_COUNT"],
    ["\u{1D7D1}", "BAD_COUNT"],
    ["③", "BAD_COUNT"],
    ["\u{1FBF5}", "BAD_COUNT"],
    ["n/a", "BAD_COUNT"],
    ["3\t", "CONTROL_CHARACTER"],
    ["-1+2", "FORMULA"],
    ["＝3", "FORMULA"],
  ])("%j is %j", async (text, expected) => {
    expect(await read("count", text)).toBe(expected);
  });
});

describe("month", () => {
  test.each([
    ["2017/1", "2017-01"],
    ["2017.01", "2017-01"],
    ["2017 - 01", "2017-01"],
    ["2017\u201401", "2017-01"],
    ["２０１７－０１", "2017-01"],
    ["20170101", "2017-01"],
    ["2017-01-01 00:00:00", "2017-01"],
    ["2017-01-01T00:00:00.000Z", "2017-01"],
    ["01/01/2017", "2017-01"],
    ["Jan 2017", "2017-01"],
    ["January, 2017", "2017-01"],
    ["2017-Jan", "2017-01"],
    ["1st January 2017", "2017-01"],
    ["January 1, 2017", "2017-01"],
    ["\u200f2017-01\u200e", "2017-01"],
    ["2017.1", "AMBIGUOUS_MONTH"],
    ["01/02/2017", "AMBIGUOUS_MONTH"],
    ["01.02.2017", "AMBIGUOUS_MONTH"],
    ["Jan-17", "AMBIGUOUS_MONTH"],
    ["Jan \u201917", "AMBIGUOUS_MONTH"],
    ["17-Jan", "AMBIGUOUS_MONTH"],
    ["01/02/17", "AMBIGUOUS_MONTH"],
    ["2017-01-01T00:00:00+03:00", "AMBIGUOUS_MONTH"],
    ["15/01/2017", "NOT_FIRST_OF_MONTH"],
    ["15 Jan 2017", "NOT_FIRST_OF_MONTH"],
    ["2017-01-01T10:00", "NOT_FIRST_OF_MONTH"],
    ["2017", "NOT_MONTHLY"],
    ["2017-Q1", "NOT_MONTHLY"],
    ["2017-W03", "NOT_MONTHLY"],
    ["2016-2017", "NOT_MONTHLY"],
    ["Jan-Mar 2017", "NOT_MONTHLY"],
    ["January to March 2017", "NOT_MONTHLY"],
    ["42736", "EXCEL_SERIAL"],
    ["2013-12", "MONTH_OUT_OF_RANGE"],
    ["2026-11", "MONTH_OUT_OF_RANGE"],
    ["1438-04", "MONTH_OUT_OF_RANGE"],
    ["2017-13", "BAD_MONTH"],
    ["17-13", "BAD_MONTH"],
    ["31/31/2017", "BAD_MONTH"],
    ["Januar 2017", "BAD_MONTH"],
    ["2017-01*", "BAD_MONTH"],
    ["-2017-01", "BAD_MONTH"],
    ["٢017-01", "BAD_MONTH"],
    ["1483228800", "BAD_MONTH"],
    ["=TODAY()", "FORMULA"],
    ["2017-01\u200b", "INVISIBLE_CHARACTER"],
  ])("%j is %j", async (text, expected) => {
    expect(await read("month", text)).toBe(expected);
  });
});

describe("theme", () => {
  test.each([
    ["State  Building", "state building"],
    ["state\u00a0building", "state building"],
    ["cafe\u0301 culture", "café culture"],
    ["theme-6", "other"],
    ["cafe culture", "UNKNOWN_THEME"],
    ["__proto__", "UNKNOWN_THEME"],
    ["toString", "UNKNOWN_THEME"],
    ["ＯＴＨＥＲ", "UNKNOWN_THEME"],
    ["Grand total:", "TOTAL_ROW"],
    ["@other", "FORMULA"],
  ])("%j is %j", async (text, expected) => {
    expect(await read("theme", text)).toBe(expected);
  });

  test.each([
    ["statebuilding", 'did you mean "state building"?'],
    ["religion", 'did you mean "religion, law and justice"?'],
    ["sport", 'use one of "state building"'],
    ["st\u0430te building", '"\u0430" is Cyrillic; type it again'],
  ])("the message on %j says: %s", async (text, remedy) => {
    const { defects } = await readUpload(fileWith({ theme: text }), "csv", rules);
    expect(defects[0]?.message).toContain(remedy);
  });

  test("a word for two categories is refused, and both are named", async () => {
    const [first, second, ...rest] = rules.themes;
    if (!first || !second) throw new Error("the contract has fewer than two themes");
    const shared = [first, second].map((theme) => ({ ...theme, aliases: ["war"] }));
    const ambiguous = { ...rules, themes: [...shared, ...rest] };
    const { defects } = await readUpload(fileWith({ theme: "war" }), "csv", ambiguous);
    expect(defects).toMatchObject([
      { code: "AMBIGUOUS_THEME", message: expect.stringContaining(second.label) },
    ]);
  });
});

describe("note", () => {
  test.each([
    ["- partial", "- partial"],
    ["-5%", "-5%"],
    ["a\tb\r\nc", "a\tb\nc"],
    ["'=1+1", "=1+1"],
    ["'tis", "'tis"],
    ["\u2764\uFE0F \u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", expect.stringContaining("\u2764\uFE0F")],
    ["\u0645\u06cc\u200c\u0634\u0648\u062f", "\u0645\u06cc\u200c\u0634\u0648\u062f"],
    ["\u0645\u200f ok", "\u0645\u200f ok"],
    ["😀".repeat(2000), "😀".repeat(2000)],
    ["😀".repeat(2001), "CELL_TOO_LONG"],
    ["=1+1", "FORMULA"],
    ["\tx", "FORMULA"],
    ["+cmd|' /C calc'!A0", "FORMULA"],
    ["a\u200fb", "INVISIBLE_CHARACTER"],
    ["a\u200cb", "INVISIBLE_CHARACTER"],
    ["a\u00adb", "INVISIBLE_CHARACTER"],
    ["\u2066a\u2069", "BIDI_CONTROL"],
    ["a\u0000b", "CONTROL_CHARACTER"],
    ["a\u2028b", "CONTROL_CHARACTER"],
    ["a\ufffdb", "BAD_ENCODING"],
    [`\u202e${"x".repeat(3000)}`, "BIDI_CONTROL"],
    [`=${"x".repeat(3000)}`, "CELL_TOO_LONG"],
  ])("%j is %j", async (text, expected) => {
    expect(await read("note", text)).toEqual(expected);
  });

  test("what would act in a terminal is escaped in the value and in the message", async () => {
    const bytes = fileWith({ note: "a\u001b[2J\u202e" });
    const { defects } = await readUpload(bytes, "csv", rules);
    expect(JSON.stringify(defects)).not.toMatch(/\p{Cc}|\u202e/u);
    expect(defects).toMatchObject([{ value: "a\\u001b[2J\\u202e", cell: "E2" }]);
  });
});

test("spellings tell what was read otherwise", async () => {
  const bytes = fileWith({ month: "Jan 2017", theme: "OTHER", count: "1,316" });
  const { spellings } = await readUpload(bytes, "csv", rules);
  expect(spellings).toEqual([
    { row: 2, column: "month", value: "Jan 2017", read: "2017-01" },
    { row: 2, column: "theme", value: "OTHER", read: "other" },
    { row: 2, column: "count", value: "1,316", read: "1316" },
  ]);
});
