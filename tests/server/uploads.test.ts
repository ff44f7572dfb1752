import { afterAll, describe, expect, test } from "vitest";
import { type Db, openDatabase } from "../../db/database.ts";
import { withdraw } from "../../db/entry/revert.ts";
import { uploadsOf } from "../../db/entry/uploads.ts";
import { apply, planPackage } from "../../db/import/load.ts";
import { addPerson } from "../../db/people/people.ts";
import { openSession } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { createApp } from "../../server/app.ts";
import { newestOf } from "../../server/state.ts";
import { cases, contract } from "../db/upload/cases.ts";
import { materialise } from "../fixtures/bad-inputs/materialise.mjs";

const clock = () => contract.now;
const open: Db[] = [];
afterAll(() => {
  for (const db of open) db.$client.close();
});

/** A fresh ledger with the contract's collection, and an analyst's token. */
async function freshSite() {
  const db = openDatabase(":memory:");
  open.push(db);
  apply(db, planPackage(db, "tests/fixtures/contract"), contract.now.slice(0, 10));
  const actor = { person: null, now: clock() };
  const { id } = await addPerson(db, { handle: "analyst", role: "analyst" }, actor);
  const token = addToken(db, { person: id, name: "tests", scope: "write", days: 30 }, actor);
  return { db, app: createApp(db, { clock }), token };
}

const types: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Its generator writes the note "ok", its expectation has none. */
const contradictory = "xlsx-nested-zip";

let keys = 0;
const headersFor = (token: string, type: string) => ({
  authorization: `Bearer ${token}`,
  "content-type": type,
  "idempotency-key": `key-${keys++}`,
});

describe("152 cases of the contract, each on a fresh ledger, over HTTP", () => {
  test.each(cases.map((each) => [each.id, each] as const))("%s", async (id, each) => {
    const { db, app, token } = await freshSite();
    const path = each.kind === "json" ? "/api/observations" : "/api/imports";
    const url = `${path}?collection=contract`;
    const headers: Record<string, string> = headersFor(token, types[each.kind] ?? "text/csv");
    for (const name of each.omit_headers ?? []) delete headers[name];
    if (id === "json-stale-revision") {
      const body = JSON.stringify({ month: "2017-01", theme: "state building", count: 4 });
      const first = { method: "POST", headers: headersFor(token, types.json ?? ""), body };
      expect((await app.request(url, first)).status).toBe(201);
    }
    const before = newestOf(db).number;
    const body = new Uint8Array(materialise(each));
    const start = performance.now();
    const response = await app.request(url, { method: "POST", headers, body });
    expect(performance.now() - start).toBeLessThan(contract.time_limit_ms * 2);
    const answer = await response.json();
    expect([id, response.status, answer.errors?.[0]?.message]).toEqual([
      id,
      each.http_status,
      answer.errors?.[0]?.message,
    ]);
    if (each.expected === "accept") {
      expect(answer.revision).toBe(before + 1);
      if (!each.normalised?.rows || id === contradictory) return;
      const rows = answer.rows.map(({ row: _, ...row }: { row: number }) => row);
      expect(rows).toEqual(each.normalised.rows);
      return;
    }
    expect(newestOf(db).number).toBe(before);
    const codes = each.code_any ?? [each.code];
    expect(codes).toContain(answer.errors[0].code);
    if (each.row !== undefined) expect(answer.errors[0].row).toBe(each.row);
    if (each.column !== undefined) expect(answer.errors[0].column).toBe(each.column);
    expect(answer.errors[0].message).toMatch(/[a-z]/);
  });
});

const csv = (...lines: string[]) => `month,theme,count,total,note\n${lines.join("\n")}\n`;

describe("POST /api/imports", () => {
  test("is a plan and nothing else with dry-run=1", async () => {
    const { db, app, token } = await freshSite();
    const request = {
      method: "POST",
      headers: headersFor(token, "text/csv"),
      body: csv("2017-01,state building,93,922,"),
    };
    const response = await app.request("/api/imports?collection=contract&dry-run=1", request);
    const { plan, rows, revision } = await response.json();
    expect([response.status, revision, rows.length]).toEqual([200, null, 1]);
    expect(
      plan.added.map(({ series, value }: { series: string; value: number }) => [series, value]),
    ).toEqual([
      ["contract/item/theme=state-building", 93],
      ["contract/item", 922],
    ]);
    expect(newestOf(db).number).toBe(1);
  });

  test("writes once however often it is sent with the same key", async () => {
    const { db, app, token } = await freshSite();
    const headers = headersFor(token, "text/csv");
    const body = csv("2017-01,state building,93,922,");
    const send = () =>
      app.request("/api/imports?collection=contract", { method: "POST", headers, body });
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const texts = await Promise.all(answers.map((each) => each.text()));
    expect(new Set(texts).size).toBe(1);
    expect(newestOf(db).number).toBe(2);
  });

  test("refuses a key that was used for another file", async () => {
    const { app, token } = await freshSite();
    const headers = headersFor(token, "text/csv");
    const send = (body: string) =>
      app.request("/api/imports?collection=contract", { method: "POST", headers, body });
    await send(csv("2017-01,state building,93,922,"));
    const second = await send(csv("2017-02,state building,1,2,"));
    expect(second.status).toBe(422);
    expect((await second.json()).errors[0].code).toBe("KEY_REUSED");
  });

  test("that changes nothing answers 200 and revision null", async () => {
    const { app, token } = await freshSite();
    const send = () =>
      app.request("/api/imports?collection=contract", {
        method: "POST",
        headers: headersFor(token, "text/csv"),
        body: csv("2017-01,state building,93,922,"),
      });
    expect((await send()).status).toBe(201);
    const again = await send();
    expect([again.status, (await again.json()).revision]).toEqual([200, null]);
  });

  test("refuses parts that add up to more than the total already in the ledger", async () => {
    const { app, token } = await freshSite();
    const send = (body: string) =>
      app.request("/api/imports?collection=contract", {
        method: "POST",
        headers: headersFor(token, "text/csv"),
        body,
      });
    expect((await send(csv("2017-01,state building,93,100,"))).status).toBe(201);
    const more = await send(csv("2017-01,other,8,,"));
    expect(more.status).toBe(422);
    expect((await more.json()).errors[0]).toMatchObject({ code: "SUM_EXCEEDS_TOTAL", row: 2 });
    expect((await send(csv("2017-01,other,7,,"))).status).toBe(201);
  });

  test("needs a token that writes, of somebody who may", async () => {
    const { db, app, token } = await freshSite();
    const actor = { person: null, now: clock() };
    const { id } = await addPerson(db, { handle: "reader", role: "reader" }, actor);
    const reader = addToken(db, { person: id, name: "r", scope: "write", days: 1 }, actor);
    const send = async (authorization: Record<string, string>) => {
      const headers = { ...headersFor(token, "text/csv"), ...authorization };
      const body = csv("2017-01,other,1,,");
      return (
        await app.request("/api/imports?collection=contract", { method: "POST", headers, body })
      ).status;
    };
    expect(await send({ authorization: "" })).toBe(401);
    expect(await send({ authorization: "Bearer themeline_wrong" })).toBe(401);
    expect(await send({ authorization: `Bearer ${reader}` })).toBe(403);
    expect(await send({ cookie: "__Host-themeline=x" })).toBe(403);
    expect(await send({})).toBe(201);
  });

  test("refuses a misspelt parameter: it may have been meant to hold the write back", async () => {
    const { db, app, token } = await freshSite();
    for (const [query, code] of [
      ["dry_run=1", "UNKNOWN_PARAMETER"],
      ["dry-run=true", "BAD_PARAMETER"],
    ]) {
      const headers = headersFor(token, "text/csv");
      const request = { method: "POST", headers, body: csv("2017-01,other,1,,") };
      const response = await app.request(`/api/imports?collection=contract&${query}`, request);
      expect([response.status, (await response.json()).errors[0].code]).toEqual([400, code]);
    }
    expect(newestOf(db).number).toBe(1);
  });

  test("refuses a reason that no page or feed could show", async () => {
    const { db, app, token } = await freshSite();
    for (const reason of ["a%01b", "x".repeat(201), "%20"]) {
      const headers = headersFor(token, "text/csv");
      const request = { method: "POST", headers, body: csv("2017-01,other,1,,") };
      const url = `/api/imports?collection=contract&reason=${reason}`;
      expect((await app.request(url, request)).status).toBe(422);
    }
    expect(newestOf(db).number).toBe(1);
  });
});

describe("what stands beside the numbers of an import", () => {
  const path = "/api/imports?collection=contract";
  const send = ({ app, token }: Awaited<ReturnType<typeof freshSite>>, query: string, more = {}) =>
    app.request(`${path}${query}`, {
      method: "POST",
      headers: { ...headersFor(token, "text/csv"), ...more },
      body: csv("2017-01,state building,93,922,"),
    });

  test.each([
    ["a locator with an escape sequence", "&locator=a%1B[2J", 422, "CONTROL_CHARACTER"],
    ["a locator that turns text around", "&locator=a%E2%80%AEb", 422, "BIDI_CONTROL"],
    ["a locator with NUL", "&locator=a%00b", 422, "CONTROL_CHARACTER"],
    ["a locator that lost a letter", "&locator=%EF%BF%BD", 422, "BAD_ENCODING"],
    ["a locator of 201 letters", `&locator=${"x".repeat(201)}`, 422, "BAD_PARAMETER"],
    ["a reason that turns text around", "&reason=a%E2%80%AEb", 422, "BAD_REASON"],
    ["a reason with what cannot be seen", "&reason=a%E2%80%8Bb", 422, "BAD_REASON"],
    ["a second collection", "&collection=contract", 400, "BAD_PARAMETER"],
    ["dry-run twice", "&dry-run=1&dry-run=1", 400, "BAD_PARAMETER"],
  ])("%s is refused, by a dry run as by a write", async (_, query, status, code) => {
    const site = await freshSite();
    for (const dry of query.includes("dry-run") ? [""] : ["", "&dry-run=1"]) {
      const response = await send(site, query + dry);
      const { errors } = await response.json();
      expect([response.status, errors[0].code]).toEqual([status, code]);
    }
    expect(newestOf(site.db).number).toBe(1);
  });

  test("If-Match holds a write back that was made on an older number, and is never passed over", async () => {
    const site = await freshSite();
    expect((await send(site, "", { "if-match": '"1"' })).status).toBe(201);
    const body = csv("2017-01,state building,94,922,");
    const again = (match: string) =>
      site.app.request(path, {
        method: "POST",
        headers: { ...headersFor(site.token, "text/csv"), "if-match": match },
        body,
      });
    expect((await again('"1"')).status).toBe(409);
    for (const odd of ["*", 'W/"2"', '"1", "2"', "two", '"2']) {
      expect([odd, (await again(odd)).status]).toEqual([odd, 400]);
    }
    expect((await again('"7"')).status).toBe(409);
    expect((await again('"2"')).status).toBe(201);
  });

  test("a program that forgot its token is told to sign in; the scheme has no case", async () => {
    const { app, token } = await freshSite();
    const request = (headers: Record<string, string>) =>
      app.request(`${path}&dry-run=1`, {
        method: "POST",
        headers: { "content-type": "text/csv", ...headers },
        body: csv("2017-01,other,3,,"),
      });
    const answer = await request({});
    expect([answer.status, (await answer.json()).errors[0].code]).toEqual([401, "SIGN_IN"]);
    expect((await request({ authorization: `Basic ${token}` })).status).toBe(401);
    expect((await request({ authorization: `bearer ${token}` })).status).toBe(200);
  });
});

describe("POST /api/observations", () => {
  const row = JSON.stringify({ month: "2017-01", theme: "other", count: 3 });

  test("is a plan and nothing else with dry-run=1", async () => {
    const { db, app, token } = await freshSite();
    const request = { method: "POST", headers: headersFor(token, types.json ?? ""), body: row };
    const response = await app.request("/api/observations?collection=contract&dry-run=1", request);
    expect([response.status, (await response.json()).revision]).toEqual([200, null]);
    expect(newestOf(db).number).toBe(1);
  });

  test("sees a number that was withdrawn since the revision it was made on", async () => {
    const { db, app, token } = await freshSite();
    const send = (body: string) => {
      const request = { method: "POST", headers: headersFor(token, types.json ?? ""), body };
      return app.request("/api/observations?collection=contract", request);
    };
    expect((await send(row)).status).toBe(201);
    const id = "contract/item/theme=other/2017-01";
    withdraw(db, id, { person: null, now: clock(), reason: "misread" });
    expect((await send(JSON.stringify({ ...JSON.parse(row), if_revision: 2 }))).status).toBe(409);
    expect((await send(JSON.stringify({ ...JSON.parse(row), if_revision: 4 }))).status).toBe(409);
    expect((await send(JSON.stringify({ ...JSON.parse(row), if_revision: 3 }))).status).toBe(201);
  });
});

describe("files that are not finished", () => {
  test("are at most twenty of one person; one more is refused, and none is dropped unseen", async () => {
    const { db, app } = await freshSite();
    const now = clock();
    const { id } = await addPerson(
      db,
      { handle: "collector", role: "analyst" },
      { person: null, now },
    );
    const cookie = `__Host-themeline=${openSession(db, id, now)}`;
    const send = async () => {
      const form = new FormData();
      form.set("collection", "contract");
      form.set("file", new File(["month,theme,count,total,note\n2017-01,other,3,,\n"], "a.csv"));
      const headers = { cookie, "sec-fetch-site": "same-origin" };
      return app.request("/imports", { method: "POST", headers, body: form });
    };
    let first = "";
    for (let at = 0; at < 20; at += 1) {
      const answer = await send();
      expect(answer.status).toBe(303);
      first ||= answer.headers.get("location") ?? "";
    }
    const refused = await send();
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("20 files that are not finished");
    expect(uploadsOf(db, id)).toHaveLength(20);
    const headers = { cookie, "sec-fetch-site": "same-origin" };
    await app.request(first, {
      method: "POST",
      headers,
      body: new URLSearchParams({ verb: "drop" }),
    });
    expect((await send()).status).toBe(303);
  });
});

describe("the form for a file", () => {
  const form = async (fields: Record<string, string | File>) => {
    const { db, app } = await freshSite();
    const [person, now] = [db.get<{ id: string }>("select id from people"), clock()];
    const cookie = `__Host-themeline=${openSession(db, person?.id ?? "", now)}`;
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const headers = { cookie, "sec-fetch-site": "same-origin" };
    const sent = await app.request("/imports", { method: "POST", headers, body });
    const unknown = await app.request("/imports/nothing", { headers: { cookie } });
    return { sent, page: await sent.text(), unknown };
  };
  const file = new File(["month,theme,count\n2017-01,other,3\n"], "a.csv");

  test("asks for a collection and picks none by itself", async () => {
    const { sent, page } = await form({ collection: "", file });
    expect(sent.status).toBe(422);
    expect(page).toContain("No collection was chosen; say which one the numbers belong to");
    expect(page).toContain('<option value="">Choose</option>');
    expect(page).not.toContain("selected");
  });

  test("keeps what was filled in when it is refused", async () => {
    const { sent, page } = await form({
      ...{ collection: "contract", file },
      ...{ source: "no-such-source", locator: "page 7" },
    });
    expect(sent.status).toBe(422);
    expect(page).toContain('<option value="contract" selected="">');
    expect(page).toContain('value="no-such-source"');
    expect(page).toContain('value="page 7"');
  });

  test("stands with 404 where a file is not there", async () => {
    const { unknown } = await form({ collection: "contract", file });
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain("This file was dropped, or is older than thirty days");
  });
});
