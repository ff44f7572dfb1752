import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { record } from "../../db/ledger.ts";
import { createSite } from "../../server/app.ts";
import { renditions } from "../../server/renditions/index.ts";
import { createSiteServer } from "../../server/site-server.ts";
import { createWorld } from "../../server/world.ts";
import { openRealLedger } from "../real-ledger.ts";

const { db } = openRealLedger();
const world = createWorld(db);
const site = createSite(world);
const server = await createSiteServer(site, world);
const address = "/trends.csv?series=ihs-territory/km2";

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

type Sent = { status: number; headers: Record<string, unknown>; body: Buffer };

function ask(
  path: string,
  headers: Record<string, string> = {},
  { method = "GET", from = server } = {},
): Promise<Sent> {
  const where = from.address();
  const port = typeof where === "object" && where ? where.port : 0;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const { date: _, connection: __, "keep-alive": ___, ...kept } = response.headers;
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: kept, body });
      });
    });
    asked.once("error", reject).end();
  });
}

describe("an answer that was sent before", () => {
  test("is sent again without the site: the same body and the same headers", async () => {
    const first = await ask(address);
    expect(first.status).toBe(200);
    const again = await ask(address);
    expect(again.body.equals(first.body)).toBe(true);
    expect(again.headers).toEqual({ ...first.headers, "content-length": `${first.body.length}` });
    expect(again.headers).toHaveProperty("content-security-policy");
  });

  test("is sent in the encoding that is asked for", async () => {
    const { body } = await ask(address);
    const packed = await ask(address, { "accept-encoding": "gzip" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed.body).equals(body)).toBe(true);
  });

  test("is answered by 304 to who still has it, and to nobody else", async () => {
    const { headers } = await ask(address);
    const known = await ask(address, { "if-none-match": String(headers.etag) });
    expect([known.status, known.body.length]).toEqual([304, 0]);
    expect(known.headers.etag).toBe(headers.etag);
    expect((await ask(address, { "if-none-match": "*" })).status).toBe(304);
    expect((await ask(address, { "if-none-match": '"another"' })).status).toBe(200);
  });

  test("is not taken for the answer to another method", async () => {
    await ask(address);
    expect((await ask(address, {}, { method: "HEAD" })).body.length).toBe(0);
    expect((await ask(address, {}, { method: "POST" })).status).toBe(405);
  });

  test("is made anew once the ledger has grown", async () => {
    const before = await ask("/revisions");
    const reason = "a party for a test";
    record(db, { date: "2026-11-21", kind: "entry", reason }, [
      {
        noun: "party",
        append: { id: "a-party", name: "A party", aliases: null, kind: "state", interest: null },
      },
    ]);
    const after = await ask("/revisions");
    expect(after.body.toString()).toContain(reason);
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });
});

describe("a file of few series", () => {
  const nobody = new Hono().all("*", (c) => c.text("the site was asked", 500));
  const alone = createWorld(db);
  const quick = createSiteServer(nobody, alone);
  const series =
    "series=ihs-conflict-monitor-2017/picture/theme=state-building~ihs-conflict-monitor-2017/picture";
  const extensions = renditions.filter(({ isQuick }) => isQuick).map((each) => each.extension);

  beforeAll(async () => {
    const from = await quick;
    await new Promise<void>((resolve) => from.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    const from = await quick;
    await new Promise((resolve) => from.close(resolve));
  });

  test.each(extensions)(
    "is written as %s without the site, as the site writes it",
    async (each) => {
      const path = `/trends.${each}?${series}&level=0.9`;
      const sent = await ask(path, {}, { from: await quick });
      const asked = await site.request(path);
      expect(sent.status).toBe(200);
      expect(sent.body.toString()).toBe(await asked.text());
      expect(sent.headers).toEqual({
        ...Object.fromEntries(asked.headers),
        "content-length": `${sent.body.length}`,
      });
    },
  );

  test("is left to the site where it is refused, sent on, unknown, drawn or of many", async () => {
    const left = [
      "/trends.json?series=no-such/series",
      `/trends.json?${series}&level=2`,
      `/trends.json?${series}&asOf=2019-01-01`,
      `/trends.json?${series}&value=`,
      `/trends.json?${series}&rev=9999`,
      `/trends.svg?${series}`,
      "/trends.json?collection=ihs-conflict-monitor-2017",
      "/trends.json",
      `/trends.json?${series}?`,
      `/trends?${series}`,
    ];
    for (const path of left) {
      const sent = await ask(path, {}, { from: await quick });
      expect([path, sent.body.toString()]).toEqual([path, "the site was asked"]);
    }
  });
});

test("a ledger that cannot be read is an answer, not the end of the server", async () => {
  const gone = openRealLedger().db;
  const there = createWorld(gone);
  const from = await createSiteServer(createSite(there), there);
  await new Promise<void>((resolve) => from.listen(0, "127.0.0.1", resolve));
  gone.$client.close();
  for (const path of [address, address, "/"]) {
    expect((await ask(path, {}, { from })).status).toBe(500);
  }
  await new Promise((resolve) => from.close(resolve));
});
