import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { isBusy } from "./lock.ts";
import { checkVersion, migrate } from "./migrate.ts";
import { Refusal } from "./refusal.ts";
import { keepStatements } from "./statements.ts";

export type Db = BetterSQLite3Database & { $client: Database.Database };

/** "Thml" in the header of every Themeline file, so that another program's file is recognised. */
const applicationId = 0x54686d6c;

/**
 * Opens the ledger at `path` (or `:memory:`), migrates it, and asserts the settings that its
 * promises rest on. Refuses, without touching it, a file that is empty, damaged, another program's,
 * newer than this program, or not for this user to write.
 */
export function openDatabase(path: string): Db {
  try {
    return opened(path);
  } catch (error) {
    throw isDenied(error) ? denied(path, error) : error;
  }
}

function opened(path: string): Db {
  const isNew = path !== ":memory:" && !existsSync(path);
  if (isNew && !existsSync(dirname(path))) {
    throw new Refusal(`no such folder: ${dirname(path)}; make it, or name another database`);
  }
  if (path !== ":memory:" && !isNew) inspect(path);
  const raw = new Database(path);
  // For its owner alone; the files that SQLite puts beside it are as it is.
  if (isNew) chmodSync(path, 0o600);
  keepStatements(raw);
  settle(raw);
  migrate(raw);
  if (raw.pragma("application_id", { simple: true }) !== applicationId) {
    raw.pragma(`application_id = ${applicationId}`);
  }
  return drizzle(raw);
}

const settings = {
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  secure_delete: 1,
  busy_timeout: 100,
  // In memory: a file for it would stay where the process is killed.
  temp_store: 2,
  // Kibibytes, as a negative number: what a large revision touches stays in memory.
  cache_size: -65_536,
};

function settle(raw: Database.Database): void {
  raw.pragma("journal_mode = wal");
  for (const [name, value] of Object.entries(settings)) {
    raw.pragma(`${name} = ${value}`);
    const seen = raw.pragma(name, { simple: true });
    if (seen !== value) throw new Refusal(`SQLite refuses ${name} = ${value}, it says ${seen}`);
  }
}

function inspect(path: string): void {
  if (!statSync(path).isFile()) throw new Refusal(`not a file: ${path}`);
  if (statSync(path).size === 0) throw new Refusal(`empty file: ${path}; delete it to start anew`);
  if (head(path) !== "SQLite format 3\0") throw new Refusal(`not a Themeline database: ${path}`);
  const raw = openReadOnly(path);
  try {
    if (raw.pragma("application_id", { simple: true }) !== applicationId) {
      throw new Refusal(`not a Themeline database: ${path}`);
    }
    const [first] = raw.prepare<[], { quick_check: string }>("pragma quick_check(1)").all();
    if (first?.quick_check !== "ok") throw new Error(first?.quick_check);
    checkVersion(raw);
  } catch (error) {
    if (error instanceof Refusal || isBusy(error) || isDenied(error)) throw error;
    throw new Refusal(`damaged database: ${path} (${reasonOf(error)}); restore a backup`);
  } finally {
    raw.close();
  }
}

const denials = /^(SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS)/;

const isDenied = (error: unknown): boolean =>
  error instanceof Error && "code" in error && denials.test(`${error.code}`);

function denied(path: string, error: unknown): Refusal {
  const remedy = "let this user read and write the file and its folder";
  return new Refusal(`cannot open database: ${path} (${reasonOf(error)}); ${remedy}`);
}

const reasonOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).replace(/\s+/g, " ");

function openReadOnly(path: string): Database.Database {
  const raw = new Database(path, { readonly: true, fileMustExist: true });
  keepStatements(raw);
  return raw;
}

function head(path: string): string {
  const file = openSync(path, "r");
  const bytes = Buffer.alloc(16);
  readSync(file, bytes, 0, 16, 0);
  closeSync(file);
  return bytes.toString("latin1");
}
