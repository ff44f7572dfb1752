import { Agent, request } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { readAudit } from "../../db/people/audit.ts";
import { hashPassword } from "../../db/people/password.ts";
import { addPerson } from "../../db/people/people.ts";
import { people } from "../../db/people/schema.ts";
import { createApp } from "../../server/app.ts";
import { median } from "../../web/stats/special/median.ts";
import { mannWhitney } from "../mann-whitney.ts";

const now = "2026-11-20T12:00:00.000Z";
/** In memory: what a disk takes is the same for all, and hides what is not. */
const db = openDatabase(":memory:");
afterAll(() => db.$client.close());
const password = "correct horse battery";
/** The hash costs half a millisecond here, so that the rest of an answer cannot hide behind it. */
const cheap = 2 ** 8;
const app = createApp(db, { clock: () => now, passwordCost: cheap });

async function personOf(handle: string, cost: number): Promise<void> {
  const { id } = await addPerson(db, { handle, role: "analyst" }, { person: null, now });
  const hash = await hashPassword(password, cost);
  db.update(people).set({ password: hash }).where(eq(people.id, id)).run();
}

let tries = 0;
/** One wrong try from a network of its own, so that none is refused; how long it took in ms. */
async function tryAs(handle: string) {
  tries += 1;
  const remoteAddress = `10.${tries >> 8}.${tries & 255}.1`;
  const start = performance.now();
  const response = await app.request(
    "/sign-in",
    {
      method: "POST",
      headers: { "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ handle, password: "wrong horse battery" }),
    },
    { incoming: { socket: { remoteAddress } } },
  );
  const body = await response.text();
  const ms = performance.now() - start;
  const headers = JSON.stringify([...response.headers]);
  return { ms, said: `${response.status} ${headers} ${body.replaceAll(handle, "HANDLE")}` };
}

/** So many tries at each of two handles, in turn, each as often first as second. */
async function compare(a: string, b: string, rounds = 1_000) {
  const [as, bs]: number[][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const handle of round % 2 ? [a, b] : [b, a]) {
      const { ms } = await tryAs(handle);
      (handle === a ? as : bs)?.push(ms);
    }
  }
  const [x = 0, y = 0] = [median(as ?? []) ?? 0, median(bs ?? []) ?? 0];
  return { difference: Math.abs(x - y) / y, p: mannWhitney(as ?? [], bs ?? []) };
}

/** Alike once in three rounds: chance alone tells one pair in a hundred apart, and so do neighbours. */
async function isAlike(a: string, b: string): Promise<boolean> {
  await compare(a, b, 200);
  for (let round = 0; round < 3; round += 1) {
    const { difference, p } = await compare(a, b);
    if (difference < 0.02 && p > 0.01) return true;
  }
  return false;
}

describe("A1: who has an account", () => {
  test("is not told by what is answered: byte for byte the same", async () => {
    await personOf("somebody-a", cheap);
    const [known, unknown] = [await tryAs("somebody-a"), await tryAs("nobody-at-")];
    expect(known.said).toMatch(/^401 .*HANDLE/s);
    expect(unknown.said).toBe(known.said);
  });

  test("nor by how long it takes: 2,000 tries, medians within 2 %, Mann-Whitney p > 0.01", async () => {
    expect(await isAlike("somebody-a", "nobody-at-")).toBe(true);
  }, 120_000);

  test("a hash of another cost is told: the control", async () => {
    await personOf("somebody-b", cheap / 2);
    const { difference, p } = await compare("somebody-b", "nobody-at-");
    expect([difference > 0.02, p < 0.01]).toEqual([true, true]);
  }, 120_000);
});

/** A wrong try over a connection from an address of this machine. */
const tryFrom = (localAddress: string, port: number, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = {
      "sec-fetch-site": "same-origin",
      "content-type": "application/x-www-form-urlencoded",
    };
    const asked = request({ port, localAddress, agent, headers, ...to }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    });
    asked.once("error", reject).end("handle=somebody-c&password=wrong+horse+battery");
  });
const to = { host: "127.0.0.1", method: "POST", path: "/sign-in" };

describe.runIf(process.platform === "linux")("A1: 10,000 tries at an account", () => {
  test("from 100 addresses of a network: ten reach the hash in a quarter of an hour", async () => {
    await personOf("somebody-c", cheap);
    const server = createAdaptorServer(app);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const states = new Map<number, number>();
    const tryAll = async (last: number): Promise<void> => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let each = 0; each < 100; each += 1) {
        const status = await tryFrom(`127.0.0.${last}`, port, agent);
        states.set(status, (states.get(status) ?? 0) + 1);
      }
      agent.destroy();
    };
    await Promise.all(Array.from({ length: 100 }, (_, at) => tryAll(at + 1)));
    expect(Object.fromEntries(states)).toEqual({ 401: 10, 429: 9_990 });
    const { entries } = readAudit(db, { action: "failed to sign in" });
    const [newest] = entries;
    expect(entries.filter(({ person }) => person === newest?.person)).toHaveLength(10);
    await new Promise((resolve) => server.close(resolve));
  }, 120_000);

  test("from other networks each has ten of its own: the control", async () => {
    const states = new Map<number, number>();
    for (let each = 0; each < 36; each += 1) {
      const incoming = { socket: { remoteAddress: `172.16.${each % 3}.9` } };
      const { status } = await app.request(
        "/sign-in",
        {
          method: "POST",
          headers: { "sec-fetch-site": "same-origin" },
          body: new URLSearchParams({ handle: "somebody-c", password: "wrong horse battery" }),
        },
        { incoming },
      );
      states.set(status, (states.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(states)).toEqual({ 401: 30, 429: 6 });
  });
});
