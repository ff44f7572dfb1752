import { describe, expect, test } from "vitest";
import { readSources } from "../../db/catalogue.ts";
import { type Db, openDatabase } from "../../db/database.ts";
import { canonical, digest, newest, record } from "../../db/ledger.ts";
import { differences, readRevision, readRevisions, revisionAt } from "../../db/revisions.ts";
import { openRealLedger } from "../real-ledger.ts";

const source = (id: string, title: string) => ({
  noun: "source" as const,
  append: { id, title, publisher: "Harbour Office", kind: "report" },
});
const entry = (date: string) => ({ date, kind: "entry" as const, reason: "a test" });

/** Two revisions: a source is recorded, then retitled. */
function harbour(): Db {
  const db = openDatabase(":memory:");
  record(db, entry("2020-01-01"), [source("log", "Log"), source("copy", "Copy")]);
  record(db, entry("2020-02-01"), [source("log", "Log, corrected")]);
  return db;
}

/** The numbers of the revisions whose hash does not follow from what is stored. */
function broken(db: Db): number[] {
  const all = readRevisions(db).reverse();
  return all
    .filter((each, at) => digest(db, all[at - 1]?.hash ?? "", each) !== each.hash)
    .map(({ number }) => number);
}

describe("misuse", () => {
  test("record(db, revision, []) refuses an empty revision", () => {
    expect(() => record(harbour(), entry("2020-03-01"), [])).toThrow("at least one change");
  });

  test("record(db, revision, changes) refuses to retract what is not there", () => {
    const changes = [{ noun: "source" as const, retract: "nobody" }];
    expect(() => record(harbour(), entry("2020-03-01"), changes)).toThrow(
      "nothing to retract: source nobody",
    );
  });

  test("record(db, revision, changes) writes nothing when one change is refused", () => {
    const db = harbour();
    const changes = [source("new", "New"), { noun: "source" as const, retract: "nobody" }];
    expect(() => record(db, entry("2020-03-01"), changes)).toThrow();
    expect(newest(db)?.number).toBe(2);
    expect(readSources({ db, revision: 99 }).map(({ id }) => id)).toEqual(["copy", "log"]);
  });

  test("record(db, revision, changes) refuses a reference to a name nobody recorded", () => {
    const derived = { ...source("x", "X").append, derived_from: "ghost" };
    expect(() =>
      record(harbour(), entry("2020-03-01"), [{ noun: "source", append: derived }]),
    ).toThrow();
  });

  test.each([
    "delete from sources",
    "update sources set title = 'forged'",
    "update sources set superseded_in = null where superseded_in is not null",
    "update sources set superseded_in = 9 where superseded_in is not null",
    "delete from revisions",
    "update revisions set date = '1999-01-01'",
    "delete from names",
    "update names set id = 'other'",
    `insert into revisions values (9, '2021-01-01', 'entry', 'x', null, null, '${"0".repeat(64)}')`,
    `insert into revisions values (3, '1999-01-01', 'entry', 'x', null, null, '${"0".repeat(64)}')`,
  ])("a trigger refuses: %s", (statement) => {
    expect(() => harbour().$client.exec(statement)).toThrow(/never|dense/);
  });
});

describe("as of a revision", () => {
  test("heldAt(table, revision) gives the words as they stood", () => {
    const db = harbour();
    const titles = (revision: number) => readSources({ db, revision }).map(({ title }) => title);
    expect(titles(1)).toEqual(["Copy", "Log"]);
    expect(titles(2)).toEqual(["Copy", "Log, corrected"]);
    expect(titles(0)).toEqual([]);
  });

  test("retracting leaves a tombstone: gone now, there before, never deleted", () => {
    const db = harbour();
    record(db, entry("2020-03-01"), [{ noun: "source", retract: "copy" }]);
    const ids = (revision: number) => readSources({ db, revision }).map(({ id }) => id);
    expect(ids(3)).toEqual(["log"]);
    expect(ids(2)).toEqual(["copy", "log"]);
    expect(differences(db, 3).map(({ id, after }) => [id, after])).toEqual([["copy", null]]);
  });

  test("revisionAt(db, day) is the last revision dated on or before the day", () => {
    const db = harbour();
    const days = ["2019-12-31", "2020-01-01", "2020-01-31", "2020-02-01", "2030-01-01"];
    expect(days.map((day) => revisionAt(db, day))).toEqual([null, 1, 1, 2, 2]);
  });

  test("record(db, revision, changes) never dates a revision before the newest", () => {
    const written = record(harbour(), entry("2001-01-01"), [source("late", "Late")]);
    expect([written.number, written.date]).toEqual([3, "2020-02-01"]);
  });

  test("readRevisions(db) counts what each added, changed and withdrew", () => {
    const counts = readRevisions(harbour()).map(({ number, added, changed, withdrawn }) => [
      number,
      added,
      changed,
      withdrawn,
    ]);
    expect(counts).toEqual([
      [2, 0, 1, 0],
      [1, 2, 0, 0],
    ]);
  });
});

describe("the chain", () => {
  test("digest(db, previous, revision) follows from what is stored, for every revision", () => {
    expect(broken(harbour())).toEqual([]);
    expect(broken(openRealLedger().db)).toEqual([]);
  });

  test("a changed word, date or order breaks the chain from there on", () => {
    const forgeries: [string, number[]][] = [
      ["update sources set title = 'forged' where recorded_in = 2", [2]],
      ["update revisions set date = '2020-01-31' where number = 2", [2]],
      ["update revisions set hash = replace(hash, 'a', 'b') where number = 1", [1, 2]],
    ];
    for (const [statement, found] of forgeries) {
      const db = harbour();
      for (const trigger of ["sources_supersede", "revisions_fixed"]) {
        db.$client.exec(`drop trigger ${trigger}`);
      }
      db.$client.exec(statement);
      expect(broken(db)).toEqual(found);
    }
  });

  test("canonical(value) is one text whatever the order of keys", () => {
    expect(canonical({ b: [1, null], a: "x" })).toBe(canonical({ a: "x", b: [1, null] }));
    expect(canonical({ a: 1 })).not.toBe(canonical({ a: "1" }));
  });

  test("readRevision(db, number) is undefined for a number that was never written", () => {
    expect(readRevision(harbour(), 3)).toBeUndefined();
  });
});
