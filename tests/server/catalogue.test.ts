import { describe, expect, test } from "vitest";
import { bodies, editNouns } from "../../db/edit/bodies.ts";
import { digest, newest, newestNumber } from "../../db/ledger.ts";
import { addPerson } from "../../db/people/people.ts";
import { openSession } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { readRevision } from "../../db/revisions.ts";
import { createApp } from "../../server/app.ts";
import { actions } from "../../server/routes/index.ts";
import { pluralOf } from "../../web/words/noun.ts";
import { openRealLedger } from "../real-ledger.ts";

const now = "2026-11-20T12:00:00.000Z";
const { db } = openRealLedger();
const app = createApp(db, { clock: () => now });
const actor = { person: null, now };
const { id: editor } = await addPerson(db, { handle: "ed", role: "editor" }, actor);
const token = addToken(db, { person: editor, name: "t", scope: "write", days: 1 }, actor);
const cookie = `__Host-themeline=${openSession(db, editor, now)}`;

let keys = 0;
async function send(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await app.request(path, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "idempotency-key": `catalogue-${keys++}`,
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, ...(await response.json()) };
}

const source = { id: "own-count", title: "Own count", publisher: "Us", kind: "dataset" };
const codesOf = ({ errors }: { errors: { code: string; column?: string }[] }) =>
  errors.map(({ code, column }) => `${code} ${column}`);

describe("POST /api/sources", () => {
  test("records a source in one revision, with its reason; a retry records nothing", async () => {
    const before = newestNumber(db);
    const key = { "idempotency-key": "once" };
    const first = await send("/api/sources?reason=Ours", source, key);
    expect([first.status, first.revision]).toEqual([201, before + 1]);
    expect(await send("/api/sources?reason=Ours", source, key)).toEqual(first);
    const last = newest(db);
    expect(last).toMatchObject({ number: before + 1, kind: "entry", reason: "Ours" });
    if (!last) throw new Error("no revision");
    expect(digest(db, readRevision(db, before)?.hash ?? "", last)).toBe(last.hash);
    expect((await app.request("/sources/own-count")).status).toBe(200);
  });

  test("says itself what it records where no reason is given, also of what If-Match changes", async () => {
    const own = { ...source, id: "unreasoned" };
    const { revision } = await send("/api/sources", own);
    expect(newest(db)?.reason).toBe("A source, by the API");
    const match = { "if-match": `"${revision}"` };
    const weak = { "if-match": `W/"${revision}"` };
    expect((await send("/api/sources", { ...own, title: "Other" }, weak)).status).toBe(400);
    expect((await send("/api/sources", { ...own, title: "Other" }, match)).status).toBe(201);
    expect(newest(db)?.reason).toBe("Changed a source, by the API");
    const event = { id: "own-event", start: "2017-01-05", label: "It", kind: "platform" };
    expect((await send("/api/events", { ...event, source: "unreasoned" })).status).toBe(201);
    expect(newest(db)?.reason).toBe("An event, by the API");
  });

  test("refuses what it does not know, what has another type and what is missing, all at once", async () => {
    const { status, ...body } = await send("/api/sources", {
      id: "Own Count",
      titel: "x",
      title: 7,
      kind: "blog",
      published: "05/01/2017",
      note: "a\u202Eb",
    });
    expect(status).toBe(422);
    expect(codesOf(body).sort()).toEqual([
      "BAD_FIELD id",
      "BAD_FIELD kind",
      "BAD_FIELD published",
      "BAD_FIELD title",
      "BIDI_CONTROL note",
      "MISSING_FIELD publisher",
      "UNKNOWN_FIELD titel",
    ]);
    expect(body.errors.find(({ code }: { code: string }) => code === "UNKNOWN_FIELD").message).toBe(
      'unknown field "titel"; did you mean title?',
    );
  });

  test("refuses broken JSON, no key, an unknown parameter, and stores nothing of them", async () => {
    const before = newestNumber(db);
    expect((await send("/api/sources", "{")).status).toBe(400);
    expect((await send("/api/sources", source, { "idempotency-key": "" })).status).toBe(400);
    expect((await send("/api/sources?dryrun=1", { ...source, id: "b" })).status).toBe(400);
    expect((await send("/api/sources", { ...source, note: "x".repeat(70_000) })).status).toBe(413);
    expect(newestNumber(db)).toBe(before);
  });

  test("a key stands for what was sent with it: another revision seen is another write", async () => {
    const sent = { ...source, id: "keyed" };
    const once = { "idempotency-key": "keyed-1", "if-match": '"0"' };
    const first = await send("/api/sources", sent, { ...once, "if-match": "" });
    expect(first.status).toBe(201);
    const again = await send("/api/sources", sent, { ...once, "if-match": "" });
    expect([again.status, again.revision]).toEqual([201, first.revision]);
    const other = await send("/api/sources", sent, once);
    expect([other.status, ...codesOf(other)]).toEqual([422, "KEY_REUSED undefined"]);
  });

  test("a taken id is refused; with the revision seen it is new words, with an older one a conflict", async () => {
    const taken = await send("/api/sources", { ...source, title: "Other" });
    expect([taken.status, ...codesOf(taken)]).toEqual([422, "DUPLICATE_ID id"]);
    const seen = newestNumber(db);
    const changed = await send("/api/sources", { ...source, title: "Other", if_revision: seen });
    expect([changed.status, changed.revision]).toEqual([201, seen + 1]);
    const stale = await send(
      "/api/sources",
      { ...source, title: "Third" },
      { "if-match": `"${seen}"` },
    );
    expect([stale.status, ...codesOf(stale)]).toEqual([409, "REVISION_CONFLICT id"]);
    expect(stale.errors[0].message).toContain("title is now “Other”, you have “Third”");
    const same = await send("/api/sources", { ...source, title: "Other", if_revision: seen + 1 });
    expect([same.status, same.revision]).toEqual([200, null]);
  });

  test("derived from what is not there names what is near; a circle is refused", async () => {
    const near = await send("/api/sources", { ...source, id: "c", derived_from: "own-cuont" });
    expect(near.errors[0]).toMatchObject({ code: "UNKNOWN_SOURCE", allowed: ["own-count"] });
    expect(
      (await send("/api/sources", { ...source, id: "c", derived_from: "own-count" })).status,
    ).toBe(201);
    const seen = newestNumber(db);
    const circle = await send("/api/sources", { ...source, derived_from: "c", if_revision: seen });
    expect([circle.status, ...codesOf(circle)]).toEqual([422, "LOOP derived_from"]);
  });

  test("a dry run says what it would do and writes nothing", async () => {
    const before = newestNumber(db);
    const dry = await send("/api/sources?dry-run=1", { ...source, id: "dry" });
    expect([dry.status, dry.revision, dry.plan.added[0].id]).toEqual([200, null, "dry"]);
    expect(newestNumber(db)).toBe(before);
  });
});

const category = {
  codebook: "ihs-conflict-monitor",
  dimension: "theme",
  slug: "aid",
  label: "Aid",
  definition: "Food and money handed out.",
};

describe("POST /api/categories", () => {
  test("needs a definition, a broader category that is there, and a name of its own", async () => {
    const { definition: _, ...undefined_ } = category;
    expect(codesOf(await send("/api/categories", undefined_))).toEqual([
      "MISSING_FIELD definition",
    ]);
    const unknown = await send("/api/categories", { ...category, broader: "state-bilding" });
    expect(unknown.errors[0]).toMatchObject({ column: "broader", allowed: ["state-building"] });
    const taken = await send("/api/categories", { ...category, aliases: "state-BUILDING" });
    expect(codesOf(taken)).toEqual(["AMBIGUOUS_NAME aliases"]);
  });

  test("broader in a circle is refused", async () => {
    expect((await send("/api/categories", { ...category, broader: "state-building" })).status).toBe(
      201,
    );
    const circle = await send("/api/categories", {
      ...category,
      slug: "state-building",
      label: "State-building",
      broader: "aid",
      if_revision: newestNumber(db),
    });
    expect(codesOf(circle)).toEqual(["LOOP broader"]);
  });

  test("a split tells the crosswalk, and each series that its next number bears B", async () => {
    const { status, plan } = await send("/api/categories", {
      ...category,
      slug: "roads",
      label: "Roads",
      made_by: "split",
      made_from: "ihs-conflict-monitor/theme=state-building",
    });
    expect(status).toBe(201);
    expect(plan.notes[0]).toContain("status B");
    expect(plan.added.map(({ noun, id }: { noun: string; id: string }) => `${noun} ${id}`)).toEqual(
      [
        "category ihs-conflict-monitor/theme=roads",
        "crosswalk ihs-conflict-monitor/theme=roads~ihs-conflict-monitor/theme=state-building",
        "remark break-due/ihs-conflict-monitor-2017/picture/theme=state-building",
      ],
    );
    const page = await (await app.request("/collections/ihs-conflict-monitor-2017")).text();
    expect(page).toContain("The first number counted by the new rule bears status B.");
  });
});

describe("POST /api/collections and /api/series", () => {
  const collection = {
    id: "own-pictures",
    title: "Our pictures",
    actor: "Islamic State",
    collector: "Us",
    population: "pictures of the central office",
    method: "Every picture once.",
    caveat: "One channel only.",
    licence: "CC BY 4.0",
    codebook: "ihs-conflict-monitor",
    coding: "theme=exclusive",
    source: "own-count",
    ours: true,
  };

  test("a collection, its total and a part of it are ready for a first number", async () => {
    expect((await send("/api/collections", collection)).status).toBe(201);
    const total = { collection: "own-pictures", unit: "picture", measure: "count", label: "Ours" };
    expect((await send("/api/series", total)).plan.added[0].id).toBe("own-pictures/picture");
    const part = {
      ...total,
      label: "Ours, aid",
      categories: "theme=aid",
      whole: "own-pictures/picture",
    };
    expect((await send("/api/series", part)).status).toBe(201);
    const again = await send("/api/series", { ...part, label: "Another" });
    expect(codesOf(again)).toContain("DUPLICATE_ID categories");
    const row = { month: "2026-10", theme: "Aid", count: 3, total: 30 };
    expect((await send("/api/observations?collection=own-pictures", row)).status).toBe(201);
    const over = { month: "2026-09", theme: "Aid", count: 31, total: 30 };
    expect((await send("/api/observations?collection=own-pictures", over)).status).toBe(422);
  });

  test("what is in use is not undone: the numbers come first", async () => {
    const undo = newestNumber(db) - 2;
    const response = await app.request(`/undo/${undo}`, {
      method: "POST",
      headers: { cookie, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ reason: "a mistake" }),
    });
    expect(await response.text()).toContain("undo that first");
  });

  test("a coding that is no word, and an id that is an address, are refused", async () => {
    const odd = { ...collection, id: "new", coding: "theme=exclusiv;colour=unknown" };
    expect(codesOf(await send("/api/collections", odd))).toEqual([
      "BAD_FIELD id",
      "BAD_FIELD coding",
      "UNKNOWN_DIMENSION coding",
    ]);
  });
});

test("every noun has an address that declares what it takes", () => {
  for (const noun of editNouns) {
    const path = `/api/${pluralOf(noun)}`;
    const declared = actions.find((action) => action.path === path && action.method === "POST");
    const fields = [...Object.keys(bodies[noun].properties), "if_revision"];
    expect(Object.keys(declared?.body?.properties ?? {})).toEqual(fields);
  }
});

describe("after a rule of counting has changed", () => {
  const send = async (line: string, tick = "") => {
    const response = await app.request(`/api/imports?collection=ihs-conflict-monitor-2017${tick}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "idempotency-key": `break-${keys++}`,
        "content-type": "text/csv",
      },
      body: `month,theme,count,total,note\n${line}\n`,
    });
    return { status: response.status, ...(await response.json()) };
  };

  test("the first new number without status B needs a tick; an old one corrected does not", async () => {
    const doubted = await send("2018-01,State-building,5,100,");
    expect([doubted.status, ...codesOf(doubted)]).toEqual([422, "BREAK_DUE count"]);
    expect((await send("2017-12,State-building,4,249,")).status).toBe(201);
    expect((await send("2018-01,State-building,5,100,", "&tick=1")).status).toBe(201);
  });
});

describe("the form of a collection", () => {
  test("asks for each dimension whether its categories exclude each other", async () => {
    const path = "/edit/collection/ihs-conflict-monitor-2017";
    const page = await (await app.request(path, { headers: { cookie } })).text();
    expect(page).toContain('name="coding:theme"');
    const fields = [...page.matchAll(/<(?:input|textarea)[^>]* name="(\w+)"[^>]*value="([^"]*)"/g)];
    expect(fields.map(([, name]) => name)).not.toContain("coding");
  });
});
