import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Db, openDatabase } from "../../db/database.ts";
import { root } from "../../db/root.ts";
import { newFolder } from "../folder.ts";
import { brokenChain, prepare, randomFrom } from "./kill-run.ts";

const rounds = 200;
const months = 3;
const analysts = 20;
/** What a process says on its way, and after which of these it is killed. */
const steps = ["read", "writes", "wrote", "ended"] as const;
type Step = (typeof steps)[number];
const seed = 20261121;

const folder = newFolder();
mkdirSync(join(root, "build"), { recursive: true });
const bundles = mkdtempSync(join(root, "build/merge-"));
const all = new Set<ChildProcess>();
afterAll(() => {
  for (const child of all) child.kill("SIGKILL");
  rmSync(bundles, { recursive: true });
});

beforeAll(async () => {
  const entry = { ssr: join(root, "tests/server/merge-child.ts"), outDir: bundles };
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { ...entry, target: "node20" },
  });
});

async function ledger(name: string): Promise<{ db: Db; path: string }> {
  const path = join(folder, `${name}.db`);
  copyFileSync(inject("realLedger"), path);
  const db = openDatabase(path);
  await prepare(db, { analysts, writes: 0, seed });
  return { db, path };
}

async function start(path: string, mode = ""): Promise<ChildProcess> {
  const child = fork(join(bundles, "merge-child.js"), [path, mode], { execArgv: [] });
  all.add(child);
  child.once("exit", () => all.delete(child));
  await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => {
      throw new Error("a child ended before it was ready");
    }),
  ]);
  return child;
}

type Sent = { until: (step: Step) => Promise<void>; end: Promise<string | number> };

/** Sends a file: when it comes how far, and what becomes of it; "killed" where nobody is left to say. */
function send(child: ChildProcess, text: string): Sent {
  const reached = new Map(steps.map((step) => [step, deferred<void>()]));
  const { promise: end, resolve: noteEnd } = deferred<string | number>();
  const hear = (said: string | number): void => {
    const step = steps.find((each) => each === said);
    if (step) reached.get(step)?.resolve();
    else noteEnd(said);
  };
  const leave = (): void => noteEnd("killed");
  child.on("message", hear).on("disconnect", leave);
  child.send(text);
  const ended = end.finally(() => {
    for (const { resolve } of reached.values()) resolve();
    child.off("message", hear).off("disconnect", leave);
  });
  return { until: async (step) => reached.get(step)?.promise, end: ended };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Three months of its own for every round, from 1960 on. */
const monthsOf = (round: number): string[] =>
  Array.from({ length: months }, (_, at) => {
    const month = round * months + at;
    return `${1960 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });

/** Six of ten in one category and none in others: either file is right, both are twelve of ten. */
const file = (round: number, first: number): string =>
  [
    "month,theme,count,total,note",
    ...monthsOf(round).flatMap((month) => [
      `${month},c${first},6,10,`,
      ...Array.from({ length: analysts / 2 - 1 }, (_, at) => `${month},c${first + 2 * at + 2},0,,`),
    ]),
  ].join("\n");

type Live = { period: string; parts: number; total: number | null; n: number };

const live = (db: Db, round: number): Live[] =>
  db.all<Live>(sql`
    select period,
      sum(case when series like '%theme=%' then value end) as parts,
      max(case when series not like '%theme=%' then value end) as total,
      count(*) as n
    from observations
    where series in (select id from series where collection = 'killed')
      and period in ${monthsOf(round)} and superseded_in is null
    group by period`);

/** The months of a round as they stand, and where parts exceed the total or a file is half there. */
function standing(db: Db, round: number): { held: number; faults: string[] } {
  const rows = live(db, round);
  const faults = rows.flatMap(({ period, parts, total, n }) => [
    ...(parts > (total ?? 0) ? [`${period}: ${parts} of ${total}`] : []),
    ...(n === analysts / 2 + 1 ? [] : [`${period}: ${n} numbers`]),
  ]);
  return { held: rows.length, faults };
}

describe("T-CON-04: an import while another runs", () => {
  test("200 rounds, one of both killed at random: totals hold on what both leave", async () => {
    const { db, path } = await ledger("merged");
    const random = randomFrom(seed);
    const spares = [start(path), start(path)];
    let [a, b] = await Promise.all([start(path), start(path)]);
    const seen: Record<string, number> = {};
    for (let round = 0; round < rounds; round += 1) {
      const asked = [send(a, file(round, 0)), send(b, file(round, 1))];
      const [victim, at] = random() < 0.5 ? [a, 0] : [b, 1];
      await asked[at]?.until(steps[Math.floor(random() * steps.length)] ?? "ended");
      victim.kill("SIGKILL");
      const said = await Promise.all(asked.map(({ end }) => end));
      const { held, faults } = standing(db, round);
      expect([round, faults]).toEqual([round, []]);
      const written = said.filter((each) => typeof each === "number").length;
      // What was acknowledged is there; both never are.
      expect(written).toBeLessThanOrEqual(1);
      if (written === 1) expect(held).toBe(months);
      else expect([0, months]).toContain(held);
      const kind = said
        .map((each) => (typeof each === "number" ? "written" : each))
        .sort()
        .join(" and ");
      seen[kind] = (seen[kind] ?? 0) + 1;
      spares.push(start(path));
      const next = await spares.shift();
      if (next) [a, b] = victim === a ? [next, b] : [a, next];
    }
    console.log(seen);
    expect(Object.values(seen).reduce((sum, each) => sum + each)).toBe(rounds);
    // A kill comes before, within and after the write: else the rounds would try one thing only.
    expect(Object.keys(seen).length).toBeGreaterThanOrEqual(2);
    expect(brokenChain(db)).toEqual([]);
    expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
    await Promise.all(spares);
    db.$client.close();
  }, 180_000);

  test("totals that are checked before the transaction do not hold: the control", async () => {
    const { db, path } = await ledger("outside");
    const both = await Promise.all([start(path, "outside"), start(path, "outside")]);
    const planned = await Promise.all(both.map((child, at) => send(child, file(0, at)).end));
    expect(planned).toEqual(["planned", "planned"]);
    const said = await Promise.all(both.map((child) => send(child, "write").end));
    expect(said.every((each) => typeof each === "number")).toBe(true);
    expect(standing(db, 0).faults).toContain("1960-01: 12 of 10");
    db.$client.close();
  });
});
