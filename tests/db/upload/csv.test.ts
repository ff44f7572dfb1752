import { describe, expect, test } from "vitest";
import type { Defect } from "../../../db/refusal.ts";
import { readUpload } from "../../../db/upload/read.ts";
import { generators } from "../../fixtures/bad-inputs/materialise.mjs";
import { bytesOf, contract, header, rules } from "./cases.ts";

const row = "2017-01,other,3,,\n";
const read = (text: string | Uint8Array) =>
  readUpload(typeof text === "string" ? bytesOf(text) : text, "csv", rules);
const placesOf = (defects: Defect[]) =>
  defects.map(({ code, row: at, column }) => [code, at, column].filter(Boolean).join(" "));

describe("a CSV file", () => {
  test.each([
    ["with two byte order marks", `\ufeff\ufeff${header}${row}`],
    ["with old Mac line ends", (header + row).replaceAll("\n", "\r")],
    ["with mixed line ends", `${header.replace("\n", "\r\n")}${row}`],
    ["with a trailing comma on each line", (header + row).replaceAll("\n", ",\n")],
    ["with cells beyond its header that are empty", header + row.replace("\n", ",,\n")],
    ["with semicolons, and cells beyond", `${header.replaceAll(",", ";")}2017-01;other;3;;;;\n`],
    ["with semicolons", (header + row).replaceAll(",", ";")],
    ["with a quoted sep= line", `"sep=;"\r\n${(header + row).replaceAll(",", ";")}`],
    ["in UTF-16LE with its mark", Buffer.from(`\ufeff${header}${row}`, "utf16le")],
  ])("%s is read", async (_, text) => {
    const { rows, defects } = await read(text);
    expect(defects).toEqual([]);
    expect(rows).toMatchObject([{ month: "2017-01", theme: "other", count: 3, total: null }]);
  });

  test.each([
    [
      "with its header twice",
      `month,theme,count,Count\n2017-01,other,3,4\n`,
      ["DUPLICATE_COLUMN 1 count"],
    ],
    ["with nothing but a header", header, ["EMPTY_FILE 1"]],
    [
      "with a column we do not know",
      "month,theme,count,__proto__\n2017-01,other,3,\n",
      ["UNKNOWN_COLUMN 1 __proto__"],
    ],
    [
      "with a slip in its header",
      "month,theme,cuont\n2017-01,x,3\n",
      ["MISSING_COLUMN 1 count", "UNKNOWN_COLUMN 1 cuont", "UNKNOWN_THEME 2 theme"],
    ],
    [
      "without a header",
      row,
      [
        "MISSING_COLUMN 1 month",
        "MISSING_COLUMN 1 theme",
        "MISSING_COLUMN 1 count",
        "UNKNOWN_COLUMN 1 2017-01",
        "UNKNOWN_COLUMN 1 other",
        "UNKNOWN_COLUMN 1 3",
      ],
    ],
    [
      "with a line cut short",
      `${header}2017-01,other,3,2`,
      ["RAGGED_ROW 2", "COUNT_EXCEEDS_TOTAL 2 count"],
    ],
    ["with a line cut before its count", `${header}2017-01,other\n`, ["RAGGED_ROW 2"]],
    ["with a comma too many", `${header}2017-01,other,3,9,a,b\n`, ["RAGGED_ROW 2"]],
    ["with 1,316 out of quotes", `${header}2017-01,other,1,316,,\n`, ["RAGGED_ROW 2"]],
    [
      "with a theme that holds a comma out of quotes",
      `${header}2017-01,religion, law and justice,3,249,\n`,
      ["RAGGED_ROW 2", "UNKNOWN_THEME 2 theme", "BAD_COUNT 2 count"],
    ],
    [
      "with a name that cannot be seen whole",
      "mon\u200bth,theme,count\n2017-01,other,3\n",
      ["INVISIBLE_CHARACTER 1 mon\\u200bth"],
    ],
    [
      "with its header in Latin 1",
      Buffer.from("month,theme,c\xf6unt\n2017-01,other,3\n", "latin1"),
      ["BAD_ENCODING 1 c\\ufffdunt"],
    ],
    ["with a quote that is never closed", `${header}2017-01,"other,3,,\n${row}`, ["BAD_QUOTING 2"]],
    [
      "with two misplaced quotes",
      `${header}2017-01,o"r,3,,\n2017-02, "other",3,,\n2017-03,other,x,,\n`,
      ["BAD_QUOTING 2", "BAD_QUOTING 3", "BAD_COUNT 4 count"],
    ],
    ["with one row twice", `${header}${row}2017/1,Other,4,,\n`, ["DUPLICATE_ROW 3"]],
    [
      "in Latin 1",
      Buffer.from(`${header}2017-01,caf\xe9 culture,3,,\n2017-02,other,x,,\n`, "latin1"),
      ["BAD_ENCODING 2 theme", "BAD_COUNT 3 count"],
    ],
    ["in UTF-16 without its mark", Buffer.from(header, "utf16le"), ["BAD_ENCODING"]],
    ["that is a workbook", generators.xlsx?.({}) ?? "", ["BAD_FILE_TYPE"]],
    ["that is compressed", generators.gzip?.({ text: header }) ?? "", ["BAD_FILE_TYPE"]],
    ["with colons", "month:theme:count\n", ["BAD_HEADER 1 month:theme:count"]],
    ["with sep=|", "sep=|\nmonth|theme|count\n", ["BAD_HEADER 1"]],
    ["with blank lines, which count", `\n\n${header}\n2017-01,other,x,,\n`, ["BAD_COUNT 5 count"]],
    [
      "with a sep= line, which counts",
      `sep=,\n${header}2017-01,other,x,,\n`,
      ["BAD_COUNT 3 count"],
    ],
  ])("%s is refused", async (_, text, expected) => {
    const { rows, defects } = await read(text);
    expect(rows).toEqual([]);
    expect(placesOf(defects)).toEqual(expected);
  });

  test.each([
    ['o"r', "stands inside of a cell"],
    ['"other"x', "follows a closing quotation mark"],
    ['"other', "never closed"],
  ])("the message on the quotation marks of %s says: %s", async (cell, expected) => {
    const { defects } = await read(`${header}2017-01,${cell},3,,\n`);
    expect(defects).toMatchObject([{ message: expect.stringContaining(expected) }]);
  });

  test("all defects are listed, in order of row and column", async () => {
    const { defects } = await read(`${header}Jan-17,sport,-1,x,=1\n2017-02,other,,,\u0007\n`);
    expect(placesOf(defects)).toEqual([
      "AMBIGUOUS_MONTH 2 month",
      "UNKNOWN_THEME 2 theme",
      "COUNT_NEGATIVE 2 count",
      "BAD_COUNT 2 total",
      "FORMULA 2 note",
      "MISSING_VALUE 3 count",
      "CONTROL_CHARACTER 3 note",
    ]);
  });

  test("the themes of a month are added up only if they exclude each other", async () => {
    const text = `${header}2017-01,other,200,249,\n2017-01,perpetual war,100,,\n`;
    expect(placesOf((await read(text)).defects)).toEqual(["SUM_EXCEEDS_TOTAL 3"]);
    const { rows } = await readUpload(bytesOf(text), "csv", { ...rules, isExclusive: false });
    expect(rows.map(({ total }) => total)).toEqual([249, 249]);
  });
});

describe("time and memory", () => {
  const bad = Array.from({ length: 20_000 }, (_, i) => `13-20-1,theme ${i},1.3${i},-1,=x`);
  test.each([
    ["5 million empty lines", "csv_newlines", { n: 5_000_000 }, undefined],
    ["5 million commas", "csv_commas", { n: 5_000_000 }, "TOO_MANY_COLUMNS"],
    ["5 million quotes", "csv_quotes", { n: 5_000_000 }, "CELL_TOO_LONG"],
    ["5 million letters", "csv_big_cell", { chars: 5_000_000 }, "CELL_TOO_LONG"],
    ["an open quote and 5 MB", "csv_unclosed_quote_big", { chars: 5_000_000 }, "BAD_QUOTING"],
    ["20,001 rows", "csv_rows", { n: 20_001 }, "TOO_MANY_ROWS"],
    ["20,000 rows, most of them twice", "csv_rows", { n: 20_000 }, "DUPLICATE_ROW"],
    ["5 MB of noise", "random", { n: 5_000_000, seed: 3 }, "BAD_ENCODING"],
    [
      "spaces inside of a cell",
      "repeat",
      { prefix: `${header}2017-01,x`, unit: " ", n: 5_000_000, suffix: "x,3,,\n" },
      "CELL_TOO_LONG",
    ],
    [
      "spaces inside of the header",
      "repeat",
      { prefix: "mon", unit: " ", n: 5_000_000, suffix: "th,theme,count\n" },
      "MISSING_COLUMN",
    ],
    [
      "100,000 defects",
      "repeat",
      { prefix: header, unit: `${bad.join("\n")}\n`, n: 1 },
      "BAD_MONTH",
    ],
  ])("%s", async (_, name, args, code) => {
    const bytes = generators[name]?.(args) ?? new Uint8Array();
    const [before, memory] = [process.cpuUsage(), process.memoryUsage().rss];
    const { defects } = await read(bytes);
    const { user, system } = process.cpuUsage(before);
    expect(defects[0]?.code).toBe(code);
    expect((user + system) / 1000).toBeLessThan(contract.time_limit_ms);
    const grewMb = (process.memoryUsage().rss - memory) / 1_048_576;
    expect(grewMb).toBeLessThan(contract.rss_growth_limit_mb);
  });
});
