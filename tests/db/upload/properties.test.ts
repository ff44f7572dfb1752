import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { characterFault, trimmed } from "../../../db/upload/characters.ts";
import { isFormula } from "../../../db/upload/formula.ts";
import { readObservation } from "../../../db/upload/observation.ts";
import { readUpload } from "../../../db/upload/read.ts";
import type { SimpleRow } from "../../../db/upload/row.ts";
import { readTable, type Upload } from "../../../db/upload/table.ts";
import { readWorkbook } from "../../../db/upload/xlsx/workbook.ts";
import { workbook } from "../../fixtures/bad-inputs/materialise.mjs";
import { bytesOf, rules } from "./cases.ts";

type Row = Omit<SimpleRow, "row">;

const names = ["month", "theme", "count", "total", "note"] as const;
const labels = rules.themes.map(({ label }) => label);
const withoutPlace = ({ row: _, ...rest }: SimpleRow): Row => rest;

/** Rows that the rules allow: each month has one total, and its themes do not exceed it. */
const someMonth = fc
  .tuple(fc.integer({ min: 2014, max: 2025 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);
const isNote = (text: string): boolean =>
  text !== "" &&
  trimmed(text) === text &&
  !text.includes("\r") &&
  !/^'/.test(text) &&
  characterFault(text, "note") === undefined;
const someNote = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }).filter(isNote),
  fc.constantFrom("=1+1", "+cmd|'!A0", "@home", "a;b,c\td", 'say "no"', "two\nlines", "ملاحظة"),
);
const someGroup = fc
  .record({
    month: someMonth,
    themes: fc.subarray(labels, { minLength: 1 }),
    counts: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 7, maxLength: 7 }),
    spare: fc.option(fc.integer({ min: 0, max: 900 })),
    notes: fc.array(someNote, { minLength: 7, maxLength: 7 }),
  })
  .map(({ month, themes, counts, spare, notes }): Row[] => {
    const used = counts.slice(0, themes.length);
    const total = spare === null ? null : used.reduce((sum, count) => sum + count, spare);
    return themes.map((theme, i) => {
      return { month, theme, count: used[i] ?? 0, total, note: notes[i] ?? null };
    });
  });
const someRows = fc
  .uniqueArray(someGroup, { minLength: 1, maxLength: 6, selector: ([row]) => row?.month })
  .map((groups) => groups.flat());

/** As our own files write it: texts that begin like a formula have an apostrophe. */
const defused = (note: string | null): string | null =>
  note !== null && isFormula(note, "note") ? `'${note}` : note;
const written = (row: Row): Row => ({ ...row, note: defused(row.note) });

type Spelling = { order?: readonly (keyof Row)[]; end?: string; quotes?: "all" | "needed" };

function csvOf(
  rows: Row[],
  { order = names, end = "\n", quotes = "needed" }: Spelling = {},
): Uint8Array {
  const quoted = (cell: string): string =>
    quotes === "all" || /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [
    order.map(quoted),
    ...rows.map(written).map((row) => order.map((name) => quoted(String(row[name] ?? "")))),
  ];
  return bytesOf(lines.map((line) => line.join(",") + end).join(""));
}

const readCsv = (bytes: Uint8Array): Promise<Upload> => readUpload(bytes, "csv", rules);
const rowsOf = ({ rows, defects }: Upload): Row[] => {
  expect(defects).toEqual([]);
  return rows.map(withoutPlace);
};
const sorted = (rows: Row[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

function expectVerdict({ rows, defects }: Upload): void {
  expect(rows.length > 0).toBe(defects.length === 0);
  for (const { code, message } of defects) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(message).toMatch(/[;,?]/);
    expect(message).not.toMatch(/\p{Cc}|[\u202a-\u202e]|undefined|NaN/u);
  }
}

/** Pieces of which files that nearly work are made. */
const pieces = [
  ...names,
  ...labels.slice(0, 2),
  ...[
    "2017-01",
    "Jan 2017",
    "3",
    "1,316",
    "1.316",
    "-1",
    "=1",
    "x",
    " ",
    "\t",
    '"',
    '""',
    ",",
    ";",
  ],
  ...["\n", "\r\n", "\r", "sep=;", "\u200b", "\u202e", "\ufeff", "\u0000", "٣", "\ud800", "|"],
];
const nearlyCsv = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map((all) => all.join(""));
const tail = nearlyCsv.map((text) => `month,theme,count,total,note\n2017-01,other,3,,\n${text}`);

describe("any bytes give rows or defects and never throw", () => {
  test("as CSV", async () => {
    const someBytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.oneof(nearlyCsv, tail).map((text) => bytesOf(text)),
      nearlyCsv.map((text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))),
    );
    await fc.assert(
      fc.asyncProperty(someBytes, async (bytes) => expectVerdict(await readCsv(bytes))),
      { numRuns: 1500 },
    );
  });

  test("as JSON", async () => {
    const tokens = ["{", "}", "[", "]", ":", ",", '"month"', '"count"', '"2017-01"', "3", "1e309"];
    const nearlyJson = fc
      .array(fc.constantFrom(...tokens, '"__proto__"', "null", "true", '"\\ud800"', "-0", '"'))
      .map((all) => all.join(""));
    const someText = fc.oneof(
      nearlyJson,
      fc.json(),
      fc.json().map((text) => `[${text}]`),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(someText.map(bytesOf), fc.uint8Array()), async (bytes) => {
        expectVerdict(await readUpload(bytes, "json", rules));
        const { row, defects } = readObservation(bytes, rules);
        expectVerdict({ rows: row ? [row] : [], defects, spellings: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test("as a workbook, whatever is done to its bytes", () => {
    const book = workbook([[...names], ["2017-01", "other", 3, 9, "n"]]);
    const someEdit = fc.record({
      at: fc.nat({ max: book.length - 1 }),
      byte: fc.nat({ max: 255 }),
      cut: fc.option(fc.nat({ max: book.length }), { freq: 8 }),
    });
    fc.assert(
      fc.property(fc.array(someEdit, { minLength: 1, maxLength: 4 }), (edits) => {
        const bytes = Uint8Array.from(book);
        for (const { at, byte } of edits) bytes[at] = byte;
        const cut = edits[0]?.cut ?? bytes.length;
        expectVerdict(readTable(readWorkbook(bytes.subarray(0, cut), rules.limits), rules));
      }),
      { numRuns: 1000 },
    );
  });

  test("as a workbook, whatever XML its sheet holds", () => {
    const marks = [
      "<row>",
      "</row>",
      "<c>",
      '<c t="s">',
      '<c r="A1" s="1">',
      "</c>",
      "<v>",
      "</v>",
    ];
    const others = [
      "<f/>",
      "&amp;",
      "&x;",
      "&#0;",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "3",
      "<",
      "/>",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks, ...others), { maxLength: 30 }), (all) => {
        const xml = `<worksheet><sheetData>${all.join("")}</sheetData></worksheet>`;
        const bytes = workbook(null, { sheets: [{ name: "a", xml }] });
        expectVerdict(readTable(readWorkbook(bytes, rules.limits), rules));
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is written can be read", () => {
  test("parse(serialise(rows)) = rows, as CSV", async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        expect(rowsOf(await readCsv(csvOf(rows)))).toEqual(rows);
      }),
    );
  });

  test("parse(serialise(rows)) = rows, as JSON", async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        const bytes = bytesOf(JSON.stringify(rows.map(written)));
        expect(rowsOf(await readUpload(bytes, "json", rules))).toEqual(rows);
      }),
    );
  });

  test("parse(serialise(rows)) = rows, as a workbook", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const cells = rows.map(written).map((row) => names.map((name) => row[name]));
        const escaped = cells.map((row) =>
          row.map((cell) => (typeof cell === "string" ? cell.replace(/_x/g, "_x005F_x") : cell)),
        );
        const grid = readWorkbook(workbook([[...names], ...escaped]), rules.limits);
        expect(rowsOf(readTable(grid, rules))).toEqual(rows);
      }),
    );
  });

  test("an import is the sum of single posts", async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        const posted = rows.map((row) => {
          const sent = readObservation(bytesOf(JSON.stringify(written(row))), rules);
          return sent.row && withoutPlace(sent.row);
        });
        expect(posted).toEqual(rowsOf(await readCsv(csvOf(rows))));
      }),
      { numRuns: 50 },
    );
  });
});

describe("what carries no meaning changes nothing", () => {
  test("the order of columns and rows", async () => {
    const someOrder = fc.shuffledSubarray([...names], { minLength: names.length });
    const shuffled = someRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), someOrder),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, others, order]) => {
        const read = rowsOf(await readCsv(csvOf(others, { order })));
        expect(sorted(read)).toEqual(sorted(rows));
      }),
    );
  });

  test("the order of rows, in what is refused", async () => {
    const broken = someRows.chain((rows) => {
      const higher = rows.slice(0, 1).map((row) => ({ ...row, count: 999_999 }));
      const worse = [...rows, ...rows.slice(0, 2), ...higher];
      return fc.tuple(fc.constant(worse), fc.shuffledSubarray(worse, { minLength: worse.length }));
    });
    await fc.assert(
      fc.asyncProperty(broken, async ([rows, others]) => {
        const before = (await readCsv(csvOf(rows))).defects.length > 0;
        expect((await readCsv(csvOf(others))).defects.length > 0).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  test("a byte order mark, CR LF, and quotes around everything", async () => {
    const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        const spelled: Upload[] = await Promise.all([
          readCsv(Buffer.concat([mark, csvOf(rows)])),
          readCsv(csvOf(rows, { end: "\r\n" })),
          readCsv(csvOf(rows, { quotes: "all" })),
          readCsv(Buffer.from(`\ufeff${Buffer.from(csvOf(rows)).toString()}`, "utf16le")),
        ]);
        const plain = (await readCsv(csvOf(rows))).rows;
        for (const { rows: read } of spelled) expect(read).toEqual(plain);
      }),
    );
  });
});
