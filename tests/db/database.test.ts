import { createHash } from "node:crypto";
import { cpSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { migrate } from "../../db/migrate.ts";
import { root } from "../../db/root.ts";
import { nouns } from "../../db/schema.ts";
import { newFolder } from "../folder.ts";
import { openRaw } from "../raw-database.ts";

const folder = newFolder();

const hashOf = (path: string): string =>
  createHash("sha256").update(readFileSync(path)).digest("hex");

function made(name: string, change: (raw: Database.Database) => void = () => {}): string {
  const path = join(folder, name);
  openDatabase(path).$client.close();
  const raw = openRaw(path);
  change(raw);
  raw.pragma("journal_mode = delete");
  raw.close();
  return path;
}

function expectRefused(path: string, reason: RegExp): void {
  const before = hashOf(path);
  expect(() => openDatabase(path)).toThrow(reason);
  expect(hashOf(path)).toBe(before);
}

test("openDatabase(path) makes a file that only its owner reads, and so are those beside it", () => {
  const path = join(folder, "own.db");
  const db = openDatabase(path);
  db.$client.exec("create table written (n)");
  const modes = ["", "-wal", "-shm"].map((end) => (statSync(path + end).mode & 0o777).toString(8));
  expect(modes).toEqual(["600", "600", "600"]);
  db.$client.close();
});

describe("openDatabase(path) refuses, and leaves untouched,", () => {
  test("an empty file", () => {
    const path = join(folder, "empty.db");
    writeFileSync(path, "");
    expectRefused(path, /empty file: .*; delete it to start anew/);
  });

  test("a text file", () => {
    const path = join(folder, "text.db");
    writeFileSync(path, "month,theme,count\n".repeat(100));
    expectRefused(path, /not a Themeline database/);
  });

  test("another program's database", () => {
    const path = join(folder, "other.db");
    const raw = openRaw(path);
    raw.exec("create table recipes (name text)");
    raw.close();
    expectRefused(path, /not a Themeline database/);
  });

  test("a damaged file", () => {
    const path = made("damaged.db");
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, 12_288);
    writeFileSync(path, bytes);
    expectRefused(path, /damaged database: .*restore a backup/);
  });

  test("a database that is newer than the program", () => {
    const path = made("newer.db", (raw) => raw.pragma("user_version = 99"));
    expectRefused(path, /database is version 99, this program knows \d+/);
  });

  test("a database made by a migration that was edited since", () => {
    const path = made("edited.db", (raw) => {
      raw.exec("update migrations set hash = 'x'");
    });
    expectRefused(path, /migration 0001-ledger.sql was edited/);
  });

  test("nothing that it made itself", () => {
    expect(() => openDatabase(made("good.db")).$client.close()).not.toThrow();
  });
});

describe("migrations", () => {
  test("migrate(raw, folder) refuses a folder with an edited migration", () => {
    const edited = join(folder, "migrations");
    cpSync(join(root, "db/migrations"), edited, { recursive: true });
    const raw = openRaw(":memory:");
    migrate(raw, edited);
    writeFileSync(join(edited, "0001-ledger.sql"), "create table x (y)");
    expect(() => migrate(raw, edited)).toThrow("was edited after this database was made");
  });

  test("migrate(raw, folder) leaves nothing of a migration that fails half way", () => {
    const failing = join(folder, "failing");
    cpSync(join(root, "db/migrations"), failing, { recursive: true });
    writeFileSync(join(failing, "9999-bad.sql"), "create table half (a); create table half (a);");
    const raw = openRaw(":memory:");
    expect(() => migrate(raw, failing)).toThrow("already exists");
    const tables = raw.prepare("select name from sqlite_master where name = 'half'").all();
    expect(tables).toEqual([]);
  });
});

describe("settings", () => {
  test("openDatabase(path) settles every pragma that its promises rest on", () => {
    const path = made("settings.db");
    for (const time of ["first", "again"]) {
      const { $client: raw } = openDatabase(path);
      const read = (name: string) => raw.pragma(name, { simple: true });
      expect([time, read("journal_mode")]).toEqual([time, "wal"]);
      expect([time, read("synchronous")]).toEqual([time, 2]);
      expect([time, read("foreign_keys")]).toEqual([time, 1]);
      expect([time, read("trusted_schema")]).toEqual([time, 0]);
      expect([time, read("secure_delete")]).toEqual([time, 1]);
      expect([time, read("temp_store")]).toEqual([time, 2]);
      raw.close();
    }
  });

  test("schema.ts has the columns of the migrations, table by table", () => {
    const { $client: raw } = openDatabase(":memory:");
    for (const table of Object.values(nouns)) {
      const name = getTableName(table);
      const stored = raw.prepare<[string], { name: string }>(
        "select name from pragma_table_info(?)",
      );
      const declared = Object.values(getTableColumns(table)).map((column) => column.name);
      expect([name, declared.sort()]).toEqual([
        name,
        stored
          .all(name)
          .map((row) => row.name)
          .sort(),
      ]);
    }
  });
});
