import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Db, openDatabase } from "../../db/database.ts";
import { apply, planPackage } from "../../db/import/load.ts";
import { newest, record } from "../../db/ledger.ts";
import { Refusal } from "../../db/refusal.ts";
import { readRevisions, revisionAt } from "../../db/revisions.ts";
import { bundledPackage } from "../../server/commands/load.ts";
import { newFolder } from "../folder.ts";
import { openRealLedger } from "../real-ledger.ts";

/** A copy of the bundled package in which some lines of some files read otherwise. */
function edited(...edits: [file: string, from: string, to: string][]): string {
  const folder = newFolder();
  cpSync(bundledPackage, folder, { recursive: true });
  for (const [file, from, to] of edits) {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(path, text.replace(from, to));
  }
  return folder;
}

function refusalOf(db: Db, folder: string): Refusal {
  try {
    planPackage(db, folder);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("not refused");
}

const september = "jihadology-is-videos/video,2015-09-01,2015-09-30,gregorian-month,,,79,=,A";

describe("a broken package", () => {
  test.each([
    ["a letter in a number", september, september.replace("79", "7g"), "value", "7g"],
    [
      "a day that does not exist",
      september,
      september.replace("09-30", "09-31"),
      "period_end",
      "2015-09-31",
    ],
    ["an unknown status", september, september.replace("=,A", "=,Z"), "status", "Z"],
    [
      "an empty value that is not explained",
      september,
      september.replace("79,=", ","),
      "value",
      "",
    ],
    [
      "days in the wrong order",
      september,
      september.replace("2015-09-01", "2015-10-01"),
      "period_end",
      "2015-09-30",
    ],
    [
      "a series nobody knows",
      september,
      september.replace("is-videos", "was-videos"),
      "series",
      "jihadology-was-videos/video",
    ],
    ["a cell too many", september, `${september},x`, "", undefined],
  ])("is refused for %s, with file, line, column and value", (_, from, to, column, value) => {
    const db = openDatabase(":memory:");
    const { defects } = refusalOf(db, edited(["observations.csv", from, to]));
    const line = lineOf("observations.csv", from);
    const [defect] = defects;
    expect([defect?.file, defect?.row, defect?.column]).toEqual(["observations.csv", line, column]);
    if (value !== undefined) expect(defect?.value).toBe(value);
    expect(defect?.message).toMatch(/^observations\.csv, line \d+/);
    expect(newest(db)).toBeUndefined();
  });

  test("has every broken row named, not only the first", () => {
    const folder = edited(
      ["observations.csv", september, september.replace("79", "many")],
      ["events.csv", "2014-06-10,,IS takes Mosul,territory", "2014-06-31,,IS takes Mosul,weather"],
      ["series.csv", "ihs-territory,km2,level", "ihs-territory,km2,volume"],
    );
    const files = refusalOf(openDatabase(":memory:"), folder).defects.map(
      ({ file, column }) => `${file} ${column}`,
    );
    expect(files.sort()).toEqual([
      "events.csv kind",
      "events.csv start",
      "observations.csv value",
      "series.csv measure",
    ]);
  });

  test("is refused for a column that is missing or unknown", () => {
    const folder = edited(["events.csv", "id,start,end", "id,begin,end"]);
    const messages = refusalOf(openDatabase(":memory:"), folder).defects.map(
      (each) => each.message,
    );
    expect(messages.filter((text) => text.startsWith("events.csv"))).toEqual([
      "events.csv, line 1, start: the column is missing; add it",
      expect.stringContaining('events.csv, line 1, begin: "begin": unknown column'),
    ]);
  });

  test("is refused for rows that the ledger's rules forbid", () => {
    const whole = 'ihs-conflict-monitor-2017/picture,"IHS';
    const folder = edited(
      ["series.csv", whole, 'ihs-territory/km2,"IHS'],
      ["crosswalk.csv", "theme,utopia", "theme,dystopia"],
    );
    const found = refusalOf(openDatabase(":memory:"), folder).defects.map(({ message }) => message);
    expect(found).toEqual([
      expect.stringContaining("the whole must be a series of the same collection"),
      expect.stringContaining("not found in categories.csv"),
    ]);
  });

  test("is refused for characters that would act where they are shown, and for no JSON", () => {
    const takes = "2014-06-10,,IS takes Mosul,territory";
    const turned = edited(["events.csv", takes, takes.replace("Mosul", "Mo\u202esul")]);
    const [defect] = refusalOf(openDatabase(":memory:"), turned).defects;
    expect(defect).toMatchObject({ file: "events.csv", value: "IS takes Mo\\u202esul" });
    expect(defect?.message).toContain("a character that acts and is not seen");
    const cut = edited(["datapackage.json", "{", ""]);
    expect(refusalOf(openDatabase(":memory:"), cut).message).toMatch(
      /datapackage.json is not JSON$/,
    );
  });

  test("a file that cannot be read is refused once", () => {
    const folder = edited(["events.csv", "2014-06-10,,IS", '2014-06-10,,"IS']);
    const own = refusalOf(openDatabase(":memory:"), folder).defects.filter(
      ({ file }) => file === "events.csv",
    );
    expect(own.map(({ message }) => message)).toEqual([
      expect.stringContaining("not readable as UTF-8 CSV"),
    ]);
  });

  test("is refused where there is none", () => {
    expect(() => planPackage(openDatabase(":memory:"), tmpdir())).toThrow("not a data package");
  });

  test("that is whole is not refused", () => {
    expect(planPackage(openDatabase(":memory:"), edited()).steps).toHaveLength(83);
  });
});

describe("loading", () => {
  test("apply(db, plan, today) dates 83 revisions by publication, never backwards", () => {
    const revisions = readRevisions(openRealLedger().db).reverse();
    expect(revisions).toHaveLength(83);
    expect(revisions[0]?.reason).toBe("Catalogue: everything but numbers");
    const dates = revisions.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(dates[0]).toBe(dates[1]);
  });

  test("apply(db, plan, today) gives the same hashes every time, whatever the day", () => {
    const { db } = openRealLedger();
    const again = openDatabase(":memory:");
    apply(again, planPackage(again, bundledPackage), "2031-01-01");
    expect(readRevisions(again).map(({ hash }) => hash)).toEqual(
      readRevisions(db).map(({ hash }) => hash),
    );
  });

  test("268 of 1,988 values are known on 2018-02-01 (architecture.md)", () => {
    const { db } = openRealLedger();
    const count = (revision: number | null) =>
      db.$client
        .prepare<[number | null, number | null], number>(
          `select count(*) from observations
          where recorded_in <= ? and (superseded_in is null or superseded_in > ?)`,
        )
        .pluck()
        .get(revision, revision);
    expect(count(revisionAt(db, "2018-02-01"))).toBe(268);
    expect(count(revisionAt(db, "2030-01-01"))).toBe(1988);
  });

  test("loading twice changes nothing", () => {
    const { db } = openRealLedger();
    const plan = planPackage(db, bundledPackage);
    expect([plan.steps, plan.added, plan.changed, plan.conflicts, plan.absent]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(plan.unchanged).toBe(2875);
  });

  test("a number corrected in a newer package is one changed observation in one revision", () => {
    const { db } = openRealLedger();
    const plan = planPackage(
      db,
      edited(["observations.csv", september, september.replace("79", "78")]),
    );
    expect(plan.changed.map(({ append }) => append.id)).toEqual([
      "jihadology-is-videos/video/2015-09",
    ]);
    expect(apply(db, plan, "2026-11-21").map(({ number, date }) => [number, date])).toEqual([
      [84, "2026-11-21"],
    ]);
  });

  test("a row missing from a newer package is left alone and listed", () => {
    const { db } = openRealLedger();
    const plan = planPackage(
      db,
      edited(["crosswalk.csv", /^ctc-milton.*\n/m.exec(textOf("crosswalk.csv"))?.[0] ?? "", ""]),
    );
    expect(plan.absent.map(({ noun }) => noun)).toEqual(["crosswalk"]);
    expect(plan.steps).toEqual([]);
  });

  test("a number that was changed here since is a conflict, and nothing is written", () => {
    const { db } = openRealLedger();
    const id = "jihadology-is-videos/video/2015-09";
    const [row] = planRow(september);
    record(db, { date: "2026-11-20", kind: "entry", reason: "recount" }, [
      { noun: "observation", append: { ...row, id, value: 80 } },
    ]);
    const plan = planPackage(
      db,
      edited(["observations.csv", september, september.replace("79", "78")]),
    );
    expect(plan.conflicts.map(({ append }) => append.id)).toEqual([id]);
    expect(() => apply(db, plan, "2026-11-21")).toThrow(`changed here since: observation ${id}`);
    expect(newest(db)?.number).toBe(84);
  });
});

const textOf = (file: string): string => readFileSync(join(bundledPackage, file), "utf8");
const lineOf = (file: string, start: string): number =>
  textOf(file)
    .split("\n")
    .findIndex((line) => line.startsWith(start)) + 1;

function planRow(start: string) {
  const { added } = planPackage(openDatabase(":memory:"), bundledPackage);
  const [series, first] = start.split(",");
  return added
    .map(({ append }) => append)
    .filter((row) => row.series === series && row.period_start === first);
}
