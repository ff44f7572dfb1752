import { describe, expect, test } from "vitest";
import { type Db, openDatabase } from "../../db/database.ts";
import { newest, record } from "../../db/ledger.ts";
import { verify } from "../../db/verify.ts";
import { openRealLedger } from "../real-ledger.ts";

const entry = (date: string) => ({ date, kind: "entry" as const, reason: "a test" });
const source = (id: string, title: string) => ({
  noun: "source" as const,
  append: { id, title, publisher: "Harbour Office", kind: "report" },
});

/** Three revisions: two sources, one of them retitled, then withdrawn. */
function harbour(): Db {
  const db = openDatabase(":memory:");
  record(db, entry("2020-01-01"), [source("log", "Log"), source("copy", "Copy")]);
  record(db, entry("2020-02-01"), [source("log", "Log, corrected")]);
  record(db, entry("2020-03-01"), [{ noun: "source", retract: "log" }]);
  return db;
}

type Guard = { name: string; sql: string };

/** What somebody does who has the file: takes the guards away, changes it, puts them back. */
function forged(statement: string): Db {
  const db = harbour();
  const { $client } = db;
  $client.pragma("foreign_keys = off");
  const guards = $client
    .prepare<[], Guard>("select name, sql from sqlite_master where type = 'trigger'")
    .all();
  for (const { name } of guards) $client.exec(`drop trigger ${name}`);
  $client.exec(statement);
  for (const { sql } of guards) $client.exec(sql);
  return db;
}

describe("verify(db)", () => {
  test("finds nothing in a ledger that only Themeline wrote, and says its hash", () => {
    const { db } = openRealLedger();
    expect(verify(db)).toMatchObject({ revisions: 83, head: newest(db)?.hash, faults: [] });
    expect(verify(harbour(), { anchor: newest(harbour())?.hash }).faults).toEqual([]);
    expect(verify(openDatabase(":memory:"))).toMatchObject({ revisions: 0, faults: [] });
  });

  test.each([
    ["an edited word", "update sources set title = 'x' where recorded_in = 2", [2]],
    [
      "a tombstone taken away",
      "update sources set superseded_in = null where superseded_in = 3",
      [3],
    ],
    ["a deleted version", "delete from sources where id = 'copy'", [1]],
    [
      "a version put in",
      "insert into sources (id, title, publisher, kind, recorded_in) select 'new', 'x', publisher, kind, 2 from sources where id = 'copy'",
      [2],
    ],
    ["an edited reason", "update revisions set reason = 'x' where number = 2", [2]],
    [
      "an edited hash",
      "update revisions set hash = replace(hash, substr(hash, 1, 1), 'z') where number = 2",
      [2, 3],
    ],
  ])("names the revision of %s", (_, statement, expected) => {
    const found = verify(forged(statement)).faults.join("\n");
    const named = [...found.matchAll(/revision (\d+) is not as it was written/g)];
    expect(named.map(([, number]) => Number(number))).toEqual(expected);
  });

  test("names a revision that is missing, and two that changed places", () => {
    const cut = forged("delete from revisions where number = 2").$client;
    expect(cut.prepare("select count(*) from revisions").pluck().get()).toBe(2);
    const gone = verify(forged("delete from revisions where number = 2")).faults;
    expect(gone).toContain("revision 2 is missing");
    const swapped = verify(
      forged(
        "update revisions set number = 9 where number = 2; update revisions set number = 2 where number = 3; update revisions set number = 3 where number = 9",
      ),
    ).faults;
    expect(swapped).toContain("revision 3 is dated before the last");
  });

  test("names a version of no revision, and a guard that was taken away", () => {
    const stray = forged("update sources set recorded_in = 7 where id = 'copy'");
    expect(verify(stray).faults).toContain("1 source of no revision");
    const bare = harbour();
    bare.$client.exec("drop trigger sources_keep");
    expect(verify(bare).faults).toEqual(["the guard sources_keep was taken away or changed"]);
  });

  test("needs an anchor to see that the end was cut off", () => {
    const anchor = newest(harbour())?.hash;
    const tail =
      "delete from revisions where number = 3; update sources set superseded_in = null where superseded_in = 3";
    expect(verify(forged(tail)).faults).toEqual([]);
    expect(verify(forged(tail), { anchor }).faults).toEqual([
      `no revision has the hash ${anchor}: its end was cut off, or it is another ledger`,
    ]);
  });
});
