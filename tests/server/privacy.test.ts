import { unzipSync } from "fflate";
import type { Hono } from "hono";
import { Secret, TOTP } from "otpauth";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { Db } from "../../db/database.ts";
import { addPerson, setPassword } from "../../db/people/people.ts";
import { beginStep, confirmStep, readStep } from "../../db/people/second-step.ts";
import { addToken } from "../../db/people/tokens.ts";
import { createApp } from "../../server/app.ts";
import { openRealLedger } from "../real-ledger.ts";

vi.setConfig({ testTimeout: 120_000 });

const collection = "ihs-conflict-monitor-2017";
const password = "correct horse battery";
const logged: string[] = [];
const log = vi
  .spyOn(console, "error")
  .mockImplementation((...words) => void logged.push(`${words}`));
afterAll(() => log.mockRestore());

type Seed = { db: Db; app: Hono; markers: string[] };

/** A site on which three analysts have worked, whose names and networks nobody is to learn. */
async function seeded(names: string[], at: string): Promise<Seed> {
  const { db } = openRealLedger();
  const app = createApp(db, { clock: () => at, origin: "https://themeline.example" });
  const actor = { person: null, now: at };
  const markers = [...names];
  for (const [index, handle] of names.entries()) {
    const { id } = await addPerson(db, { handle, role: "editor" }, actor);
    await setPassword(db, id, password, { person: id, now: at });
    beginStep(db, id);
    const key = readStep(db, id)?.key ?? "";
    const totp = new TOTP({ secret: Secret.fromBase32(key) });
    const codeIn = (seconds: number): string =>
      totp.generate({ timestamp: Date.parse(at) + seconds * 1_000 });
    const recovery = confirmStep(db, codeIn(0), { person: id, now: at });
    markers.push(key, ...recovery, ...recovery.map((each) => each.replaceAll("-", "")));
    const token = addToken(
      db,
      { person: id, name: `${handle}-token`, scope: "write", days: 9 },
      actor,
    );
    markers.push(id, token);
    const address = `198.51.100.${77 + index}`;
    markers.push(address);
    const send = (to: string, form: Record<string, string>, cookie = "") =>
      app.request(
        to,
        {
          method: "POST",
          headers: { "sec-fetch-site": "same-origin", ...(cookie ? { cookie } : {}) },
          body: new URLSearchParams(form),
        },
        { incoming: { socket: { remoteAddress: address } } },
      );
    const owing = cookiesOf(await send("/sign-in", { handle, password }));
    const cookie = cookiesOf(await send("/sign-in/code", { code: codeIn(30) }, owing));
    markers.push(...[...`${owing}; ${cookie}`.matchAll(/=([^;]+)/g)].map(([, each = ""]) => each));
    const form = new FormData();
    form.set("collection", collection);
    const line = `2017-0${index + 2},State-building,${40 + index},800,`;
    const file = new File(
      [`month,theme,count,total,note\n${line}\n`],
      `C:\\Users\\${handle}\\a.csv`,
    );
    form.set("file", file);
    const headers = { cookie, "sec-fetch-site": "same-origin" };
    const sent = await app.request("/imports", { method: "POST", headers, body: form });
    const to = sent.headers.get("location") ?? "";
    const plan = await (await app.request(to, { headers })).text();
    const seen = /name="seen" value="(\d+)"/.exec(plan)?.[1] ?? "";
    const fields = new URLSearchParams({ verb: "record", reason: "a month", tick: "1", seen });
    const recorded = await app.request(to, { method: "POST", headers, body: fields });
    expect(recorded.headers.get("location")).toMatch(/^\/revisions\/\d+$/);
  }
  return { db, app, markers };
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .filter((each) => !each?.endsWith("="))
    .join("; ");

const views = [
  "/trends",
  "/themes",
  "/coverage",
  "/revisions",
  "/collections",
  "/sources",
  "/data",
];
const formats = ["json", "csv", "xlsx", "svg", "md", "bib", "ris", "metadata.json", "arrow", "zip"];
const files = [
  ...["/trends", "/themes"].flatMap((view) =>
    formats.map((format) => `${view}.${format}?collection=${collection}&dimension=theme`),
  ),
  ...["png", "pdf"].map((format) => `/trends.${format}?collection=${collection}&dimension=theme`),
  "/revisions.json?since=80",
  "/revisions.atom",
  "/openapi.json",
];

/** Every address that links lead to from the views, up to so many, with all that is answered. */
async function crawl(app: Hono, most: number): Promise<Map<string, Buffer>> {
  const answers = new Map<string, Buffer>();
  const ways = ["/", ...views, ...files, "/revisions/84", "/revisions/86"];
  for (const address of ways) {
    if (answers.size >= most || answers.has(address)) continue;
    const answer = await app.request(address);
    const body = Buffer.from(await answer.arrayBuffer());
    answers.set(address, Buffer.concat([Buffer.from(JSON.stringify([...answer.headers])), body]));
    if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
    const links = [...body.toString().matchAll(/href="(\/[^"#]*)"/g)].map(([, each = ""]) =>
      each.replaceAll("&amp;", "&"),
    );
    ways.push(...links.filter((each) => !/^\/(assets|take|enter|sign-in)/.test(each)));
  }
  return answers;
}

/** The bytes of an answer, and those of every file packed in it. */
function bytesOf(address: string, body: Buffer): string {
  if (!/\.(xlsx|zip)/.test(address)) return body.toString("latin1");
  const start = body.indexOf("PK\u0003\u0004");
  const parts = start < 0 ? {} : unzipSync(new Uint8Array(body.subarray(start)));
  const texts = Object.entries(parts).map(
    ([name, part]) => name + Buffer.from(part).toString("latin1"),
  );
  return [body.toString("latin1"), ...texts].join("\n");
}

describe("A3: who the analysts are", () => {
  let first: Map<string, Buffer>;
  let seed: Seed;

  test("is in no public page, file, header or log", async () => {
    seed = await seeded(["marker-anna", "marker-bert", "marker-cleo"], "2026-11-20T08:11:12.345Z");
    first = await crawl(seed.app, 220);
    expect(first.size).toBe(220);
    const markers = [...seed.markers, "Users", "08:11", "345Z"];
    const found = [...first].flatMap(([address, body]) => {
      const text = bytesOf(address, body);
      return markers.filter((marker) => text.includes(marker)).map((each) => `${address}: ${each}`);
    });
    expect(found).toEqual([]);
    // The control: what they wrote is public, and found in pages, packed files and feeds alike.
    const told = [...first].filter(([address, body]) => bytesOf(address, body).includes("a month"));
    expect(told.map(([address]) => address)).toEqual(
      expect.arrayContaining(["/revisions", "/revisions/84", "/revisions.atom"]),
    );
    const heads = ["png", "pdf"].map((format) =>
      first.get(`/trends.${format}?collection=${collection}&dimension=theme`),
    );
    expect(heads.map((body) => /\u0089PNG|%PDF/.exec(body?.toString("latin1") ?? "")?.[0])).toEqual(
      ["\u0089PNG", "%PDF"],
    );
    expect(logged.filter((line) => seed.markers.some((each) => line.includes(each)))).toEqual([]);
  });

  test("nor the time of day, nor anything else that tells two days' works apart", async () => {
    const other = await seeded(["someone", "else", "entirely"], "2026-11-20T13:47:48.999Z");
    const second = await crawl(other.app, 220);
    expect([...second.keys()]).toEqual([...first.keys()]);
    const differing = [...first].filter(
      ([address, body]) => !body.equals(second.get(address) ?? Buffer.of()),
    );
    expect(differing.map(([address]) => address)).toEqual([]);
  });

  test("no network is stored: neither in the ledger's file nor in its log", () => {
    const bytes = seed.db.$client.serialize().toString("latin1");
    expect(bytes).not.toMatch(/198\.51\.100/);
    // The control: what is stored is found, and a handle is stored where admins see it.
    expect(bytes).toContain("marker-anna");
  });
});
