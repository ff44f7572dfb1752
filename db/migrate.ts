import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import { Refusal } from "./refusal.ts";
import { root } from "./root.ts";

type Migration = { name: string; text: string; hash: string };

/**
 * Brings the schema to the newest version, each step in one transaction. Refuses a database that is
 * newer than the program and one whose applied migrations differ from the program's.
 */
export function migrate(raw: Database.Database, folder = join(root, "db/migrations")): void {
  const known = readMigrations(folder);
  checkVersion(raw, known);
  // Nothing to write: an open that waited for whoever writes would be an open that fails.
  if (versionOf(raw) === known.length) return;
  for (const [index, migration] of known.entries()) {
    raw.transaction(() => apply(raw, migration, index + 1)).immediate();
  }
}

/** Refuses what this program cannot serve; writes nothing. */
export function checkVersion(raw: Database.Database, known = readMigrations()): void {
  const version = versionOf(raw);
  if (version > known.length) {
    throw new Refusal(
      `database is version ${version}, this program knows ${known.length}; start a newer Themeline`,
    );
  }
  for (const [index, { name, hash }] of appliedTo(raw).entries()) {
    const expected = known[index];
    if (expected?.name !== name || expected.hash !== hash) {
      throw new Refusal(
        `migration ${name} was edited after this database was made; restore the original file`,
      );
    }
  }
}

function apply(raw: Database.Database, { name, text, hash }: Migration, number: number): void {
  if (versionOf(raw) >= number) return;
  raw.exec("create table if not exists migrations (name text primary key, hash text not null)");
  raw.exec(text);
  raw.prepare("insert into migrations values (?, ?)").run(name, hash);
  raw.pragma(`user_version = ${number}`);
}

function appliedTo(raw: Database.Database): { name: string; hash: string }[] {
  if (versionOf(raw) === 0) return [];
  return raw
    .prepare<[], { name: string; hash: string }>("select name, hash from migrations order by name")
    .all();
}

const versionOf = (raw: Database.Database): number =>
  Number(raw.pragma("user_version", { simple: true }));

function readMigrations(folder = join(root, "db/migrations")): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  return files.sort().map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return { name, text, hash: createHash("sha256").update(text).digest("hex") };
  });
}
