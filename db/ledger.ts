import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import { eq, getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Db } from "./database.ts";
import { Refusal } from "./refusal.ts";
import { laterColumns, type Noun, nouns, revisions } from "./schema.ts";
import { within } from "./within.ts";

export type Revision = typeof revisions.$inferSelect;

/** The words of one version: its identity and every column but those the ledger keeps itself. */
export type Words = { id: string } & Record<string, string | number | null>;

/** One thing to do to the ledger: give a noun new words, or withdraw it. */
export type Change = { noun: Noun; append: Words } | { noun: Noun; retract: string };

type Versioned = { recorded_in: SQLiteColumn; superseded_in: SQLiteColumn };

/** The one predicate of time: whether a version held at a revision. */
export function heldAt(table: Versioned, revision: number): SQL {
  return sql`${table.recorded_in} <= ${revision}
    and (${table.superseded_in} is null or ${table.superseded_in} > ${revision})`;
}

/**
 * Writes one revision: all of `changes` or nothing, durable when it returns. Appending supersedes
 * the live version of the same identity; retracting leaves a tombstone. The number is the next one
 * and the date never lies before the newest. `report` is told how far it is. Refuses an empty revision and a retraction of nothing.
 */
export function record(
  db: Db,
  revision: Omit<Revision, "number" | "hash" | "source" | "reverts"> & Partial<Revision>,
  changes: readonly Change[],
  report: (progress: { done: number; total: number }) => void = () => {},
): Revision {
  if (changes.length === 0) throw new Refusal("a revision needs at least one change");
  return within(db, () => {
    const previous = newest(db);
    const next: Omit<Revision, "hash"> = {
      source: null,
      reverts: null,
      ...revision,
      number: (previous?.number ?? 0) + 1,
      date: laterOf(previous?.date, revision.date),
    };
    const writer = writerOf(db);
    const ordered = [...changes].sort(byIdentity);
    for (const change of ordered) writer.name(change);
    for (const [done, change] of ordered.entries()) {
      if (done % reportEvery === 0) report({ done, total: ordered.length });
      writer.write(change, next.number);
    }
    const hash = digest(db, previous?.hash ?? "", next);
    report({ done: ordered.length, total: ordered.length });
    const row = { ...next, hash };
    db.insert(revisions).values(row).run();
    return row;
  });
}

const reportEvery = 1000;

/** The number of the newest revision, 0 in an empty ledger: asked before every answer. */
export function newestNumber(db: Db): number {
  const known = numbers.get(db);
  const query = known ?? db.$client.prepare<[], number>(highest).pluck();
  if (!known) numbers.set(db, query);
  return query.get() ?? 0;
}

const highest = "select coalesce(max(number), 0) from revisions";
const numbers = new WeakMap<Db, Database.Statement<[], number>>();

/** The newest revision, or undefined in an empty ledger. */
export function newest(db: Pick<Db, "select">): Revision | undefined {
  return db.select().from(revisions).orderBy(sql`${revisions.number} desc`).limit(1).get();
}

/**
 * The hash of a revision: SHA-256 of the hash before it and the canonical JSON of the revision, the
 * versions it recorded and the versions it superseded, by noun and identity.
 */
export function digest(
  db: Pick<Db, "select">,
  previousHash: string,
  { number, date, kind, reason, source, reverts }: Omit<Revision, "hash">,
): string {
  const hash = createHash("sha256").update(previousHash);
  hash.update(canonical({ number, date, kind, reason, source, reverts }));
  for (const [noun, table] of Object.entries(nouns)) {
    const recorded = db.select().from(table).where(eq(table.recorded_in, number)).all();
    const superseded = db.select().from(table).where(eq(table.superseded_in, number)).all();
    const columns = columnsOf(table).sort();
    for (const row of recorded.sort(byId)) {
      hash.update(`["${noun}",${canonicalOf(row, columns)}]`);
    }
    for (const { id, recorded_in } of superseded.sort(byId)) {
      hash.update(canonical([noun, id, recorded_in]));
    }
  }
  return hash.digest("hex");
}

/** JSON with sorted keys: one text for one value. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}

/** The columns that the ledger keeps itself. */
const kept: ReadonlySet<string> = new Set(["version", "recorded_in", "superseded_in"]);

/** The canonical JSON of a stored version, given its columns in order. */
function canonicalOf(row: object, columns: readonly string[]): string {
  const cells = new Map<string, unknown>(Object.entries(row));
  const told = columns.filter((name) => !laterColumns.has(name) || cells.get(name) !== null);
  return `{${told.map((name) => `"${name}":${JSON.stringify(cells.get(name))}`).join(",")}}`;
}

/** A stored version without what the ledger keeps itself. */
export function wordsOf(stored: { id: string }): Words {
  const entries = Object.entries(stored).filter(
    ([key, value]) => !kept.has(key) && !(value === null && laterColumns.has(key)),
  );
  return { ...Object.fromEntries(entries), id: stored.id };
}

type Writer = {
  name: (change: Change) => void;
  write: (change: Change, revision: number) => void;
};

const writers = new WeakMap<Db, Writer>();

/** What writes single changes: its statements are prepared once, so that many changes cost little. */
function writerOf(db: Db): Writer {
  const known = writers.get(db);
  if (known) return known;
  const identify = db.$client.prepare("insert into names values (?, ?) on conflict do nothing");
  const tables = new Map<Noun, ReturnType<typeof statementsOf>>();
  const statements = (noun: Noun) => {
    const made = tables.get(noun) ?? statementsOf(db, noun);
    tables.set(noun, made);
    return made;
  };
  const writer: Writer = {
    // Identities come first, so that versions of one revision may refer to each other.
    name: (change) => {
      if ("append" in change) identify.run(change.noun, change.append.id);
    },
    write: (change, revision) => {
      const { columns, supersede, append } = statements(change.noun);
      const id = "append" in change ? change.append.id : change.retract;
      const { changes } = supersede.run(revision, id);
      if ("append" in change) {
        refuseUnknown(change, columns);
        append.run(...columns.map((name) => change.append[name] ?? null), revision);
      } else if (changes === 0) {
        throw new Refusal(`nothing to retract: ${change.noun} ${id}`);
      }
    },
  };
  writers.set(db, writer);
  return writer;
}

function statementsOf(db: Db, noun: Noun) {
  const name = getTableName(nouns[noun]);
  const columns = columnsOf(nouns[noun]);
  const listed = columns.map((column) => `"${column}"`).join(", ");
  return {
    columns,
    supersede: db.$client.prepare(
      `update ${name} set superseded_in = ? where id = ? and superseded_in is null`,
    ),
    append: db.$client.prepare(
      `insert into ${name} (${listed}, recorded_in) values (${columns.map(() => "?").join(", ")}, ?)`,
    ),
  };
}

/** The columns of a noun but those that the ledger keeps itself. */
const columnsOf = (table: (typeof nouns)[Noun]): string[] =>
  Object.keys(getTableColumns(table)).filter((name) => !kept.has(name));

function refuseUnknown({ noun, append }: { noun: Noun; append: Words }, columns: string[]): void {
  const unknown = Object.keys(append).find((key) => !columns.includes(key));
  if (unknown) throw new Refusal(`unknown column of ${noun}: ${unknown}`);
}

/** Rows that are neighbours in the indexes are written one after the other, which is faster. */
const byIdentity = (a: Change, b: Change): number => (idOf(a) < idOf(b) ? -1 : 1);
const idOf = (change: Change): string => ("append" in change ? change.append.id : change.retract);
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const laterOf = (a = "", b: string): string => (a > b ? a : b);
