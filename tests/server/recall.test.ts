import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { record } from "../../db/ledger.ts";
import { createSite } from "../../server/app.ts";
import { createSiteServer } from "../../server/recall.ts";
import { createWorld } from "../../server/world.ts";
import { openRealLedger } from "../real-ledger.ts";

const { db } = openRealLedger();
const world = createWorld(db);
const site = createSite(world);
const server = createSiteServer(site, world);
const address = "/trends.csv?series=ihs-territory/km2";

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

type Sent = { status: number; headers: Record<string, unknown>; body: Buffer };

function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Sent> {
  const where = server.address();
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
    expect((await ask(address, { "if-none-match": '"another"' })).status).toBe(200);
  });

  test("is not taken for the answer to another method", async () => {
    await ask(address);
    expect((await ask(address, {}, "HEAD")).body.length).toBe(0);
    expect((await ask(address, {}, "POST")).status).toBe(404);
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
