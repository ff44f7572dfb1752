import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Db } from "../../db/database.ts";
import { commitEdits } from "../../db/edit/commit.ts";
import type { Edit } from "../../db/edit/edit.ts";
import { digest, type Revision } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { addToken } from "../../db/people/tokens.ts";
import { root } from "../../db/root.ts";
import { observations, revisions } from "../../db/schema.ts";

/** One write as a client knows it: what was sent with which key, and the revision it was told. */
export type Ack = { key: string; ids: string[]; value: number; revision: number };

type Size = { analysts: number; writes: number; seed: number };

const now = "2026-11-20T12:00:00.000Z";

/** Every fifth write is a file of a year, the others are one number. */
const monthsOf = (write: number): string[] => {
  const year = 2013 + Math.floor(write / 12);
  const month = (at: number): string => String(at + 1).padStart(2, "0");
  return write % 5 === 4
    ? Array.from({ length: 12 }, (_, at) => `${1960 + write}-${month(at)}`)
    : [`${year}-${month(write % 12)}`];
};

/** A collection of our own with one category and one token for each analyst. */
export async function prepare(db: Db, { analysts }: Size): Promise<string[]> {
  const id = "killed";
  const own = { id, codebook: id, source: "wiki-dabiq", coding: "theme=exclusive", ours: 1 };
  const said = {
    title: "t",
    actor: "a",
    collector: "b",
    population: "c",
    method: "d",
    caveat: "e",
  };
  const categories = Array.from({ length: analysts }, (_, at) => `c${at}`);
  const series = { collection: id, unit: "picture", measure: "count", label: "all", whole: null };
  const edits: Omit<Edit, "ifRevision">[] = [
    { noun: "codebook" as const, said: { id, title: "t", source: null, note: null } },
    ...categories.map((slug) => ({
      noun: "category" as const,
      said: {
        codebook: id,
        dimension: "theme",
        slug,
        label: slug,
        definition: "d",
        broader: null,
        aliases: null,
      },
    })),
    {
      noun: "collection" as const,
      said: {
        ...said,
        licence: "f",
        ...own,
        period_min: "1960-01-01",
        period_max: null,
        value_max: null,
      },
    },
    { noun: "series" as const, said: { ...series, categories: "" } },
    ...categories.map((slug) => ({
      noun: "series" as const,
      said: { ...series, label: slug, categories: `theme=${slug}`, whole: "killed/picture" },
    })),
  ];
  const fresh = edits.map((edit) => ({ ...edit, ifRevision: null }));
  commitEdits(db, fresh, { reason: "for the test", person: null, now });
  const tokens = categories.map(async (handle) => {
    const { id: person } = await addPerson(db, { handle, role: "analyst" }, { person: null, now });
    const words = { person, name: "t", scope: "write" as const, days: 9 };
    return addToken(db, words, { person, now });
  });
  return Promise.all(tokens);
}

/**
 * Sends every write of every analyst over HTTP, while the server is killed again and again after a
 * random number of requests; each write is retried with its key until it is acknowledged.
 */
export async function writeUnderFire(database: string, tokens: string[], size: Size) {
  const random = randomFrom(size.seed);
  const port = await freePort();
  const site = { child: await start(database, port), sent: 0, kills: 0 };
  let limit = nextLimit(random, size);
  const acks: Ack[] = [];
  let restarting: Promise<void> | null = null;
  const fire = async (): Promise<void> => {
    site.child.kill("SIGKILL");
    await once(site.child, "exit");
    site.kills += 1;
    site.child = await start(database, port);
    site.sent = 0;
    limit = nextLimit(random, size);
    restarting = null;
  };
  const analyst = async (token: string, at: number): Promise<void> => {
    for (let write = 0; write < size.writes; write += 1) {
      for (;;) {
        if (restarting) await restarting;
        const asked = post(port, token, { at, write });
        site.sent += 1;
        if (site.sent >= limit && !restarting) restarting = fire();
        const ack = await asked.catch(() => null);
        if (ack) {
          acks.push(ack);
          break;
        }
      }
    }
  };
  await Promise.all(tokens.map(analyst));
  if (restarting) await restarting;
  site.child.kill("SIGKILL");
  await once(site.child, "exit");
  return { acks, kills: site.kills };
}

/** What is wrong in a ledger after all these acknowledgements; nothing, if every promise held. */
export function faultsOf(db: Db, acks: readonly Ack[]): string[] {
  const rows = db.select().from(observations).where(sql`series like 'killed/%'`).all();
  const known = new Map<string, typeof rows>();
  for (const row of rows) known.set(row.id, [...(known.get(row.id) ?? []), row]);
  const lost = acks.flatMap(({ key, ids, value, revision }) =>
    ids
      .filter(
        (id) => !known.get(id)?.some((row) => row.value === value && row.recorded_in === revision),
      )
      .map((id) => `lost: ${key} ${id}`),
  );
  const twice = [...known]
    .filter(([, versions]) => versions.length > 1)
    .map(([id]) => `twice: ${id}`);
  const expected = acks.reduce((sum, { ids }) => sum + ids.length, 0);
  const extra =
    rows.length === expected ? [] : [`${rows.length} numbers, ${expected} acknowledged`];
  const check = db.$client.pragma("integrity_check", { simple: true });
  return [...lost, ...twice, ...extra, ...brokenChain(db), ...(check === "ok" ? [] : [`${check}`])];
}

export function brokenChain(db: Db): string[] {
  const all: Revision[] = db.select().from(revisions).orderBy(revisions.number).all();
  return all.flatMap((revision, at) => {
    const isNext = revision.number === at + 1;
    const isWhole = digest(db, all[at - 1]?.hash ?? "", revision) === revision.hash;
    return isNext && isWhole ? [] : [`the chain breaks at ${revision.number}`];
  });
}

async function post(port: number, token: string, { at, write }: { at: number; write: number }) {
  const months = monthsOf(write);
  const value = at * 100 + write;
  const key = `analyst-${at}-write-${write}`;
  const isFile = months.length > 1;
  const rows = months.map((month) => `${month},c${at},${value},,`);
  const one = { month: months[0], theme: `c${at}`, count: value };
  const path = isFile ? "imports" : "observations";
  const response = await fetch(`http://127.0.0.1:${port}/api/${path}?collection=killed&tick=1`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "idempotency-key": key,
      "content-type": isFile ? "text/csv" : "application/json",
    },
    body: isFile ? `month,theme,count,total,note\n${rows.join("\n")}\n` : JSON.stringify(one),
  });
  const body = await response.json();
  if (response.status === 503) return null;
  if (response.status !== 201) throw new Error(`${response.status}: ${JSON.stringify(body)}`);
  const ids = months.map((month) => `killed/picture/theme=c${at}/${month}`);
  return { key, ids, value, revision: Number(body.revision) };
}

async function start(database: string, port: number): Promise<ChildProcess> {
  const env = { ...process.env, THEMELINE_DB: database, PORT: String(port), THEMELINE_NOW: now };
  const cli = join(root, "build/server/cli.js");
  const child = spawn(process.execPath, [cli, "serve"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout ?? child, "data");
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

/** So many requests until the next kill: sometimes a handful, sometimes many. */
const nextLimit = (random: () => number, { analysts, writes }: Size): number =>
  1 + Math.floor(random() * Math.max(24, (analysts * writes) / 8));

/** A small generator whose seed makes a run repeatable (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
