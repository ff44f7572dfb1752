import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { apply, planPackage } from "../../db/import/load.ts";
import { newestNumber } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { openSession } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { root } from "../../db/root.ts";
import { counts, manyThemes } from "../bench/import.ts";
import { generators, workbook } from "../fixtures/bad-inputs/materialise.mjs";
import { newFolder } from "../folder.ts";

const folder = newFolder();
const [home, temporary] = [join(folder, "home"), join(folder, "temporary")];
for (const each of [home, temporary]) mkdirSync(each);
const database = join(home, "ledger.db");
const cli = join(root, "build/server/cli.js");
const env = { ...process.env, THEMELINE_DB: database, PORT: "0", TMPDIR: temporary };

/** Every file that is made where temporary files go, also one that is gone at once. */
const seen: string[] = [];
const watcher = watch(temporary, (_, name) => name && seen.push(name));
let server: ChildProcess;
let origin = "";
const keys = { token: "", cookie: "" };

async function serve(): Promise<void> {
  server = spawn(process.execPath, [cli, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const [said] = await once(server.stdout ?? server, "data");
  origin = /http:\S+(?=\/)/.exec(`${said}`)?.[0] ?? "";
}

/** Ends the server, and gives the code that it ends with. */
async function end(signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(server, "exit");
  server.kill(signal);
  return (await ended)[0];
}

beforeAll(async () => {
  copyFileSync(inject("realLedger"), database);
  const db = openDatabase(database);
  const now = new Date().toISOString();
  apply(db, planPackage(db, manyThemes(folder)), now.slice(0, 10));
  const actor = { person: null, now };
  const { id } = await addPerson(db, { handle: "ada", role: "analyst" }, actor);
  keys.token = addToken(db, { person: id, name: "t", scope: "write", days: 9 }, actor);
  keys.cookie = `__Host-themeline=${openSession(db, id, now)}`;
  db.$client.close();
  await serve();
});
afterAll(() => {
  watcher.close();
  server.kill("SIGKILL");
});

const own = () => ({ cookie: keys.cookie, "sec-fetch-site": "same-origin" });
/** As many rows as an upload may have; `first` is another number in each file. */
let first = 0;
function large(): string {
  const [head = "", , ...rows] = counts(60).split("\n").slice(0, 20_001);
  first += 1;
  return [head, `2000-01,Theme 0,${first},400000,`, ...rows].join("\n");
}

async function send(collection: string, body: BodyInit, type = "text/csv"): Promise<number> {
  const address = `${origin}/api/imports?collection=${collection}&tick=1`;
  const headers = {
    authorization: `Bearer ${keys.token}`,
    "content-type": type,
    "idempotency-key": crypto.randomUUID(),
  };
  return (await fetch(address, { method: "POST", headers, body })).status;
}

async function upload(text: string): Promise<string> {
  const body = new FormData();
  body.set("collection", "contract");
  body.set("file", new File([text], "counts.csv"));
  const answer = await fetch(`${origin}/imports`, {
    ...{ method: "POST", headers: own(), body, redirect: "manual" },
  });
  return `${origin}${answer.headers.get("location")}`;
}

const post = (address: string, fields: Record<string, string>) =>
  fetch(address, {
    ...{ method: "POST", headers: own(), redirect: "manual" },
    body: new URLSearchParams(fields),
  });

/** What is told of an upload, asked again and again until it is what is waited for. */
async function until(is: (told: string) => boolean, address: string, accept = "text/html") {
  for (;;) {
    const told = await (await fetch(address, { headers: { ...own(), accept } })).text();
    if (is(told)) return told;
  }
}

/** An upload that was read, and is being recorded. */
async function recording(): Promise<string> {
  const address = await upload(large());
  const page = await until((told) => told.includes('name="seen"'), address);
  const revision = /name="seen" value="(\d+)"/.exec(page)?.[1] ?? "";
  // Its answer is not waited for: by then all may be recorded.
  post(address, { verb: "record", reason: "x", tick: "1", seen: revision }).catch(() => null);
  await until((told) => told.includes("written"), address, "application/json");
  return address;
}

const contents = () => {
  const db = openDatabase(database);
  const [revision, kept] = [newestNumber(db), db.$client.prepare("select name from uploads").all()];
  db.$client.close();
  return { revision, uploads: kept.length };
};

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const childrenOf = (pid = 0): string[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);

describe("the program leaves no file but its ledger", () => {
  test("after files that are recorded, refused, too much, and after pictures", async () => {
    const good = workbook([
      ["month", "theme", "count"],
      ["2016-01", "Theme 1", 3],
    ]);
    expect(await send("contract", new Uint8Array(good), xlsx)).toBe(201);
    expect(await send("contract", "month,theme,count\n2016-01,Theme 1,x\n")).toBe(422);
    const bomb = generators.xlsx_whitespace_bomb?.({ mb: 49 }) ?? "";
    expect(await send("contract", new Uint8Array(Buffer.from(bomb)), xlsx)).toBe(422);
    for (const extension of ["png", "pdf", "xlsx", "zip"]) {
      const address = `${origin}/trends.${extension}?series=ihs-territory/km2`;
      expect([extension, (await fetch(address)).status]).toEqual([extension, 200]);
    }
  });

  test("after a large file is cancelled while it is recorded", async () => {
    const before = contents();
    const address = await recording();
    await post(address, { verb: "drop" });
    expect(contents()).toEqual(before);
  });

  test("after it is killed while it records: the file is there to be recorded, once", async () => {
    const before = contents();
    const address = await recording();
    const children = childrenOf(server.pid);
    await end("SIGKILL");
    expect(contents()).toEqual({ ...before, uploads: before.uploads + 1 });
    await expect.poll(() => children.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
    await serve();
    const path = new URL(address).pathname;
    await post(`${origin}${path}`, { verb: "drop" });
    expect(contents()).toEqual(before);
  });

  test("after it is told to end while it records", async () => {
    const before = contents();
    await recording();
    expect(await end("SIGTERM")).toBe(0);
    expect(contents().revision - before.revision).toBeLessThanOrEqual(1);
  });

  test("after all of this: nothing beside the ledger, nothing made for a moment", async () => {
    expect(readdirSync(home)).toEqual(["ledger.db"]);
    const control = join(temporary, "control");
    writeFileSync(control, "");
    rmSync(control);
    await expect.poll(() => seen).toContain("control");
    expect(new Set(seen)).toEqual(new Set(["control"]));
  });
});
