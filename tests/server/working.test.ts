import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { beforeAll, describe, expect, test } from "vitest";
import { uploadsOf } from "../../db/entry/uploads.ts";
import { apply, planPackage } from "../../db/import/load.ts";
import { newestNumber } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { openSession } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { names, observations } from "../../db/schema.ts";
import { createSite } from "../../server/app.ts";
import { newGauge, readGauge } from "../../server/gauge.ts";
import { startWorking, type Working } from "../../server/working.ts";
import { createWorld } from "../../server/world.ts";
import { counts, manyThemes } from "../bench/import.ts";
import { newFolder } from "../folder.ts";
import { openLedgerFile } from "../ledger-file.ts";

const folder = newFolder();

const { db, path } = openLedgerFile();
const now = new Date().toISOString();
apply(db, planPackage(db, manyThemes(folder)), now.slice(0, 10));
const actor = { person: null, now };
const { id: ada } = await addPerson(db, { handle: "ada", role: "analyst" }, actor);
const cookie = `__Host-themeline=${openSession(db, ada, now)}`;
const token = addToken(db, { person: ada, name: "t", scope: "write", days: 9 }, actor);
const own = { cookie, "sec-fetch-site": "same-origin" };

/** The gauge of what was asked for last: its memory is read here while the thread works. */
let gauge = newGauge();
const listened =
  (working: Working): Working =>
  (sent, given) => {
    gauge = given;
    return working(sent, given);
  };
const start = (options = {}): Working => {
  const working = startWorking({ database: path, origin: null }, { isBuilt: true, ...options });
  if (!working) throw new Error("no thread");
  return working;
};
const thread = listened(start());
const siteWith = (working?: Working, patienceMs = 60_000) =>
  createSite({ ...createWorld(db, { patienceMs }), working });
const site = siteWith(thread);
const impatient = siteWith(thread, 0);

/** The first 20,000 rows are as many as an upload may have; `more` is added to every count. */
const file = (more = 0, rows = 20_000): string =>
  counts(60)
    .split("\n")
    .slice(0, rows + 1)
    .join("\n")
    .replace(/,(\d+),(\d*),$/gm, (_, count, total) => `,${Number(count) + more},${total},`);

async function upload(text: string): Promise<string> {
  const body = new FormData();
  body.set("collection", "contract");
  body.set("file", new File([text], "counts.csv"));
  const answer = await site.request("/imports", { method: "POST", headers: own, body });
  return answer.headers.get("location") ?? "";
}

const post = (to: typeof site, address: string, fields: Record<string, string>) =>
  to.request(address, { method: "POST", headers: own, body: new URLSearchParams(fields) });
const record = (to: typeof site, address: string) =>
  post(to, address, { verb: "record", reason: "Counts", tick: "1", seen: `${newestNumber(db)}` });
const importBy = (to: typeof site, text: string, key: string) =>
  to.request("/api/imports?collection=contract&tick=1", {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "text/csv",
      "idempotency-key": key,
    },
    body: text,
  });

const contents = () => ({
  revision: newestNumber(db),
  names: db.select().from(names).all().length,
  observations: db.select().from(observations).all().length,
  uploads: uploadsOf(db, ada).length,
  integrity: db.$client.pragma("integrity_check", { simple: true }),
});

/** Waits until the work at an address ends, without taking its answer. */
const ended = (address: string) =>
  expect
    .poll(
      async () => {
        const headers = { ...own, accept: "application/json" };
        return (await (await impatient.request(address, { headers })).json()).isEnded;
      },
      { interval: 5 },
    )
    .toBe(true);

/** Looks at the shared memory until so many numbers are written, and lets nobody else have a turn. */
function watchUntilWritten(share: number): void {
  for (;;) {
    const { stage, done, total } = readGauge(gauge);
    if (stage === "written" && done >= share * total) return;
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** The longest stretch, in milliseconds, for which nobody else had a turn. */
async function longestStretch(act: () => Promise<unknown>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: 2 });
  await turn();
  delays.enable();
  await act();
  await turn();
  delays.disable();
  return delays.max / 1e6;
}

describe("an upload of 20,000 rows", () => {
  let address = "";
  beforeAll(async () => {
    address = await upload(file());
    await site.request(address, { headers: own });
  });

  test("says how far it is at its own address, and leads to its revision at the end", async () => {
    const answer = await record(impatient, address);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, address]);
    const page = await (await impatient.request(address, { headers: own })).text();
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="1"/></noscript>');
    expect(page).toMatch(/value="stop"|value="drop"/);
    watchUntilWritten(0.5);
    const json = { ...own, accept: "application/json" };
    const told = await (await impatient.request(address, { headers: json })).json();
    expect(told).toMatchObject({ stage: "written", total: 20_050 });
    expect(told.words).toMatch(/^(All 20,050|[\d,]+ of 20,050) numbers are written/);
    const end = await site.request(address, { headers: own });
    expect(end.headers.get("location")).toBe(`/revisions/${newestNumber(db)}`);
    expect(contents()).toMatchObject({ observations: 20_050, uploads: 0 });
  });

  test("stands in its revision on pages of a thousand numbers", async () => {
    const revision = `/revisions/${newestNumber(db)}`;
    const rowsOf = async (page: string): Promise<number> =>
      (await (await site.request(revision + page)).text()).split("+ added").length - 1;
    expect(await Promise.all(["", "?page=2", "?page=21"].map(rowsOf))).toEqual([1000, 1000, 50]);
  });

  test("leads there also when it is asked for again: it is recorded once", async () => {
    const before = contents();
    for (const again of [
      await site.request(address, { headers: own }),
      await record(site, address),
    ])
      expect(again.headers.get("location")).toBe(`/revisions/${before.revision}`);
    expect(contents()).toEqual(before);
  });

  test.each([0.1, 0.5])(
    "cancelled when %s of it is written leaves nothing behind",
    async (share) => {
      const before = contents();
      const other = await upload(file(1, 8000));
      await site.request(other, { headers: own });
      const recording = record(site, other);
      await turn();
      while (readGauge(gauge).stage !== "written") await turn();
      watchUntilWritten(share);
      const cancelled = await post(site, other, { verb: "drop" });
      expect(cancelled.headers.get("location")).toBe("/imports");
      expect(await (await recording).text()).toBe("");
      expect(contents()).toEqual(before);
    },
  );

  test("cancelled once it is committed is not undone in silence: its revision is shown", async () => {
    const other = await upload(file(1, 400));
    await site.request(other, { headers: own });
    await record(impatient, other);
    await ended(other);
    const cancelled = await post(impatient, other, { verb: "drop" });
    expect(cancelled.headers.get("location")).toBe(`/revisions/${newestNumber(db)}`);
  });

  test("cancelled once its columns were named anew is dropped all the same", async () => {
    const before = contents();
    const other = await upload(file(1, 40));
    await post(impatient, other, { verb: "forget" });
    await ended(other);
    const cancelled = await post(impatient, other, { verb: "drop" });
    expect([cancelled.headers.get("location"), contents()]).toEqual(["/imports", before]);
  });

  test("is shown also after somebody asked for the head of its page alone", async () => {
    const other = await upload(file(1, 40));
    const head = await impatient.request(other, { method: "HEAD", headers: own });
    expect(await head.text()).toBe("");
    await ended(other);
    const page = await (await impatient.request(other, { headers: own })).text();
    expect(page).toContain("counts.csv");
    await post(site, other, { verb: "drop" });
  });

  test("is one revision, however often it is sent at once; who writes meanwhile waits", async () => {
    const other = await upload(file(1, 8000));
    await site.request(other, { headers: own });
    const before = newestNumber(db);
    const all = Array.from({ length: 20 }, () => record(site, other));
    while (readGauge(gauge).stage !== "written") await turn();
    const small = await importBy(siteWith(), "month,theme,count\n2016-01,Theme 1,3\n", "small");
    const ends = (await Promise.all(all)).map(({ headers }) => headers.get("location"));
    expect([...new Set(ends)]).toEqual([`/revisions/${before + 1}`]);
    expect([small.status, (await small.json()).revision]).toEqual([201, before + 2]);
  });

  test("is undone with counts, too; cancelled there, it stays", async () => {
    const before = contents();
    const address = `/undo/${before.revision - 1}`;
    const undoing = post(site, address, { reason: "Not ours" });
    while (readGauge(gauge).stage !== "written") await turn();
    const cancelled = await post(site, address, { verb: "stop" });
    expect(cancelled.headers.get("location")).toBe(address);
    await undoing;
    expect(contents()).toEqual(before);
    const undone = await post(site, address, { reason: "Not ours" });
    expect(undone.headers.get("location")).toBe(`/revisions/${before.revision + 1}`);
  });

  test("leaves the others their turn, while a site without a thread does not: the control", async () => {
    const before = newestNumber(db);
    const there = await longestStretch(async () => importBy(site, file(2, 8000), "there"));
    const here = await longestStretch(async () => importBy(siteWith(), file(3, 8000), "here"));
    expect(newestNumber(db)).toBe(before + 2);
    expect(here).toBeGreaterThan(150);
    expect(there).toBeLessThan(here / 2);
  });

  test("is recorded once for its key, whoever works on it; another file with it is refused", async () => {
    const before = contents();
    const again = await importBy(siteWith(), file(2, 8000), "there");
    expect([again.status, (await again.json()).revision]).toEqual([201, before.revision - 1]);
    const other = await importBy(site, file(9, 8000), "there");
    expect([other.status, contents()]).toEqual([422, before]);
  });

  test("that is too large is refused by its size, which another thread is never given", async () => {
    const answer = await importBy(site, "x".repeat(5_400_000), "large");
    expect([answer.status, (await answer.json()).errors[0].code]).toEqual([413, "FILE_TOO_LARGE"]);
  });
});

describe("a thread that ends half way", () => {
  const program = join(folder, "ends.mjs");
  writeFileSync(
    program,
    'import { parentPort } from "node:worker_threads";\nparentPort.on("message", () => process.exit(1));\n',
  );

  test("is said to have ended, and is started anew for the next who asks", async () => {
    const before = contents();
    const broken = siteWith(start({ program }));
    for (const key of ["first", "second"]) {
      const answer = await importBy(broken, "month", key);
      expect([answer.status, (await answer.json()).errors[0].code]).toEqual([500, "ENDED"]);
    }
    const address = await upload("month");
    const page = await broken.request(address, { headers: own });
    expect([page.status, await page.text()]).toEqual([500, expect.stringContaining(address)]);
    expect(contents()).toEqual({ ...before, uploads: 1 });
    await post(site, address, { verb: "drop" });
    expect(contents()).toEqual(before);
  });
});

test("a thread without work ends, and another one is started for the next who asks", async () => {
  const program = join(folder, "names-itself.mjs");
  const lines = [
    'import { parentPort, threadId } from "node:worker_threads";',
    "const said = { status: 200, headers: [], body: new Uint8Array([threadId]) };",
    'parentPort.on("message", ({ id }) => parentPort.postMessage({ id, ...said }));',
  ];
  writeFileSync(program, lines.join("\n"));
  const sent = { url: "http://site/", method: "GET", headers: [], body: null };
  const asker = (working: Working) => async () => (await working(sent, newGauge()))?.body[0];
  const [lasting, passing] = [asker(start({ program })), asker(start({ program, idleMs: 1 }))];
  expect(await lasting()).toBe(await lasting());
  const first = await passing();
  await expect.poll(passing).not.toBe(first);
});
