import { describe, expect, test } from "vitest";
import { readObservation, statusOf } from "../../../db/upload/observation.ts";
import { readUpload } from "../../../db/upload/read.ts";
import { generators } from "../../fixtures/bad-inputs/materialise.mjs";
import { bytesOf, rules } from "./cases.ts";

const body = (fields: string): string => `{"month":"2017-01","theme":"other",${fields}}`;
const read = (text: string | Uint8Array) =>
  readObservation(typeof text === "string" ? bytesOf(text) : text, rules);

describe("readObservation(bytes, rules)", () => {
  test("gives the row, and the revision it was made against", () => {
    expect(read(body('"count":3,"total":null,"note":"","if_revision":4'))).toEqual({
      row: { row: 1, month: "2017-01", theme: "other", count: 3, total: null, note: null },
      ifRevision: 4,
      defects: [],
      spellings: [],
    });
  });

  test("reads through a byte order mark, and other spellings of month and theme", () => {
    const { row, spellings } = read('\ufeff{"month":"Jan 2017","theme":"OTHER","count":100e-2}');
    expect(row).toMatchObject({ month: "2017-01", theme: "other", count: 1 });
    expect(spellings.map(({ column }) => column)).toEqual(["month", "theme", "count"]);
  });

  test.each([
    ["", 400, ["BAD_JSON"]],
    ["[]", 400, ["BAD_JSON"]],
    [body('"count":03'), 400, ["BAD_JSON"]],
    [body('"count":+3'), 400, ["BAD_JSON"]],
    [body('"count":NaN'), 400, ["BAD_JSON"]],
    [body('"count":3,"note":"a\nb"'), 400, ["BAD_JSON"]],
    [`${body('"count":3')}x`, 400, ["BAD_JSON"]],
    [`${'{"a":'.repeat(100_000)}1`, 400, ["BAD_JSON"]],
    [body('"count":3,"c\\u006funt":4'), 400, ["DUPLICATE_KEY count"]],
    [body('"count":3,"note":{"a":1,"a":2}'), 400, ["DUPLICATE_KEY a"]],
    [body(`"count":3,"note":"${"x".repeat(70_000)}"`), 413, ["FILE_TOO_LARGE"]],
    [`${body('"count":3')}${" ".repeat(70_000)}`, 413, ["FILE_TOO_LARGE"]],
    ["{}", 422, ["MISSING_VALUE month", "MISSING_VALUE theme", "MISSING_VALUE count"]],
    [body('"count":null'), 422, ["MISSING_VALUE count"]],
    [body('"count":-0'), 422, ["COUNT_NEGATIVE count"]],
    [body('"count":3.00000000000000000000001'), 422, ["COUNT_NOT_INTEGER count"]],
    [body(`"count":${"9".repeat(400)}`), 422, ["BAD_COUNT count"]],
    [body('"count":[3]'), 422, ["BAD_COUNT count"]],
    [body('"count":3,"total":"9"'), 422, ["BAD_COUNT total"]],
    [body('"count":3,"total":2'), 422, ["COUNT_EXCEEDS_TOTAL count"]],
    [body('"count":3,"note":5'), 422, ["BAD_NOTE note"]],
    [body('"count":3,"note":"a\\u0000b"'), 422, ["CONTROL_CHARACTER note"]],
    ['{"month":"2017-01","theme":"\\ud800","count":3}', 422, ["BAD_ENCODING theme"]],
    ['{"month":"2017-01","theme":5,"count":3}', 422, ["UNKNOWN_THEME theme"]],
    [body('"count":3,"__proto__":{"isAdmin":true}'), 422, ["UNKNOWN_FIELD __proto__"]],
    [body('"count":3,"if_revision":"4"'), 422, ["BAD_REVISION if_revision"]],
    [body('"count":3,"if_revision":0'), 422, ["BAD_REVISION if_revision"]],
  ])("%s is %i %j", (text, status, expected) => {
    const { row, defects } = read(text);
    expect(row).toBeNull();
    const places = defects.map(({ code, column }) => [code, column].filter(Boolean).join(" "));
    expect(places).toEqual(expected);
    expect(statusOf(defects)).toBe(status);
    expect(defects.every((defect) => !("row" in defect) && !("cell" in defect))).toBe(true);
  });

  test("what is broken within the limit is named before what is too long", () => {
    const nested = generators.json_nested?.({ depth: 100_000 }) ?? new Uint8Array();
    expect(nested.length).toBeGreaterThan(rules.limits.jsonBytes);
    expect(read(nested).defects).toMatchObject([{ code: "BAD_JSON" }]);
  });
});

describe('readUpload(bytes, "json", rules)', () => {
  test("reads a list of objects, numbered from 1", async () => {
    const list = `[${body('"count":3,"total":9')},${body('"count":4').replace("other", "perpetual war")}]`;
    const { rows } = await readUpload(bytesOf(list), "json", rules);
    expect(rows).toEqual([
      { row: 1, month: "2017-01", theme: "other", count: 3, total: 9, note: null },
      { row: 2, month: "2017-01", theme: "perpetual war", count: 4, total: 9, note: null },
    ]);
  });

  test.each([
    ["[]", [{ code: "EMPTY_FILE" }]],
    [body('"count":3'), [{ code: "BAD_JSON" }]],
    [
      `[${body('"count":"3"')},5]`,
      [
        { code: "BAD_COUNT", row: 1 },
        { code: "BAD_JSON", row: 2 },
      ],
    ],
    [`[${body('"count":3,"cuont":4')}]`, [{ code: "UNKNOWN_FIELD", row: 1, column: "cuont" }]],
    [`[${body('"count":3,"count":4')}]`, [{ code: "DUPLICATE_KEY", column: "count" }]],
    [`[${"1,".repeat(20_000)}1]`, [{ code: "TOO_MANY_ROWS", row: 20_001 }]],
  ])("%s is refused", async (text, expected) => {
    const { rows, defects } = await readUpload(bytesOf(text), "json", rules);
    expect(rows).toEqual([]);
    expect(defects).toMatchObject(expected);
  });
});
