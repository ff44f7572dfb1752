import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import { and, eq, getTableColumns, isNull, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Db } from "./database.ts";
import { Refusal } from "./refusal.ts";
import { type Noun, names, nouns, revisions } from "./schema.ts";

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
 * and the date never lies before the newest. Refuses an empty revision and a retraction of nothing.
 */
export function record(
  db: Db,
  revision: Omit<Revision, "number" | "hash" | "source" | "reverts"> & Partial<Revision>,
  changes: readonly Change[],
): Revision {
  if (changes.length === 0) throw new Refusal("a revision needs at least one change");
  return db.transaction(
    (tx) => {
      const previous = newest(tx);
      const next: Omit<Revision, "hash"> = {
        source: null,
        reverts: null,
        ...revision,
        number: (previous?.number ?? 0) + 1,
        date: laterOf(previous?.date, revision.date),
      };
      for (const change of changes) name(tx, change);
      for (const change of changes) write(tx, change, next.number);
      const hash = digest(tx, previous?.hash ?? "", next);
      const row = { ...next, hash };
      tx.insert(revisions).values(row).run();
      return row;
    },
    { behavior: "immediate" },
  );
}

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
    for (const words of recorded.map(wordsOf).sort(byId)) hash.update(canonical([noun, words]));
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

/** A stored version without what the ledger keeps itself. */
export function wordsOf(stored: { id: string }): Words {
  const kept = new Set(["version", "recorded_in", "superseded_in"]);
  const entries = Object.entries(stored).filter(([key]) => !kept.has(key));
  return { ...Object.fromEntries(entries), id: stored.id };
}

/** Identities come first, so that versions of one revision may refer to each other. */
function name(db: Pick<Db, "insert">, change: Change): void {
  if (!("append" in change)) return;
  const identity = { noun: change.noun, id: change.append.id };
  db.insert(names).values(identity).onConflictDoNothing().run();
}

function write(db: Pick<Db, "insert" | "update">, change: Change, revision: number): void {
  const table = nouns[change.noun];
  const id = "append" in change ? change.append.id : change.retract;
  const { changes } = db
    .update(table)
    .set({ superseded_in: revision })
    .where(and(eq(table.id, id), isNull(table.superseded_in)))
    .run();
  if ("append" in change) {
    db.insert(table)
      .values(complete(change.noun, change.append, revision))
      .run();
  } else if (changes === 0) {
    throw new Refusal(`nothing to retract: ${change.noun} ${id}`);
  }
}

function complete(noun: Noun, words: Words, revision: number) {
  const columns = Object.keys(getTableColumns(nouns[noun]));
  const unknown = Object.keys(words).find((key) => !columns.includes(key));
  if (unknown) throw new Refusal(`unknown column of ${noun}: ${unknown}`);
  return { ...words, recorded_in: revision };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const laterOf = (a = "", b: string): string => (a > b ? a : b);
