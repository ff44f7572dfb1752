import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readCollections } from "../../db/catalogue.ts";
import type { Db } from "../../db/database.ts";
import { record, wordsOf } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { addToken } from "../../db/people/tokens.ts";
import { observations } from "../../db/schema.ts";
import { createApp } from "../../server/app.ts";
import { newestOf } from "../../server/state.ts";
import { openRealLedger } from "../real-ledger.ts";

const clock = () => "2026-11-20T12:00:00Z";
const state = openRealLedger();
const { db } = state;
const app = createApp(db, { clock });
const token = await tokenOf(db);
const all = readCollections(state).map(({ id }) => id);
const counted = new Set(
  db
    .select()
    .from(observations)
    .all()
    .map(({ series }) => series.split("/")[0]),
);
const ids = all.filter((id) => counted.has(id));

async function tokenOf(db: Db): Promise<string> {
  const actor = { person: null, now: clock() };
  const { id } = await addPerson(db, { handle: "analyst", role: "analyst" }, actor);
  return addToken(db, { person: id, name: "tests", scope: "write", days: 30 }, actor);
}

async function exported(collection: string): Promise<string> {
  const response = await app.request(`/trends.csv?collection=${collection}&csvType=full`);
  expect(response.status).toBe(200);
  return response.text();
}

let keys = 0;

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function exportedWorkbook(collection: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await app.request(`/trends.xlsx?collection=${collection}&csvType=full`);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

async function sent(collection: string, body: string | Uint8Array<ArrayBuffer>, query = "") {
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": typeof body === "string" ? "text/csv" : xlsx,
    "idempotency-key": `key-${keys++}`,
  };
  const url = `/api/imports?collection=${collection}${query}`;
  const response = await app.request(url, { method: "POST", headers, body });
  return { status: response.status, ...(await response.json()) };
}

/** The text with one cell of a row (the header is row 1) written anew. */
function withCell(text: string, row: number, column: string, write: (cell: string) => string) {
  const lines = text.split("\n");
  const at = (lines[0] ?? "").split(",").indexOf(column);
  const cells = (lines[row - 1] ?? "").split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  lines[row - 1] = cells.map((cell, index) => (index === at ? write(cell) : cell)).join(",");
  return lines.join("\n");
}

describe("export and import", () => {
  test("there are collections to try", () => expect(ids.length).toBeGreaterThan(30));

  test.each(ids)("%s comes back as it went out: nothing changes", async (id) => {
    const { status, plan, revision, errors } = await sent(id, await exported(id), "&dry-run=1");
    expect([status, errors, revision]).toEqual([200, undefined, null]);
    expect([plan.added, plan.changed, plan.conflicting, plan.warnings]).toEqual([[], [], [], []]);
    expect(plan.unchanged.length).toBeGreaterThan(0);
  });

  test.each([
    "ihs-conflict-monitor-2017",
    "jihadology-is-videos",
    "naba-weekly-harvest",
    "winter-hijri-month",
  ])("%s comes back as a workbook of data, metadata and sources, too", async (id) => {
    const { status, plan, revision } = await sent(id, await exportedWorkbook(id), "&dry-run=1");
    expect([status, revision]).toEqual([200, null]);
    expect([plan.added, plan.changed, plan.conflicting, plan.warnings]).toEqual([[], [], [], []]);
    expect(plan.unchanged.length).toBeGreaterThan(0);
  });

  test("a workbook with such sheets that another program made is refused: which one is not clear", async () => {
    const parts = unzipSync(await exportedWorkbook("ihs-conflict-monitor-2017"));
    const foreign = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
      const text = new TextDecoder().decode(bytes).replace(/>Themeline [\d.]+</g, ">Other 1.0<");
      return [name, /\.xml$/.test(name) ? new TextEncoder().encode(text) : bytes];
    });
    const bytes = new Uint8Array(zipSync(Object.fromEntries(foreign)));
    const { status, errors } = await sent("ihs-conflict-monitor-2017", bytes, "&dry-run=1");
    expect([status, errors[0].code]).toEqual([422, "AMBIGUOUS_SHEET"]);
    expect(errors[0].message).toContain('"data" and "metadata" and "sources"');
  });

  test("a collection without a number has nothing to send back, and that is said", async () => {
    const empty = all.filter((id) => !counted.has(id));
    expect(empty).toEqual(["zelin-week-april-2015"]);
    const { status, errors } = await sent(empty[0] ?? "", await exported(empty[0] ?? ""));
    expect([status, errors[0].code]).toEqual([422, "EMPTY_FILE"]);
  });

  const videos = "jihadology-is-videos";

  test("a commit of what nothing was changed in writes nothing", async () => {
    const before = newestOf(db).number;
    const { status, revision } = await sent(videos, await exported(videos));
    expect([status, revision, newestOf(db).number]).toEqual([200, null, before]);
  });

  test("one changed cell is one change, and one changed word too", async () => {
    const text = await exported(videos);
    for (const column of ["value", "note", "fragment", "locator"]) {
      const edited = withCell(text, 4, column, (cell) =>
        column === "value" ? `${+cell + 1}` : "anew",
      );
      const { plan } = await sent(videos, edited, "&dry-run=1");
      expect([column, plan.added.length, plan.changed.length]).toEqual([column, 0, 1]);
      expect(plan.changed[0].row).toBe(4);
    }
  });

  test("shares, limits, revisions and dates of revisions are passed over", async () => {
    const id = "ihs-conflict-monitor-2017";
    let text = await exported(id);
    for (const column of ["share", "lower", "upper", "revision", "recorded_on"]) {
      text = withCell(text, 3, column, () => "7");
    }
    const { plan } = await sent(id, text, "&dry-run=1");
    expect(plan.changed).toEqual([]);
  });

  test("texts that a spreadsheet would run come back without their apostrophe", async () => {
    const row = db
      .select()
      .from(observations)
      .all()
      .find(({ id }) => id.startsWith(videos));
    if (!row) throw new Error("no observation");
    for (const note of [
      "=1+1",
      "'=1+1",
      "''@x",
      "-5 to +5",
      "\tindented",
      "＝1",
      "'quoted'",
      "=",
      "'",
    ]) {
      const words = { ...wordsOf(row), note };
      record(db, { date: "2026-11-20", kind: "entry", reason: "a note" }, [
        { noun: "observation", append: words },
      ]);
      const { status, plan, errors } = await sent(videos, await exported(videos), "&dry-run=1");
      expect([note, status, errors, plan?.changed]).toEqual([note, 200, undefined, []]);
      const book = await sent(videos, await exportedWorkbook(videos), "&dry-run=1");
      expect([note, book.status, book.plan?.changed]).toEqual([note, 200, []]);
    }
  });

  test.each([
    ["value", "7g", "BAD_CELL", /"7g".*number/],
    ["value", "", "BAD_CELL", /no number, but status P/],
    ["period_end", "2015-09-31", "BAD_CELL", /day of the calendar/],
    ["status", "Z", "BAD_CELL", /one of A/],
    [
      "series",
      "jihadology-is-videos/vide",
      "UNKNOWN_SERIES",
      /did you mean "jihadology-is-videos\/video"/,
    ],
    ["source", "nobody", "UNKNOWN_SOURCE", /not known/],
    ["unit", "picture", "SERIES_DIFFERS", /"picture".*"minute of video"/],
    ["note", "=1+1", "FORMULA", /put ' before it/],
  ])("a broken %s (%s) is refused where it stands", async (column, cell, code, message) => {
    const text = withCell(await exported(videos), 5, column, () => cell);
    const { status, errors } = await sent(videos, text);
    expect([status, errors[0].code, errors[0].row, errors[0].column]).toEqual([
      422,
      code,
      5,
      column,
    ]);
    expect(errors[0].cell).toMatch(/^[A-Z]+5$/);
    expect(errors[0].message).toMatch(message);
  });

  test("n is checked against the whole in the same file, else in the ledger", async () => {
    const id = "ihs-conflict-monitor-2017";
    const text = await exported(id);
    const row =
      text
        .split("\n")
        .findIndex(
          (line) =>
            line.includes("theme=state-building/") || line.includes("theme=state-building,"),
        ) + 1;
    const { status, errors } = await sent(
      id,
      withCell(text, row, "n", () => "923"),
    );
    expect([status, errors[0]]).toMatchObject([
      422,
      { code: "N_DIFFERS", row, column: "n", value: "923" },
    ]);
  });

  test.each([
    ["-7", "2018-01-01", "2018-01-31", "COUNT_NEGATIVE", "value"],
    ["7.5", "2018-01-01", "2018-01-31", "COUNT_NOT_INTEGER", "value"],
    ["1.316", "2018-01-01", "2018-01-31", "COUNT_NOT_INTEGER", "value"],
    ["7", "2027-01-01", "2027-01-31", "PERIOD_OUT_OF_RANGE", "period_start"],
    ["7", "2018-01-01", "2018-01-31", undefined, undefined],
    ["7", "2026-11-01", "2026-11-30", undefined, undefined],
  ])("a count of %s from %s to %s is %s", async (value, first, last, code, column) => {
    const text = `series,period_start,period_end,period_type,value,status
ihs-conflict-monitor-2017/picture,${first},${last},gregorian-month,${value},P
`;
    const { errors = [{}] } = await sent("ihs-conflict-monitor-2017", text, "&dry-run=1");
    const [{ code: found, column: at, row }] = errors;
    expect([found, at, row]).toEqual([code, column, code && 2]);
  });

  test("rows and columns may stand in any order", async () => {
    const [head, ...rows] = (await exported(videos)).trim().split("\n");
    const { plan } = await sent(videos, [head, ...rows.reverse()].join("\n"), "&dry-run=1");
    expect([plan.added, plan.changed]).toEqual([[], []]);
  });
});
