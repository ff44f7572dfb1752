import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readUpload } from "../../../db/upload/read.ts";
import { readTable, type Upload } from "../../../db/upload/table.ts";
import { styleOf } from "../../../db/upload/xlsx/styles.ts";
import { readWorkbook } from "../../../db/upload/xlsx/workbook.ts";
import { generators, workbook, zip } from "../../fixtures/bad-inputs/materialise.mjs";
import { contract, rules } from "./cases.ts";

const head = ["month", "theme", "count", "total", "note"];
const good: unknown[] = ["2017-01", "other", 3, 9, "n"];

/** What the child reads, without the child: these workbooks are ours. */
const read = (bytes: Uint8Array): Upload => readTable(readWorkbook(bytes, rules.limits), rules);

/** What a workbook with one cell in the place of a good one comes to, in short. */
function readCell(index: number, cell: unknown): unknown {
  const { rows, defects } = read(workbook([head, good.with(index, cell)]));
  const [row] = rows;
  const place = [defects[0]?.code, defects[0]?.cell].join(" ");
  return row ? Object.values(row)[index + 1] : place;
}

/** A workbook in which one part is replaced. */
function withPart(name: string, text: string): Uint8Array {
  return zipSync({ ...unzipSync(workbook([head, good])), [name]: new TextEncoder().encode(text) });
}

describe("a cell of a workbook", () => {
  const [month, theme, count, note] = [0, 1, 2, 4];
  test.each([
    ["a formula", month, { f: "DATE(2017,1,1)", v: 42736 }, "FORMULA A2"],
    ["a formula in a note", note, { f: "1+1", v: 2 }, "FORMULA E2"],
    ["a text like a formula", note, "=1+1", "FORMULA E2"],
    ["a date", month, { d: 42736 }, "2017-01"],
    ["a date in the middle of a month", month, { d: 42750 }, "NOT_FIRST_OF_MONTH A2"],
    ["an hour", month, { t: 42736.5 }, "NOT_FIRST_OF_MONTH A2"],
    ["day 0", month, { d: 0 }, "BAD_MONTH A2"],
    ["day 1", month, { d: 1 }, "MONTH_OUT_OF_RANGE A2"],
    ["a day after 9999", month, { d: 1e9 }, "BAD_MONTH A2"],
    ["an ISO date", month, { raw: '<c r="$REF" t="d"><v>2017-01-01T00:00:00</v></c>' }, "2017-01"],
    ["the number of a day", month, 42736, "EXCEL_SERIAL A2"],
    ["201701", month, 201701, "2017-01"],
    ["2017.1", month, 2017.1, "AMBIGUOUS_MONTH A2"],
    ["2017", month, 2017, "NOT_MONTHLY A2"],
    ["an error", month, { e: "#REF!" }, "BAD_MONTH A2"],
    ["an error", theme, { e: "#N/A" }, "UNKNOWN_THEME B2"],
    ["an error", count, { e: "#DIV/0!" }, "BAD_COUNT C2"],
    ["an error", note, { e: "#N/A" }, "BAD_NOTE E2"],
    ["rich text", theme, { rich: ["oth", "er"] }, "other"],
    ["a percentage", count, { pct: 3 }, "BAD_COUNT C2"],
    ["a percentage", note, { pct: 0.07 }, "7%"],
    ["a date", count, { d: 3 }, "BAD_COUNT C2"],
    ["a fraction", count, 3.5, "COUNT_NOT_INTEGER C2"],
    ["a negative number", count, -3, "COUNT_NEGATIVE C2"],
    ["text with a comma", count, "1,000", "COUNT_EXCEEDS_TOTAL C2"],
    ["1e309", count, { raw: '<c r="$REF"><v>1e309</v></c>' }, "BAD_COUNT C2"],
    ["0x10", count, { raw: '<c r="$REF"><v>0x10</v></c>' }, "BAD_WORKBOOK C2"],
    ["an unknown type", count, { raw: '<c r="$REF" t="z"><v>1</v></c>' }, "BAD_WORKBOOK C2"],
    [
      "a format that is missing",
      count,
      { raw: '<c r="$REF" s="9"><v>1</v></c>' },
      "BAD_WORKBOOK C2",
    ],
    ["a bell", note, "a_x0007_b", "CONTROL_CHARACTER E2"],
    ["a number", note, { raw: '<c r="$REF"><v>1E3</v></c>' }, "1000"],
  ])("%s, in column %i, %j, is %j", (_, index, cell, expected) => {
    expect(readCell(index, cell)).toEqual(expected);
  });

  test.each([
    [14, undefined, "date"],
    [30, undefined, "date"],
    [10, undefined, "percentage"],
    [4, undefined, "number"],
    [164, "[$-409]mmm\\-yy;@", "date"],
    [164, "[h]:mm", "date"],
    [164, '0" days"', "number"],
    [164, "[Red]#,##0;-0", "number"],
    [164, "0.0%", "percentage"],
    [164, "General", "number"],
  ] as const)("styleOf(%i, %j) is %j", (id, code, expected) => {
    expect(styleOf(id, code)).toBe(expected);
  });
});

describe("a workbook", () => {
  const sheets = (...list: object[]) => workbook(null, { sheets: list });
  const table = { name: "a", rows: [head, good] };
  const dups = { raw: '<c r="C2"><v>1</v></c><c r="C2"><v>2</v></c>' };
  test.each([
    ["with a hidden row that is empty", workbook([head, good, []], { hiddenRows: [3] })],
    [
      "with hidden columns that are empty",
      workbook([head, good], { cols: '<cols><col min="7" max="16384" hidden="1"/></cols>' }),
    ],
    [
      "with a hidden sheet that is empty",
      sheets(table, { name: "b", rows: [], state: "veryHidden" }),
    ],
    [
      "with names of people",
      workbook([head, good], {
        extra: [
          { name: "docProps/core.xml", data: "<a>Jane</a>" },
          { name: "xl/comments1.xml", data: "<a/>" },
        ],
      }),
    ],
    ["with 200 files", generators.xlsx_many_entries?.({ n: 194 })],
  ])("%s is read, and only its table", (_, bytes = Buffer.of()) => {
    const upload = read(bytes);
    expect(upload.defects).toEqual([]);
    expect(upload.rows).toHaveLength(1);
    expect(JSON.stringify(upload)).not.toContain("Jane");
  });

  test.each([
    ["that is empty", workbook([]), ["EMPTY_FILE"]],
    ["with a header only", workbook([head]), ["EMPTY_FILE 1"]],
    ["with a hidden row", workbook([head, good], { hiddenRows: [2] }), ["HIDDEN_DATA 2"]],
    [
      "with a row without height",
      withPart(
        "xl/worksheets/sheet1.xml",
        '<worksheet><sheetData><row ht="0"><c><v>1</v></c></row></sheetData></worksheet>',
      ),
      expect.arrayContaining(["HIDDEN_DATA 1"]),
    ],
    [
      "with a hidden sheet",
      sheets(table, { name: "b", rows: [["x"]], state: "hidden" }),
      ["HIDDEN_DATA"],
    ],
    ["with a cell beside its table", workbook([head, [...good, "x"]]), ["UNKNOWN_COLUMN 2"]],
    [
      "with a cell far beside its table",
      workbook([head, [...good, ...Array(40).fill(1)]]).subarray(),
      expect.arrayContaining(["TOO_MANY_COLUMNS 2"]),
    ],
    [
      "with a cell at XFD1048576",
      generators.xlsx_far_cell?.({}),
      ["TOO_MANY_ROWS 1048576", "TOO_MANY_COLUMNS 1048576"],
    ],
    ["with 30,000 rows", generators.xlsx_rows?.({ n: 30_000 }), ["TOO_MANY_ROWS 20002"]],
    ["with 201 files", generators.xlsx_many_entries?.({ n: 195 }), ["TOO_MANY_ENTRIES"]],
    ["with entities that grow", generators.xlsx_billion_laughs?.({}), ["BAD_WORKBOOK"]],
    [
      "with an entity from outside",
      generators.xlsx_xxe?.({ uri: "file:///etc/passwd" }),
      ["BAD_WORKBOOK"],
    ],
    ["with deep elements", generators.xlsx_deep_xml?.({ depth: 1_000_000 }), ["BAD_WORKBOOK"]],
    ["with one cell twice", workbook([head, good.with(2, dups)]), ["BAD_WORKBOOK"]],
    [
      "with an attribute twice",
      withPart(
        "xl/worksheets/sheet1.xml",
        '<worksheet><sheetData><row r="1" r="2"/></sheetData></worksheet>',
      ),
      ["BAD_WORKBOOK"],
    ],
    [
      "with elements that are not closed",
      withPart("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"),
      ["BAD_WORKBOOK"],
    ],
    [
      "that declares macros",
      withPart(
        "[Content_Types].xml",
        '<Types><Override ContentType="a.macroEnabled.main+xml"/></Types>',
      ),
      ["MACROS"],
    ],
    [
      "without content types",
      workbook([head, good], { drop: ["[Content_Types].xml"] }),
      ["BAD_WORKBOOK"],
    ],
    [
      "without its sheet",
      workbook([head, good], { drop: ["xl/worksheets/sheet1.xml"] }),
      ["BAD_WORKBOOK"],
    ],
    [
      "with a name that leads out",
      workbook([head, good], { extra: [{ name: "../../x", data: "" }] }),
      ["BAD_WORKBOOK"],
    ],
    [
      "that is a text document",
      zip([{ name: "word/document.xml", data: "<a/>" }]),
      ["BAD_WORKBOOK"],
    ],
  ])("%s is refused", (_, bytes = Buffer.of(), expected) => {
    const { rows, defects } = read(bytes);
    expect(rows).toEqual([]);
    expect(defects.map(({ code, row }) => [code, row].filter(Boolean).join(" "))).toEqual(expected);
  });

  test.each([
    ["a password-protected file", generators.ole?.({})],
    ["a CSV file", Buffer.from("month,theme,count\n")],
  ])("%s is no workbook", async (_, bytes = Buffer.of()) => {
    const { defects } = await readUpload(bytes, "xlsx", rules);
    expect(defects).toMatchObject([{ code: "BAD_FILE_TYPE" }]);
  });

  test("one flipped bit in a packed sheet is noticed", () => {
    const bytes = Buffer.from(workbook([head, good]));
    const at = bytes.indexOf("sheet1.xml") + "sheet1.xml".length + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(read(bytes).defects).toMatchObject([{ code: "BAD_WORKBOOK" }]);
  });

  test("a text that many cells share counts as often as it is shown", () => {
    const shared = `<sst><si><t>${"x".repeat(2000)}</t></si></sst>`;
    const cells = '<c t="s"><v>0</v></c>'.repeat(5);
    const rows = `<row>${cells}</row>`.repeat(1000);
    const bytes = zipSync({
      ...unzipSync(generators.xlsx_sst?.({ index: 0, count: 1 }) ?? Buffer.of()),
      "xl/sharedStrings.xml": new TextEncoder().encode(shared),
      "xl/worksheets/sheet1.xml": new TextEncoder().encode(
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ),
    });
    expect(bytes.length).toBeLessThan(50_000);
    expect(read(bytes).defects).toMatchObject([{ code: "UNPACKED_TOO_LARGE" }]);
  });

  test("bytes are counted while a bomb unpacks; without the limit it would unpack", () => {
    const bomb = generators.xlsx_lying_size?.({ mb: 60, claim: 1000 }) ?? Buffer.of();
    const counted = read(bomb).defects.map(({ code }) => code);
    const loose = { ...rules.limits, xlsxUnpackedBytes: 80_000_000 };
    const uncounted = readWorkbook(bomb, loose).findings.map(({ code }) => code);
    expect([counted, uncounted]).toEqual([["UNPACKED_TOO_LARGE"], ["BAD_WORKBOOK"]]);
    expect(contract.limits.xlsx_unpacked_bytes).toBe(rules.limits.xlsxUnpackedBytes);
  });
});
