import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { keepStatements } from "../../db/statements.ts";

function open(): Database.Database {
  const raw = new Database(":memory:");
  keepStatements(raw);
  raw.exec("create table t (a, b); insert into t values (1, 2)");
  return raw;
}

describe("keepStatements(raw)", () => {
  test("a text is prepared once and kept; another connection has its own", () => {
    const raw = open();
    expect(raw.prepare("select a, b from t")).toBe(raw.prepare("select a, b from t"));
    expect(raw.prepare("select a, b from t")).not.toBe(open().prepare("select a, b from t"));
    const plain = new Database(":memory:");
    expect(plain.prepare("select 1")).not.toBe(plain.prepare("select 1"));
  });

  test("the forms in which rows are read leave each other alone", () => {
    const raw = open();
    const rows = raw.prepare("select a, b from t");
    expect(rows.raw().all()).toEqual([[1, 2]]);
    expect(rows.pluck().get()).toBe(1);
    expect(rows.all()).toEqual([{ a: 1, b: 2 }]);
    expect(rows.raw()).toBe(raw.prepare("select a, b from t").raw());
  });

  test("pragmas are read and set as before", () => {
    const raw = open();
    raw.pragma("user_version = 7");
    expect(raw.pragma("user_version", { simple: true })).toBe(7);
    expect(raw.pragma("user_version")).toEqual([{ user_version: 7 }]);
    expect(raw.pragma("foreign_keys = 1")).toEqual([]);
  });

  test("what cannot be prepared is refused each time, and nothing of it kept", () => {
    const raw = open();
    expect(() => raw.prepare("select c from t")).toThrow("no such column");
    raw.exec("alter table t add column c");
    expect(raw.prepare("select c from t").all()).toEqual([{ c: null }]);
  });
});
