import { Hono } from "hono";
import { afterAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { addPerson, erasePerson, mayAct, setPassword } from "../../db/people/people.ts";
import { roles } from "../../db/people/schema.ts";
import { openSession } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import type { Action } from "../../server/action.ts";
import { createSite } from "../../server/app.ts";
import { actions, views } from "../../server/routes/index.ts";
import { createWorld } from "../../server/world.ts";

const now = "2026-11-20T12:00:00.000Z";
const db = openDatabase(":memory:");
afterAll(() => db.$client.close());
const world = createWorld(db, { clock: () => now, origin: "https://themeline.example" });
const app = createSite(world);

const people = new Map<string, { cookie: string; token: string; reading: string }>();
for (const role of roles) {
  const actor = { person: null, now };
  const { id } = await addPerson(db, { handle: role, role }, actor);
  const words = { person: id, name: "tests", days: 30 } as const;
  people.set(role, {
    cookie: `__Host-themeline=${openSession(db, id, now)}`,
    token: addToken(db, { ...words, scope: "write" }, actor),
    reading: addToken(db, { ...words, scope: "read" }, actor),
  });
}

const pathOf = (path: string): string => path.replace(/:id\{.*\}/, "x/y").replace(/:\w+/g, "x");
const sameOrigin = { "sec-fetch-site": "same-origin" };
type Site = { request: typeof app.request };
const stateOf = async (
  method: string,
  path: string,
  headers: Record<string, string>,
  site: Site = app,
) => (await site.request(pathOf(path), { method, headers })).status;

/** Where a site lets in others than its table says, by role; a stranger is nobody. */
async function breaches({ method, path, who }: Action, site: Site = app): Promise<string[]> {
  const found: string[] = [];
  for (const role of roles) {
    const { cookie } = people.get(role) ?? { cookie: "" };
    const status = await stateOf(method, path, { cookie, ...sameOrigin }, site);
    const isAllowed = who === "anyone" || mayAct(role, who);
    if ((status === 403) === isAllowed || status >= 500) found.push(`${role} ${status}`);
  }
  const stranger = await stateOf(method, path, sameOrigin, site);
  const isTurnedAway = [303, 401].includes(stranger);
  if (who === "anyone" ? method === "GET" && [401, 403].includes(stranger) : !isTurnedAway) {
    found.push(`stranger ${stranger}`);
  }
  return found;
}

/** Signing out and a new password end the session; the matrix asks for them last. */
const ordered = [...actions].sort(
  (a, b) => Number(/sign-out|password/.test(a.path)) - Number(/sign-out|password/.test(b.path)),
);

describe("every route, every role", () => {
  test.each(ordered.map((action) => [`${action.method} ${action.path}`, action] as const))(
    "%s lets in exactly whom the table says",
    async (_, action) => {
      expect(await breaches(action)).toEqual([]);
    },
  );

  test("each guard, taken away, is missed: the matrix can fail", async () => {
    // What is every reader's own turns strangers away once more by itself.
    const guarded = actions.filter(({ who }) => who !== "anyone" && who !== "reader");
    expect(guarded.length).toBeGreaterThan(30);
    for (const action of guarded) {
      const unguarded = { ...action, who: "anyone" as const };
      const table = [{ kind: "action" as const, path: action.path, action: unguarded }];
      const site = createSite(world, table);
      const found = await breaches(action, site);
      expect([action.path, found.length > 0]).toEqual([action.path, true]);
    }
  });

  test("a handler without the guard of actions lets a cross-site request in: the control", async () => {
    const { cookie } = people.get("admin") ?? { cookie: "" };
    const bare = new Hono();
    const action = actions.find(({ path }) => path === "/people/change");
    if (!action) throw new Error("no such action");
    bare.post(action.path, (c) => action.handle(c, world, null));
    const crossSite = { cookie, "sec-fetch-site": "cross-site" };
    expect(await stateOf("POST", action.path, crossSite, bare)).toBe(422);
    expect(await stateOf("POST", action.path, crossSite)).toBe(403);
  });

  test("no address outside the table answers an unsafe method", async () => {
    const known = new Set(
      actions.filter(({ method }) => method === "POST").map(({ path }) => path),
    );
    for (const { path } of views) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        if (method === "POST" && known.has(path)) continue;
        expect([method, path, await stateOf(method, path, sameOrigin)]).toEqual([
          method,
          path,
          405,
        ]);
      }
    }
  });

  test("the table has each address once", () => {
    const all = actions.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(all).size).toBe(all.length);
  });

  test("what answers to another method says to which; an address of the API says it in JSON", async () => {
    const answer = await app.request("/api/imports", { method: "DELETE", headers: sameOrigin });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
    expect(await answer.json()).toMatchObject({
      errors: [{ code: "METHOD_NOT_ALLOWED", allowed: ["POST"] }],
    });
    const page = await app.request("/trends", { method: "OPTIONS" });
    expect([page.status, page.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expect((await app.request("/api/imports")).status).toBe(405);
    const nowhere = await app.request("/api/nothing");
    expect([nowhere.status, (await nowhere.json()).errors[0].code]).toEqual([404, "NOT_FOUND"]);
    expect((await app.request("/people", { method: "HEAD" })).status).toBe(303);
  });

  test("odd spellings of a protected address lead nowhere, even its admin; the plain one is a page", async () => {
    const { id } = await addPerson(db, { handle: "speller", role: "admin" }, { person: null, now });
    const cookie = `__Host-themeline=${openSession(db, id, now)}`;
    const spellings = [
      ...["/People", "/people/", "//people", "/people//", "/people;x", "/people%00", "/people%0a"],
      ...[
        "/./people",
        "/x/../people",
        "/%2e/people",
        "/x/%2E%2e/people",
        "/people/.",
        "/people/..",
      ],
      ...["/%2fpeople", "/people%2f", "/people%5c", "/x%5c..%5cpeople", "/people%ff", "/people%20"],
      ...["/;/people", "/people%3bx/..;/people", "/%c0%ae/people", "/people.json", "/people.html"],
    ];
    const asked = async (path: string, method: string) => {
      const incoming = { url: path };
      const init = { method, headers: { cookie, ...sameOrigin } };
      return (await app.request(path, init, { incoming })).status;
    };
    for (const path of spellings) {
      for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
        const status = await asked(path, method);
        expect([path, method, [404, 405].includes(status)]).toEqual([path, method, true]);
      }
    }
    expect(await asked("/people", "GET")).toBe(200);
  });
});

describe("cross-site requests", () => {
  const sites = [
    "same-origin",
    "same-site",
    "cross-site",
    "none",
    "",
    "SAME-ORIGIN",
    "x",
    undefined,
  ];
  const origins = [
    "https://themeline.example",
    "http://themeline.example",
    "https://evil.example",
    "null",
    "",
    undefined,
  ];
  const types = [
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "text/plain",
    "application/json",
    "text/csv",
    "",
  ];
  const methods = ["POST", "PUT", "PATCH", "DELETE"];

  test("1,152 combinations: exactly those of our own origin pass the guard", async () => {
    const { id } = await addPerson(db, { handle: "target", role: "admin" }, { person: null, now });
    const cookie = `__Host-themeline=${openSession(db, id, now)}`;
    let passed = 0;
    for (const site of sites) {
      for (const origin of origins) {
        for (const type of types) {
          for (const method of methods) {
            const headers: Record<string, string> = { cookie };
            if (site !== undefined) headers["sec-fetch-site"] = site;
            if (origin !== undefined) headers.origin = origin;
            if (type) headers["content-type"] = type;
            const isOurs = site === undefined ? origin === origins[0] : site === "same-origin";
            const status = await stateOf(method, "/people/change", headers);
            const expected = method === "POST" ? (isOurs ? 422 : 403) : 405;
            expect([site, origin, type, method, status]).toEqual([
              site,
              origin,
              type,
              method,
              expected,
            ]);
            passed += Number(status === 422);
          }
        }
      }
    }
    expect(passed).toBe((origins.length + 1) * types.length);
  });
});

describe("tokens", () => {
  test("one that reads does not write, and none goes with a cookie", async () => {
    const { cookie, token, reading } = people.get("analyst") ?? {
      cookie: "",
      token: "",
      reading: "",
    };
    const send = (headers: Record<string, string>) => stateOf("POST", "/api/imports", headers);
    expect(await send({ authorization: `Bearer ${reading}` })).toBe(403);
    expect(await send({ authorization: `Bearer ${token}`, cookie })).toBe(403);
    expect(await send({ authorization: `Bearer ${token}` })).toBe(400);
  });

  test("one that was copied in part is told so, one that is none is not", async () => {
    const { token = "" } = people.get("analyst") ?? {};
    const codeOf = async (secret: string) => {
      const headers = { authorization: `Bearer ${secret}` };
      const response = await app.request("/api/imports", { method: "POST", headers });
      return [response.status, (await response.json()).errors[0].code];
    };
    expect(token).toMatch(/^themeline_[\w-]{49}$/);
    expect(await codeOf(token.slice(0, -1))).toEqual([401, "TOKEN_NOT_WHOLE"]);
    expect(await codeOf(token.replace(/.$/, (last) => (last === "x" ? "y" : "x")))).toEqual([
      401,
      "TOKEN_NOT_WHOLE",
    ]);
    const other = createSite(createWorld(openDatabase(":memory:"), { clock: () => now }));
    const headers = { authorization: `Bearer ${token}` };
    const unknown = await other.request("/api/imports", { method: "POST", headers });
    expect((await unknown.json()).errors[0].code).toBe("SIGN_IN");
  });

  test("one asks 1,200 times a minute, then 429; another's and the next minute are free", async () => {
    let later = now;
    const site = createSite(createWorld(db, { clock: () => later }));
    const [one, two] = ["editor", "admin"].map((role) => people.get(role)?.token ?? "");
    const send = (secret = "") =>
      stateOf("POST", "/api/imports", { authorization: `Bearer ${secret}` }, site);
    const states = new Map<number, number>();
    for (let each = 0; each < 1_210; each += 1) {
      const status = await send(one);
      states.set(status, (states.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(states)).toEqual({ 400: 1_200, 429: 10 });
    expect(await send(two)).toBe(400);
    later = new Date(Date.parse(now) + 60_000).toISOString();
    expect(await send(one)).toBe(400);
    const told = ["/api", "/openapi.json"].map(async (path) => (await app.request(path)).text());
    for (const text of await Promise.all(told)) expect(text).toContain("1,200");
  });

  test("no secret is in the database, only its hash", () => {
    const bytes = db.$client.serialize().toString("latin1");
    for (const { cookie, token } of people.values()) {
      expect(bytes).not.toContain(token);
      expect(bytes).not.toContain(cookie.split("=")[1]);
    }
  });
});

describe("signing in", () => {
  const signIn = (handle: string, password: string) =>
    app.request("/sign-in", {
      method: "POST",
      headers: sameOrigin,
      body: new URLSearchParams({ handle, password }),
    });

  test("many tries at once are many tries: ten of an account and a network, then no more", async () => {
    const tries = Array.from({ length: 14 }, () => signIn("nobody-here", "wrong wrong wrong"));
    const states = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(states).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
  });

  test("a password opens one session, and a new password shuts all tokens and sessions", async () => {
    const { id } = await addPerson(db, { handle: "bea", role: "analyst" }, { person: null, now });
    await setPassword(db, id, "correct horse battery", { person: id, now });
    const token = addToken(
      db,
      { person: id, name: "t", scope: "write", days: 1 },
      { person: id, now },
    );
    const welcome = await signIn("BEA", "correct horse battery");
    const [cookie = ""] = welcome.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-themeline=session_\S{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const own = { cookie: cookie.split(";")[0] ?? "" };
    expect(await stateOf("GET", "/account", own)).toBe(200);
    await setPassword(db, id, "another horse battery", { person: id, now });
    expect(await stateOf("GET", "/account", own)).toBe(303);
    expect(await stateOf("POST", "/api/imports", { authorization: `Bearer ${token}` })).toBe(401);
  });

  test("a token opens no account, and an erased person leaves no handle behind", async () => {
    const { id } = await addPerson(
      db,
      { handle: "zebra-zoe", role: "admin" },
      { person: null, now },
    );
    const token = addToken(
      db,
      { person: id, name: "t", scope: "write", days: 1 },
      { person: id, now },
    );
    expect(await stateOf("GET", "/people", { authorization: `Bearer ${token}` })).toBe(403);
    erasePerson(db, id, { person: null, now });
    db.$client.exec("vacuum");
    expect(db.$client.serialize().toString("latin1")).not.toContain("zebra-zoe");
  });
});
