import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { note } from "../../db/people/audit.ts";
import { addPerson, erasePerson, setPassword } from "../../db/people/people.ts";
import { createQueue } from "../../db/people/queue.ts";
import { acts } from "../../db/people/schema.ts";
import { openSession } from "../../db/people/sessions.ts";
import { Refusal } from "../../db/refusal.ts";
import { createApp } from "../../server/app.ts";
import { bucketsOf, createThrottle } from "../../server/throttle.ts";
import { openLedgerFile } from "../ledger-file.ts";

const { db, path } = openLedgerFile();
const now = "2026-11-20T12:00:00.000Z";
const app = createApp(db, { clock: () => now, origin: "https://themeline.example" });
const host = { person: null, now };
const { id: admin } = await addPerson(db, { handle: "chief", role: "admin" }, host);

const cookieOf = (id: string): string => `__Host-themeline=${openSession(db, id, now)}`;
const post = (to: string, cookie: string, form: Record<string, string>) =>
  app.request(to, {
    method: "POST",
    headers: { cookie, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams(form),
  });

describe("a queue for passwords", () => {
  test("two at once, ten behind them, and the next is refused", async () => {
    const enqueue = createQueue({ running: 2, waiting: 10 });
    let running = 0;
    let most = 0;
    const releases: (() => void)[] = [];
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => releases.push(resolve));
      running -= 1;
    };
    const all = Array.from({ length: 12 }, () => enqueue(work));
    await expect(enqueue(work)).rejects.toBeInstanceOf(Refusal);
    while (releases.length > 0) {
      releases.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(all);
    expect(most).toBe(2);
    await enqueue(async () => {});
  });

  /** Work of so many, begun in this order; whose turn it was, in order, and who was refused. */
  async function served(places: readonly (readonly [string, boolean?])[], waiting = 10) {
    const enqueue = createQueue({ running: 1, waiting });
    const turns: string[] = [];
    const refused: string[] = [];
    const all = places.map(([from, isKnown = false]) =>
      enqueue(async () => void turns.push(from), { from, isKnown }).catch(() => refused.push(from)),
    );
    await Promise.all(all);
    return { turns: turns.join(""), refused: refused.join("") };
  }
  const crowd = (from: string, many: number) => Array.from({ length: many }, () => [from] as const);

  test("each network has its turn before any has a second", async () => {
    const mixed = [...crowd("a", 4), ...crowd("b", 2), ...crowd("c", 1)];
    expect(await served(mixed)).toEqual({ turns: "abcabaa", refused: "" });
    // The control: one network alone is served in the order in which it came.
    expect(await served(crowd("a", 4))).toEqual({ turns: "aaaa", refused: "" });
  });

  test("in a full line the network with most places gives way, and only to one with fewer", async () => {
    expect(await served([...crowd("a", 4), ["b"]], 3)).toEqual({ turns: "abaa", refused: "a" });
    expect(await served([...crowd("a", 2), ["b"], ["c"], ["d"]], 3)).toEqual({
      turns: "abca",
      refused: "d",
    });
    expect(await served(crowd("a", 6), 3)).toEqual({ turns: "aaaa", refused: "aa" });
  });

  test("a browser that is known goes first, and in however full a line", async () => {
    const networks = ["b", "c", "d"].map((from) => [from] as const);
    expect(await served([["a"], ...networks, ["k", true]], 3)).toEqual({
      turns: "akbc",
      refused: "d",
    });
    // But once: whoever signs in again and again there does not keep the others waiting.
    const again = [["a"], ["b"], ["k", true], ["k", true], ["c"]] as const;
    expect(await served(again)).toEqual({ turns: "akbck", refused: "" });
    const many = [["a"], ["k", true], ["k", true], ["k", true], ["b"]] as const;
    expect(await served(many, 3)).toEqual({ turns: "akbk", refused: "k" });
  });

  test("a crowd at the door is asked to come back, and waits for nobody's password", async () => {
    const tries = Array.from({ length: 16 }, (_, at) =>
      app.request("/sign-in", {
        method: "POST",
        headers: { "sec-fetch-site": "same-origin" },
        body: new URLSearchParams({ handle: `crowd-${at}`, password: "wrong wrong wrong" }),
      }),
    );
    const answers = await Promise.all(tries);
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy).toHaveLength(4);
    expect(busy[0]?.headers.get("retry-after")).toBe("2");
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(12);
  });
});

describe("tries at a password", () => {
  test("a flood of handles does not wash away the tries at one", () => {
    const throttle = createThrottle(1_000);
    const admit = (account: string, network: string, at: number) =>
      throttle.admit(bucketsOf({ account, network, device: null }), at);
    for (let at = 0; at < 10; at += 1) admit("target", "a", at);
    for (let at = 0; at < 9_000; at += 1) admit(`flood-${at}`, `net-${at % 200}`, 20);
    expect(admit("target", "a", 30)).toBe(false);
    expect(admit("target", "a", 16 * 60_000)).toBe(true);
  });

  test("who was let in again counts from then, but not from a day that is still to come", () => {
    const throttle = createThrottle();
    const admitted = (account: string, after: number) =>
      Array.from({ length: 30 }, (_, at) =>
        throttle.admit(bucketsOf({ account, network: account, device: null, after }), at),
      ).filter(Boolean).length;
    expect(admitted("now", 14.5)).toBe(20);
    expect(admitted("ahead", 86_400_000)).toBe(10);
  });
});

describe("behind a proxy", () => {
  const tryFrom = (site: typeof app, address: string, peer: string) =>
    site.request(
      "/sign-in",
      {
        method: "POST",
        headers: { "sec-fetch-site": "same-origin", "x-forwarded-for": `1.2.3.4, ${address}` },
        body: new URLSearchParams({ handle: "proxied", password: "wrong wrong wrong" }),
      },
      { incoming: { socket: { remoteAddress: peer } } },
    );

  test("tries are counted by who stands before it; a stranger's word is not taken", async () => {
    const site = createApp(db, { clock: () => now, proxies: ["127.0.0.1"] });
    for (let at = 0; at < 10; at += 1) await tryFrom(site, "198.51.100.7", "127.0.0.1");
    expect((await tryFrom(site, "198.51.100.9", "127.0.0.1")).status).toBe(429);
    expect((await tryFrom(site, "203.0.113.5", "::ffff:127.0.0.1")).status).toBe(401);
    expect((await tryFrom(site, "203.0.113.5", "198.51.100.8")).status).toBe(429);
  });
});

describe("one's own account", () => {
  test("a new password asks for the old one, and tells nothing by being wrong", async () => {
    const { id } = await addPerson(db, { handle: "dora", role: "analyst" }, host);
    const first = cookieOf(id);
    expect(
      await (await app.request("/account", { headers: { cookie: first } })).text(),
    ).not.toContain("Old password");
    await setPassword(db, id, "correct horse battery", { person: id, now });
    const cookie = cookieOf(id);
    const wrong = await post("/account/password", cookie, {
      old: "another horse battery",
      password: "a third horse battery",
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("The old password is another one");
    const right = await post("/account/password", cookie, {
      old: "correct horse battery",
      password: "a third horse battery",
    });
    expect(right.status).toBe(303);
    expect((await app.request("/account", { headers: { cookie } })).status).toBe(303);
  });

  test("sessions are listed and ended one by one or all but this one", async () => {
    const { id } = await addPerson(db, { handle: "emil", role: "reader" }, host);
    const [here, there, third] = [cookieOf(id), cookieOf(id), cookieOf(id)];
    const page = await (await app.request("/account", { headers: { cookie: here } })).text();
    expect(page.match(/name="key"/g)).toHaveLength(4);
    await post("/account/sessions/end", here, { key: "" });
    expect((await app.request("/account", { headers: { cookie: there } })).status).toBe(200);
    const [key] = [...page.matchAll(/value="([\w-]{12})"/g)].map(([, each = ""]) => each).slice(1);
    await post("/account/sessions/end", here, { key: key ?? "" });
    const alive = async () =>
      Promise.all(
        [here, there, third].map(async (cookie) =>
          Number((await app.request("/account", { headers: { cookie } })).status === 200),
        ),
      );
    expect((await alive()).reduce((sum, each) => sum + each)).toBe(2);
    await post("/account/sessions/end", here, { key: "others" });
    expect(await alive()).toEqual([1, 0, 0]);
  });

  test("nobody ends the session of somebody else", async () => {
    const { id } = await addPerson(db, { handle: "flora", role: "reader" }, host);
    const own = cookieOf(id);
    const page = await (await app.request("/account", { headers: { cookie: own } })).text();
    const key = /value="([\w-]{12})"/.exec(page)?.[1] ?? "";
    await post("/account/sessions/end", cookieOf(admin), { key });
    expect((await app.request("/account", { headers: { cookie: own } })).status).toBe(200);
  });

  test("a private page offers no earlier state", async () => {
    for (const to of ["/account", "/people", "/audit", "/edit", "/waiting"]) {
      const page = await (await app.request(to, { headers: { cookie: cookieOf(admin) } })).text();
      expect([to, page.includes("See an earlier state")]).toEqual([to, false]);
    }
  });
});

describe("the audit list", () => {
  test("is filtered by person and by what was done, and paged", async () => {
    const { id } = await addPerson(db, { handle: "gustav", role: "analyst" }, host);
    for (let at = 0; at < 60; at += 1)
      note(db, { person: id, now }, { action: "tested", subject: "" });
    const read = async (query: string) =>
      (await app.request(`/audit?${query}`, { headers: { cookie: cookieOf(admin) } })).text();
    const first = await read(`person=${id}`);
    expect(first).toContain("61 entries");
    expect(first).toContain("Page 1 of 2");
    const second = await read(`person=${id}&page=2`);
    expect(second.match(/<td>tested<\/td>/g)).toHaveLength(10);
    expect(await read("action=tested")).toContain("60 entries");
    expect(await read("action=tested&person=nobody")).toContain("no entries");
  });
});

describe("erasing a person", () => {
  test("leaves no handle in the file or beside it, and their revisions no longer theirs", async () => {
    const { id } = await addPerson(db, { handle: "zebra-zoe", role: "editor" }, host);
    db.$client.pragma("foreign_keys = off");
    db.insert(acts).values({ revision: 7, person: id, at: now }).run();
    openSession(db, id, now);
    expect(bytes()).toContain("zebra-zoe");
    erasePerson(db, id, { person: admin, now });
    expect(bytes()).not.toContain("zebra-zoe");
    expect(db.select().from(acts).get()?.person).toBe("erased");
    db.$client.pragma("foreign_keys = on");
  });
});

const bytes = (): string =>
  [path, `${path}-wal`].map((file) => readFileSync(file, "latin1")).join("");
