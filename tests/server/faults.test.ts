import { connect, createServer, type Server } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { afterAll, describe, expect, test } from "vitest";
import { digest, newest, newestNumber } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { openSession, personOfSession } from "../../db/people/sessions.ts";
import { addToken, personOfToken } from "../../db/people/tokens.ts";
import { readRevision } from "../../db/revisions.ts";
import { createApp } from "../../server/app.ts";
import { readBody } from "../../server/body.ts";
import { openRealLedger } from "../real-ledger.ts";

let now = "2026-11-20T12:00:00.000Z";
const { db } = openRealLedger();
const app = createApp(db, { clock: () => now });
const collection = "ihs-conflict-monitor-2017";

async function analyst(handle: string) {
  const actor = { person: null, now };
  const { id } = await addPerson(db, { handle, role: "analyst" }, actor);
  return { id, token: addToken(db, { person: id, name: "t", scope: "write", days: 9 }, actor) };
}
const [one, two] = [await analyst("one"), await analyst("two")];

type Row = { month: string; count: number; total?: number; if_revision?: number };

function request(token: string, key: string, row: Row) {
  return new Request(`http://site/api/observations?collection=${collection}&tick=1`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "idempotency-key": key },
    body: JSON.stringify({ theme: "State-building", ...row }),
  });
}

async function send(token: string, key: string, row: Row) {
  const response = await app.fetch(request(token, key, row));
  return { status: response.status, ...(await response.json()) };
}

describe("T-CON: many at once", () => {
  test("two edit one number, 100 rounds: one is recorded, the other sees both values", async () => {
    for (let round = 0; round < 100; round += 1) {
      const seen = newestNumber(db);
      const row = { month: "2017-03", if_revision: seen };
      const answers = await Promise.all([
        send(one.token, `a-${round}`, { ...row, count: 100 + 2 * round }),
        send(two.token, `b-${round}`, { ...row, count: 101 + 2 * round }),
      ]);
      answers.sort((a, b) => a.status - b.status);
      expect(answers.map(({ status }) => status)).toEqual([201, 409]);
      const stored = answers[0]?.plan.added[0] ?? answers[0]?.plan.changed[0];
      expect(answers[1]?.errors[0].message).toContain(`was set to ${stored.value} in revision`);
      expect(newestNumber(db)).toBe(seen + 1);
    }
  });

  test("without if_revision the later of the two would win: the control", async () => {
    const answers = [
      await send(one.token, "control-a", { month: "2017-04", count: 1 }),
      await send(two.token, "control-b", { month: "2017-04", count: 2 }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  });

  test("the same key 50 times at once is one revision and 50 equal answers", async () => {
    const before = newestNumber(db);
    const row = { month: "2017-05", count: 5 };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => send(one.token, "double-click", row)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.revision).toBe(before + 1);
    expect(newestNumber(db)).toBe(before + 1);
  });

  test("the same key with another body is refused, of another person independent", async () => {
    expect((await send(one.token, "shared", { month: "2017-06", count: 6 })).status).toBe(201);
    const other = await send(one.token, "shared", { month: "2017-06", count: 7 });
    expect([other.status, other.errors[0].code]).toEqual([422, "KEY_REUSED"]);
    const theirs = await send(two.token, "shared", { month: "2017-07", count: 7 });
    expect(theirs.status).toBe(201);
  });

  test("files that contradict each other, 40 rounds: what is stored together never does", async () => {
    const editor = await analyst("three");
    db.$client.exec(`update people set role = 'editor' where id = '${editor.id}'`);
    await own(editor.token);
    for (let round = 0; round < 40; round += 1) {
      const month = `20${10 + Math.floor(round / 12)}-${String((round % 12) + 1).padStart(2, "0")}`;
      const put = (key: string, line: string) =>
        app.request("/api/imports?collection=own&tick=1", {
          method: "POST",
          headers: {
            authorization: `Bearer ${editor.token}`,
            "idempotency-key": `${key}-${round}`,
            "content-type": "text/csv",
          },
          body: `month,theme,count,total,note\n${line}\n`,
        });
      const answers = await Promise.all([
        put("x", `${month},State-building,9,10,`),
        put("y", `${month},State-building,12,20,`),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      const parts = await put("z", `${month},State-building,21,,`);
      expect(parts.status).toBe(422);
    }
  });
});

/** A collection of our own, where contradictions are errors. */
async function own(token: string): Promise<void> {
  const post = async (path: string, body: unknown) => {
    const headers = { authorization: `Bearer ${token}`, "idempotency-key": path };
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    expect((await app.request(`/api/${path}`, init)).status).toBe(201);
  };
  const words = { actor: "a", collector: "b", population: "c", method: "d", caveat: "e" };
  const refs = {
    codebook: "ihs-conflict-monitor",
    source: "wiki-dabiq",
    coding: "theme=exclusive",
  };
  await post("collections", {
    id: "own",
    title: "Own",
    licence: "f",
    ours: true,
    ...words,
    ...refs,
  });
  const total = { collection: "own", unit: "picture", measure: "count", label: "all" };
  await post("series", total);
  const part = { whole: "own/picture", categories: "theme=state-building", label: "part" };
  await post("series?reason=part", { ...total, ...part });
}

describe("T-NET-03: the answer is lost after the commit", () => {
  type Listening = Pick<Server, "listen" | "address" | "close">;
  const servers: Listening[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });

  async function listening(server: Listening): Promise<number> {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  }

  test("a retry with the same key is told what was recorded, and nothing is written twice", async () => {
    const port = await listening(createAdaptorServer({ fetch: app.fetch }));
    const cutting = createServer((client) => {
      const upstream = connect(port, "127.0.0.1");
      client.pipe(upstream);
      upstream.once("data", () => client.destroy());
      for (const socket of [client, upstream]) socket.on("error", () => {});
    });
    const cutPort = await listening(cutting);
    const before = newestNumber(db);
    const at = (to: number) => {
      const { headers } = request(one.token, "lost-answer", { month: "2017-08", count: 8 });
      const body = JSON.stringify({ theme: "State-building", month: "2017-08", count: 8 });
      const url = `http://127.0.0.1:${to}/api/observations?collection=${collection}&tick=1`;
      return fetch(url, { method: "POST", headers, body });
    };
    await expect(at(cutPort)).rejects.toThrow();
    expect(newestNumber(db)).toBe(before + 1);
    const again = await at(port);
    expect([again.status, (await again.json()).revision]).toEqual([201, before + 1]);
    expect(newestNumber(db)).toBe(before + 1);
  });
});

describe("T-MEM-01: a body without end", () => {
  const endless = (count: { bytes: number }) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        count.bytes += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });

  test("is answered 413 as soon as it is over the limit, and no more of it is read", async () => {
    const count = { bytes: 0 };
    const before = process.memoryUsage().rss;
    const init = {
      method: "POST",
      headers: {
        authorization: `Bearer ${one.token}`,
        "idempotency-key": "endless",
        "content-type": "text/csv",
      },
      body: endless(count),
      duplex: "half" as const,
    };
    const to = `http://site/api/imports?collection=${collection}`;
    const response = await app.fetch(new Request(to, init));
    expect(response.status).toBe(413);
    expect(count.bytes).toBeLessThan(64 * 1_048_576);
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1_048_576);
  });

  test("that says its length beforehand is not waited for", async () => {
    const count = { bytes: 0 };
    const init = { method: "POST", body: endless(count), duplex: "half" as const };
    const lying = new Request("http://site/", init);
    lying.headers.set("content-length", "1000000000");
    expect(await readBody(lying, 1_000)).toBeNull();
    expect(count.bytes).toBeLessThanOrEqual(65_536);
  });
});

describe("T-CLK-01: the clock jumps", () => {
  test("back: the order is the number's, and dates never decrease", async () => {
    const last = newest(db);
    now = "2011-01-01T00:00:00.000Z";
    const back = await analyst("back");
    const { revision } = await send(back.token, "clock", { month: "2010-09", count: 9 });
    const written = readRevision(db, revision);
    expect(written?.number).toBe((last?.number ?? 0) + 1);
    expect(written?.date).toBe(last?.date);
    if (!written) throw new Error("no revision");
    expect(digest(db, last?.hash ?? "", written)).toBe(written.hash);
    now = "2026-11-20T12:00:00.000Z";
  });

  test("forward and back: a session or token of the future opens nothing today", async () => {
    const { id } = await analyst("future");
    const later = "2099-01-01T00:00:00.000Z";
    const session = openSession(db, id, later);
    const token = addToken(
      db,
      { person: id, name: "t", scope: "write", days: 9 },
      { person: id, now: later },
    );
    expect(personOfSession(db, session, later)?.id).toBe(id);
    expect(personOfToken(db, token, later)?.person.id).toBe(id);
    expect(personOfSession(db, session, now)).toBeNull();
    expect(personOfToken(db, token, now)).toBeNull();
    const slow = openSession(db, id, "2026-11-20T12:02:00.000Z");
    expect(personOfSession(db, slow, now)?.id).toBe(id);
  });
});
