import { describe, expect, test } from "vitest";
import { type PasteTarget, placeBlock, readBlock } from "../../../db/entry/block.ts";

const list: PasteTarget = {
  rows: ["All", "Military", "State-building"],
  columns: ["value"],
  cells: [["all"], ["military"], ["building"]],
};
const crossed: PasteTarget = {
  rows: ["All", "War", "Law"],
  columns: ["All", "Video", "Text"],
  cells: [
    ["aa", "av", "at"],
    ["wa", "wv", "wt"],
    ["la", null, "lt"],
  ],
};
const start = { row: 0, column: 0 };
const placed = (text: string, target: PasteTarget, from = start) => {
  const { values, problems } = placeBlock(text, target, from);
  return { values: Object.fromEntries(values), problems };
};

describe("placeBlock(text, target, start)", () => {
  test("goes down from the cell in which it is pasted; an empty cell stays empty, never 0", () => {
    expect(placed("1,316\r\n\r\n٩٣\r\n", list)).toEqual({
      values: { all: "1,316", military: "", building: "٩٣" },
      problems: [],
    });
    expect(placed("5\n6\n", list, { row: 1, column: 0 }).values).toEqual({
      military: "5",
      building: "6",
    });
  });

  test("finds rows by their names, in any order, and says which it does not know", () => {
    expect(placed("state-building\t93\nSports\t4\nALL\t922", list)).toEqual({
      values: { building: "93", all: "922" },
      problems: ["no row is called “Sports”"],
    });
  });

  test("finds columns by their names, and goes to the sides where there are none", () => {
    expect(placed("\tText\tAll\nLaw\t1\t2\nWar\t3\t4", crossed).values).toEqual({
      lt: "1",
      la: "2",
      wt: "3",
      wa: "4",
    });
    expect(placed("1\t2\n3\t4", crossed, { row: 0, column: 1 }).values).toEqual({
      av: "1",
      at: "2",
      wv: "3",
      wt: "4",
    });
  });

  test("says what has no cell instead of dropping it", () => {
    expect(placed("1\n2\n3\n4", list).problems).toEqual(["line 4 is past the last row"]);
    expect(placed("7\t8", list).problems).toEqual(["“8” has no cell here"]);
    expect(placed("9", crossed, { row: 2, column: 1 }).problems).toEqual(["“9” has no cell here"]);
  });

  test("reads quoted cells with line breaks, tabs and quotes as spreadsheets copy them", () => {
    expect(readBlock('"a\nb"\t"say ""x"""\n1\t\n')).toEqual([
      ["a\nb", 'say "x"'],
      ["1", ""],
    ]);
  });
});
