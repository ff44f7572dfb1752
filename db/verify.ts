import { sql } from "drizzle-orm";
import { type Db, openDatabase } from "./database.ts";
import { digest, type Revision } from "./ledger.ts";
import { nouns, revisions } from "./schema.ts";

/** What the whole history came to: how many revisions, the hash of the newest, and what is wrong. */
export type Verification = { revisions: number; head: string; date: string; faults: string[] };

/**
 * Reads the whole ledger against its chain of hashes and says where it was changed from outside: a
 * revision whose hash does not follow from what is stored, one that is missing, a version that no
 * revision wrote, a guard that was taken away, a damaged page. `anchor` is a hash that was published
 * or kept; without one a newest revision that was cut off leaves no trace.
 */
export function verify(db: Db, { anchor }: { anchor?: string | undefined } = {}): Verification {
  const all = db.select().from(revisions).orderBy(revisions.number).all();
  const last = all.at(-1);
  const faults = [
    ...damages(db),
    ...lacking(db),
    ...all.flatMap((each, at) => faultOf(db, each, all[at - 1])),
    ...strays(db, last?.number ?? 0),
  ];
  if (anchor !== undefined && !all.some(({ hash }) => hash === anchor)) {
    faults.push(`no revision has the hash ${anchor}: its end was cut off, or it is another ledger`);
  }
  return { revisions: all.length, head: last?.hash ?? "", date: last?.date ?? "", faults };
}

function damages(db: Db): string[] {
  const pages = db.$client.prepare<[], string>("pragma integrity_check(20)").pluck().all();
  const loose = db.$client.prepare("pragma foreign_key_check").all();
  return [
    ...pages.filter((each) => each !== "ok").map((each) => `the file is damaged: ${each}`),
    ...(loose.length > 0 ? [`${loose.length} rows refer to what is not there`] : []),
  ];
}

const guards = "select name, sql from sqlite_master where type = 'trigger' order by name";

/** Triggers that the migrations make and that are not there as they were made. */
function lacking(db: Db): string[] {
  const guardsOf = ({ $client }: Db) =>
    $client.prepare<[], { name: string; sql: string }>(guards).all();
  const fresh = openDatabase(":memory:");
  const made = guardsOf(fresh);
  fresh.$client.close();
  const there = new Map(guardsOf(db).map(({ name, sql }) => [name, sql]));
  return made
    .filter(({ name, sql }) => there.get(name) !== sql)
    .map(({ name }) => `the guard ${name} was taken away or changed`);
}

/** What is wrong with one revision, given the one before it. */
function faultOf(db: Db, revision: Revision, before: Revision | undefined): string[] {
  const { number, date, hash } = revision;
  const due = (before?.number ?? 0) + 1;
  const missing = number === due ? [] : [`revision ${due} is missing`];
  const early = before && date < before.date ? [`revision ${number} is dated before the last`] : [];
  const isWhole = digest(db, before?.hash ?? "", revision) === hash;
  const changed = isWhole ? [] : [`revision ${number} is not as it was written`];
  return [...missing, ...early, ...changed];
}

/** Versions that were written or superseded by no revision. */
function strays(db: Db, newest: number): string[] {
  return Object.entries(nouns).flatMap(([noun, table]) => {
    const { n } = db.get<{ n: number }>(sql`
      select count(*) as n from ${table}
      where recorded_in > ${newest} or superseded_in > ${newest} or recorded_in < 1
        or superseded_in <= recorded_in`);
    return n === 0 ? [] : [`${n} ${noun} of no revision`];
  });
}
