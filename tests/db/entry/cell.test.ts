import { describe, expect, test } from "vitest";
import { readCellValue } from "../../../db/entry/cell-value.ts";
import { findNumber } from "../../../db/fragment.ts";

const rules = { countMin: 0, countMax: 1_000_000 };
const read = (value: string, relation = "=", isLevel = false) =>
  readCellValue({ value, relation }, { rules, isLevel });

describe("readCellValue({ value, relation })", () => {
  test("an empty cell is nothing, zero is a value", () => {
    expect(read("  ")).toEqual({ value: null, relation: null });
    expect(read("0")).toMatchObject({ value: 0, relation: "=" });
  });

  test("takes groups, other digits, and the sign of a bound before the number", () => {
    expect(read("1,316")).toMatchObject({ value: 1316, relation: "=", read: "1316" });
    expect(read("٩٣")).toMatchObject({ value: 93 });
    expect(read("> 700")).toMatchObject({ value: 700, relation: ">" });
    expect(read("≈30")).toMatchObject({ value: 30, relation: "~" });
    expect(read("30", "<")).toMatchObject({ value: 30, relation: "<" });
  });

  test.each([
    ["1.316", "AMBIGUOUS_COUNT"],
    ["-4", "COUNT_NEGATIVE"],
    ["3.5", "COUNT_NOT_INTEGER"],
    ["n/a", "BAD_COUNT"],
    ["1000001", "COUNT_OUT_OF_RANGE"],
    ["0x10", "BAD_COUNT"],
  ])("refuses %s as %s", (value, code) => {
    expect(read(value)).toMatchObject({ code });
  });

  test("refuses two signs, and lets levels have decimals, but never guesses at a dot", () => {
    expect(read("< 30", ">")).toMatchObject({ code: "BAD_RELATION" });
    expect(read("90.5", "=", true)).toEqual({ value: 90.5, relation: "=" });
    expect(read("1.316", "=", true)).toMatchObject({ code: "AMBIGUOUS_COUNT" });
  });
});

describe("findNumber(fragment, value)", () => {
  const found = (fragment: string, value: number): string | null => {
    const stretch = findNumber(fragment, value);
    return stretch && fragment.slice(stretch.start, stretch.end);
  };

  test.each([
    ["1,316 original pieces of propaganda", 1316, "1,316"],
    ["just three of 249 in December", 3, "three"],
    ["from 93 of 922 pictures in January 2017", 922, "922"],
    ["Twenty-three videos, none in Libya", 23, "Twenty-three"],
    ["Twenty-three videos, none in Libya", 0, "none"],
    ["نحو ٩٣ صورة", 93, "٩٣"],
    ["1.316 Bilder", 1316, "1.316"],
    ["90.5 per cent", 90.5, "90.5"],
  ])("“%s” holds %s as %s", (fragment, value, text) => {
    expect(found(fragment, value)).toBe(text);
  });

  test("a number inside another is not found", () => {
    expect(found("1,316 pieces", 316)).toBeNull();
    expect(found("2017", 17)).toBeNull();
    expect(found("fourteen", 4)).toBeNull();
    expect(found("", 0)).toBeNull();
  });
});
