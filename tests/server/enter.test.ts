import { parseHTML } from "linkedom";
import { afterAll, describe, expect, test } from "vitest";
import { type Db, openDatabase } from "../../db/database.ts";
import { findDrafts } from "../../db/entry/drafts.ts";
import { apply, planPackage } from "../../db/import/load.ts";
import { addPerson } from "../../db/people/people.ts";
import type { Role } from "../../db/people/schema.ts";
import { openSession } from "../../db/people/sessions.ts";
import { addToken } from "../../db/people/tokens.ts";
import { observations } from "../../db/queries/observations.ts";
import { createApp } from "../../server/app.ts";
import { newestOf } from "../../server/state.ts";
import { openRealLedger } from "../real-ledger.ts";

const now = "2026-11-20T12:00:00.000Z";
const open: Db[] = [];
afterAll(() => {
  for (const db of open) db.$client.close();
});

const item = "contract/item";
const theme = (slug: string): string => `${item}/theme=${slug}`;

/** A ledger of our own collection, and people who sign in to it. */
function ownLedger(): Db {
  const db = openDatabase(":memory:");
  open.push(db);
  apply(db, planPackage(db, "tests/fixtures/contract"), "2026-11-20");
  return db;
}

async function signedIn(db: Db, handle: string, role: Role = "analyst") {
  const actor = { person: null, now };
  const { id } = await addPerson(db, { handle, role }, actor);
  const token = addToken(db, { person: id, name: "t", scope: "write", days: 9 }, actor);
  const app = createApp(db, { clock: () => now });
  const cookie = `__Host-themeline=${openSession(db, id, now)}`;
  const headers = { cookie, "sec-fetch-site": "same-origin" };
  const get = (path: string) => app.request(path, { headers });
  const post = (path: string, fields: Record<string, string>, more = {}) =>
    app.request(path, {
      method: "POST",
      headers: { ...headers, ...more },
      body: new URLSearchParams(fields),
    });
  return { id, token, app, get, post };
}

const october = "/enter/contract?type=gregorian-month&period=2026-10";

/** The fields of the grid's form as a browser would send them, with some cells typed over. */
async function fieldsOf(response: Response, cells: Record<string, string> = {}) {
  const html = await response.text();
  const { document } = parseHTML(html);
  const form = document.querySelector("form.enter");
  const inputs = [...(form?.querySelectorAll("input") ?? [])]
    .filter((input) => input.type !== "checkbox")
    .map((input) => [input.name, input.getAttribute("value") ?? ""]);
  const choices = [...(form?.querySelectorAll("option[selected]") ?? [])].map((option) => [
    option.closest("select")?.getAttribute("name"),
    option.getAttribute("value"),
  ]);
  const values = Object.entries(cells).map(([series, value]) => [`value/${series}`, value]);
  const evidence = { source: "contract", locator: "table 1", reason: "October 2026" };
  const texts = [...(form?.querySelectorAll("textarea") ?? [])].map((area) => [
    area.getAttribute("name"),
    area.textContent ?? "",
  ]);
  const fields = [...inputs, ...choices, ...texts, ...Object.entries(evidence), ...values];
  return { html, fields: Object.fromEntries(fields) };
}

describe("the grid of our own collection", () => {
  test("is checked, then recorded as one revision, and says what was recorded", async () => {
    const db = ownLedger();
    const { get, post, id } = await signedIn(db, "ana");
    const cells = { [item]: "1,316", [theme("state-building")]: "٩٣", [theme("other")]: "0" };
    const { fields } = await fieldsOf(await get(october), cells);
    const review = await post(october, { ...fields, verb: "check" });
    expect(review.status).toBe(200);
    const { html, fields: checked } = await fieldsOf(review, cells);
    expect(html).toContain("3 numbers added, 0 changed, 0 unchanged, 0 refused");
    expect(html).toContain("1,316 as 1316");
    expect(newestOf(db).number).toBe(1);
    const done = await post(october, { ...checked, verb: "record" });
    expect([done.status, done.headers.get("location")]).toEqual([
      303,
      "/enter/contract/recorded/2",
    ]);
    const rows = observations({ db, revision: 2 }, [item, theme("other"), theme("state-building")]);
    expect(rows.map(({ series, value, locator }) => [series, value, locator])).toEqual([
      [item, 1316, "table 1"],
      [theme("other"), 0, "table 1"],
      [theme("state-building"), 93, "table 1"],
    ]);
    expect(findDrafts(db, id)).toEqual([]);
    const told = await (await get("/enter/contract/recorded/2")).text();
    expect(told).toContain("Revision 2 is written: 3 numbers added");
    expect(told).toContain("/undo/2");
    expect(told).toContain("Enter November 2026");
  });

  test("adds up what cells are read as, in whatever digits, and nothing that is refused", async () => {
    const { get, post } = await signedIn(ownLedger(), "ana");
    const sumOf = async (cells: Record<string, string>) => {
      const { fields } = await fieldsOf(await get(october), cells);
      const { html } = await fieldsOf(await post(october, { ...fields, verb: "check" }), cells);
      return parseHTML(html).document.querySelector(`[data-sum="${item}"]`)?.textContent;
    };
    const [one, other] = [theme("state-building"), theme("other")];
    expect(await sumOf({ [item]: "٩٣", [one]: "1,0", [other]: "٣" })).toBe(
      "by theme 4 of 93, 89 in none of them",
    );
    expect(await sumOf({ [item]: "12,5", [one]: "1.316", [other]: "3" })).toBe("by theme 3");
  });

  test("a double click, and a retry after the answer was lost, write one revision", async () => {
    const db = ownLedger();
    const { get, post } = await signedIn(db, "ana");
    const cells = { [item]: "10" };
    const { fields } = await fieldsOf(await get(october), cells);
    const { fields: checked } = await fieldsOf(
      await post(october, { ...fields, verb: "check" }),
      cells,
    );
    const sent = { ...checked, verb: "record" };
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(october, sent)));
    expect(answers.map((each) => each.headers.get("location"))).toEqual(
      Array(5).fill("/enter/contract/recorded/2"),
    );
    expect(newestOf(db).number).toBe(2);
  });

  test("a part larger than its whole is refused beside its cell, and nothing is stored", async () => {
    const db = ownLedger();
    const { get, post } = await signedIn(db, "ana");
    const cells = { [item]: "249", [theme("state-building")]: "294" };
    const { fields } = await fieldsOf(await get(october), cells);
    const review = await post(october, { ...fields, verb: "check" });
    expect(review.status).toBe(422);
    const { html, fields: checked } = await fieldsOf(review, cells);
    expect(html).toMatch(/id="said\/contract\/item\/theme=state-building"><p class="refused">/);
    expect(html).toContain("294 of 249");
    const forced = await post(october, { ...checked, verb: "record", tick: "1" });
    expect(forced.status).toBe(422);
    expect(newestOf(db).number).toBe(1);
  });

  test("an empty cell is left out, a reason makes it missing, and zero stays zero", async () => {
    const db = ownLedger();
    const { get, post } = await signedIn(db, "ana");
    const cells = { [item]: "5", [theme("other")]: "", [theme("perpetual-war")]: "0" };
    const more = { [`status/${theme("state-building")}`]: "L", [`relation/${item}`]: ">" };
    const { fields } = await fieldsOf(await get(october), cells);
    const review = await post(october, { ...fields, ...more, verb: "check" });
    const { fields: checked } = await fieldsOf(review, cells);
    const done = await post(october, { ...checked, ...more, verb: "record" });
    expect(done.status).toBe(303);
    const all = [item, ...["other", "perpetual-war", "state-building"].map(theme)];
    const rows = observations({ db, revision: 2 }, all);
    expect(
      rows.map(({ series, value, relation, status }) => [series, value, relation, status]),
    ).toEqual([
      [item, 5, ">", "A"],
      [theme("perpetual-war"), 0, "=", "A"],
      [theme("state-building"), null, null, "L"],
    ]);
  });

  test("a number that is missing as well, and a note without a number, are refused", async () => {
    const db = ownLedger();
    const { get, post } = await signedIn(db, "ana");
    const { fields } = await fieldsOf(await get(october), { [item]: "5" });
    const more = { [`status/${item}`]: "L", [`note/${theme("other")}`]: "see page 2" };
    const review = await post(october, { ...fields, ...more, verb: "check" });
    const html = await review.text();
    expect(review.status).toBe(422);
    expect(html).toContain("5 cannot be missing as well");
    expect(html).toContain("This cell is empty. Type a number");
  });

  test("what was changed after the check is shown again instead of being recorded", async () => {
    const db = ownLedger();
    const { get, post } = await signedIn(db, "ana");
    const { fields } = await fieldsOf(await get(october), { [item]: "5" });
    const { fields: checked } = await fieldsOf(await post(october, { ...fields, verb: "check" }), {
      [item]: "6",
    });
    const again = await post(october, { ...checked, verb: "record" });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("This is not what you looked at");
    expect(newestOf(db).number).toBe(1);
  });

  test("a revision needs a reason, and a number a place in its source", async () => {
    const db = ownLedger();
    const { get, post } = await signedIn(db, "ana");
    const cells = { [item]: "5" };
    const { fields } = await fieldsOf(await get(october), cells);
    const placeless = await post(october, { ...fields, locator: "", verb: "check" });
    expect(await placeless.text()).toContain("need a place in their source");
    const unknown = await post(october, { ...fields, source: "contrac", verb: "check" });
    expect(await unknown.text()).toContain("did you mean contract?");
    const { fields: checked } = await fieldsOf(
      await post(october, { ...fields, verb: "check" }),
      cells,
    );
    const silent = await post(october, { ...checked, reason: " ", verb: "record" });
    expect(silent.status).toBe(422);
    expect(await silent.text()).toContain("A revision needs a reason");
  });

  test("a month that is not over cannot be opened", async () => {
    const { get } = await signedIn(ownLedger(), "ana");
    const response = await get("/enter/contract?type=gregorian-month&period=2026-11");
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("out of range");
    const quarter = await get("/enter/contract?type=quarter&period=2026-02..2026-04");
    expect(await quarter.text()).toContain("is no quarter; write it like 2017-01..2017-03");
  });
});

describe("the grid of a collection published by others", () => {
  const id = "ihs-conflict-monitor-2017";
  const january = `/enter/${id}?type=gregorian-month&period=2018-01`;

  test("a contradiction is a warning that needs a tick, and the fragment has to hold the number", async () => {
    const { db } = openRealLedger();
    const { get, post } = await signedIn(db, "ana");
    const cells = { [`${id}/picture`]: "249", [`${id}/picture/theme=state-building`]: "294" };
    const { fields } = await fieldsOf(await get(january), cells);
    const sent = { ...fields, source: "ihs-2018-01", fragment: "249 pictures\r\n  in January" };
    const review = await post(january, { ...sent, verb: "check" });
    expect(review.status).toBe(200);
    const { html, fields: checked } = await fieldsOf(review, cells);
    expect(html).toMatch(/<p class="warned"><b>Look<\/b> 294 of 249/);
    expect(html).toContain("The fragment does not hold 294");
    expect(html).toContain("<mark>249</mark> pictures in January");
    const quoted = "249 pictures in January";
    const again = { ...checked, source: "ihs-2018-01", fragment: quoted, verb: "record" };
    const unticked = await post(january, again);
    expect(unticked.status).toBe(422);
    expect(await unticked.text()).toContain("tick that it is so in the source");
    const { fields: fresh } = await fieldsOf(
      await post(january, { ...again, verb: "check" }),
      cells,
    );
    const ticked = { ...fresh, source: "ihs-2018-01", fragment: quoted, tick: "1" };
    const done = await post(january, { ...ticked, verb: "record" });
    expect(done.headers.get("location")).toBe(`/enter/${id}/recorded/84`);
    const rows = observations({ db, revision: 84 }, Object.keys(cells)).filter(
      ({ period }) => period === "2018-01",
    );
    expect(rows.map(({ value, fragment }) => [value, fragment])).toEqual([
      [249, quoted],
      [294, null],
    ]);
  });

  test("the structure of last month is its reasons and relations, never its numbers", async () => {
    const db = ownLedger();
    const { get, post } = await signedIn(db, "ana");
    const september = october.replace("-10", "-09");
    const more = { [`status/${theme("other")}`]: "Q", [`relation/${item}`]: ">" };
    const cells = { [item]: "700" };
    const { fields } = await fieldsOf(await get(september), cells);
    const { fields: checked } = await fieldsOf(
      await post(september, { ...fields, ...more, verb: "check" }),
    );
    await post(september, { ...checked, reason: "September", verb: "record" });
    expect(newestOf(db).number).toBe(2);
    const { fields: empty } = await fieldsOf(await get(october));
    const filled = await post(october, { ...empty, verb: "structure" });
    const location = filled.headers.get("location") ?? "";
    const { fields: same } = await fieldsOf(await get(location));
    expect([same[`value/${item}`], same[`relation/${item}`]]).toEqual(["", ">"]);
    expect([same[`value/${theme("other")}`], same[`status/${theme("other")}`]]).toEqual(["", "Q"]);
  });

  test("an unknown collection is not found, and one without a next period asks which", async () => {
    const { db } = openRealLedger();
    const { get } = await signedIn(db, "ana");
    expect((await get("/enter/ihs-conflict")).status).toBe(404);
    const page = await get("/enter/winter-hijri-month");
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("which period?");
  });
});

describe("two people at one grid", () => {
  test("a number recorded since is a conflict: both values are shown, nothing is overwritten", async () => {
    const db = ownLedger();
    const [ana, ben] = [await signedIn(db, "ana"), await signedIn(db, "ben")];
    const { fields } = await fieldsOf(await ana.get(october), { [item]: "10" });
    const theirs = { [item]: "12" };
    const { fields: first } = await fieldsOf(await ben.get(october), theirs);
    const { fields: looked } = await fieldsOf(
      await ben.post(october, { ...first, verb: "check" }),
      theirs,
    );
    expect((await ben.post(october, { ...looked, verb: "record" })).status).toBe(303);
    const review = await ana.post(october, { ...fields, verb: "check" });
    expect(review.status).toBe(409);
    const { html } = await fieldsOf(review);
    expect(html).toContain("somebody recorded 12 in");
    expect(html).toContain("you have 10");
    expect(html).not.toContain("ben");
    expect(observations({ db, revision: 2 }, [item])[0]?.value).toBe(12);
    const over = { ...fields, [`over/${item}`]: "2" };
    const { fields: chosen } = await fieldsOf(await ana.post(october, { ...over, verb: "check" }), {
      [item]: "10",
    });
    const done = await ana.post(october, { ...chosen, verb: "record" });
    expect(done.headers.get("location")).toBe("/enter/contract/recorded/3");
    expect(observations({ db, revision: 3 }, [item])[0]?.value).toBe(10);
  });

  test("what one has not touched is never in conflict: another's correction stands", async () => {
    const db = ownLedger();
    const [ana, ben] = [await signedIn(db, "ana"), await signedIn(db, "ben")];
    const write = async (who: typeof ana, page: Response, cells: Record<string, string>) => {
      const { fields } = await fieldsOf(page, cells);
      const review = await who.post(october, { ...fields, verb: "check" });
      const { fields: checked } = await fieldsOf(review);
      return { review, done: await who.post(october, { ...checked, verb: "record" }) };
    };
    await write(ben, await ben.get(october), { [item]: "20", [theme("other")]: "3" });
    const opened = await ana.get(october);
    await write(ben, await ben.get(october), {
      [theme("other")]: "4",
      [theme("perpetual-war")]: "1",
    });
    const { review, done } = await write(ana, opened, { [item]: "21" });
    expect([review.status, done.status]).toEqual([200, 303]);
    const all = [item, theme("other"), theme("perpetual-war")];
    const rows = observations({ db, revision: newestOf(db).number }, all);
    expect(rows.map(({ value, revision }) => [value, revision])).toEqual([
      [21, 4],
      [4, 3],
      [1, 3],
    ]);
  });

  test("a number recorded between the check and the recording is a conflict too", async () => {
    const db = ownLedger();
    const [ana, ben] = [await signedIn(db, "ana"), await signedIn(db, "ben")];
    const sent = async (who: typeof ana, value: string) => {
      const { fields } = await fieldsOf(await who.get(october), { [item]: value });
      const review = await who.post(october, { ...fields, verb: "check" });
      const { fields: checked } = await fieldsOf(review, { [item]: value });
      return () => who.post(october, { ...checked, verb: "record" });
    };
    const [mine, theirs] = [await sent(ana, "10"), await sent(ben, "12")];
    expect((await theirs()).status).toBe(303);
    const late = await mine();
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("somebody recorded 12 in");
    expect(newestOf(db).number).toBe(2);
  });
});

describe("drafts", () => {
  const json = { accept: "application/json" };

  test("what is typed is kept, opened again, and discarded when asked", async () => {
    const db = ownLedger();
    const { get, post, id } = await signedIn(db, "ana");
    const { fields } = await fieldsOf(await get(october), {
      [item]: "12",
      [theme("other")]: "half",
    });
    const saved = await (await post(october, { ...fields, verb: "save" }, json)).json();
    expect([saved.version, saved.savedAt, saved.others]).toEqual([1, now, []]);
    const { html, fields: found } = await fieldsOf(await get(october));
    expect(found.draft).toBe(saved.draft);
    expect(html).toMatch(/name="value\/contract\/item\/theme=other" value="half"/);
    expect(await (await get("/enter")).text()).toContain(
      "Continue Counts of the contract, October 2026",
    );
    expect((await post("/enter", { verb: "discard", draft: saved.draft })).status).toBe(303);
    expect(findDrafts(db, id)).toEqual([]);
    expect(newestOf(db).number).toBe(1);
  });

  test("two windows: the later saving never takes the place of the earlier; both are shown", async () => {
    const db = ownLedger();
    const { get, post, id } = await signedIn(db, "ana");
    const { fields } = await fieldsOf(await get(october));
    const first = { ...fields, [`value/${item}`]: "12", verb: "save" };
    const second = { ...fields, [`value/${item}`]: "13", verb: "save" };
    const one = await (await post(october, first, json)).json();
    const two = await (await post(october, second, json)).json();
    expect(two.draft).not.toBe(one.draft);
    expect(two.others.map(({ cells }: { cells: string[] }) => cells)).toEqual([
      ["Items: 13 here, 12 there"],
    ]);
    expect(
      findDrafts(db, id)
        .map(({ sheet }) => sheet.cells[item]?.value)
        .sort(),
    ).toEqual(["12", "13"]);
    const stale = await (await post(october, { ...first, [`value/${item}`]: "14" }, json)).json();
    expect(findDrafts(db, id)).toHaveLength(3);
    expect(stale.others).toHaveLength(2);
    const follows = { ...first, draft: two.draft, version: "1", [`value/${item}`]: "15" };
    expect((await (await post(october, follows, json)).json()).version).toBe(2);
    expect(findDrafts(db, id)).toHaveLength(3);
    const html = await (await get(`${october}&draft=${one.draft}`)).text();
    expect(html).toContain("Another window has a draft of this period");
    expect(html).toContain("Items: 12 here, 15 there");
  });

  test("nobody sees or discards the draft of another", async () => {
    const db = ownLedger();
    const [ana, ben] = [await signedIn(db, "ana"), await signedIn(db, "ben")];
    const { fields } = await fieldsOf(await ana.get(october), { [item]: "4711" });
    const { draft } = await (await ana.post(october, { ...fields, verb: "save" }, json)).json();
    expect(await (await ben.get(`${october}&draft=${draft}`)).text()).not.toContain("4711");
    await ben.post("/enter", { verb: "discard", draft });
    expect(findDrafts(db, ana.id)).toHaveLength(1);
  });

  test("a reader has no grid, and a stranger is sent to sign in", async () => {
    const db = ownLedger();
    const reader = await signedIn(db, "rea", "reader");
    expect((await reader.get(october)).status).toBe(403);
    expect((await reader.post(october, { verb: "save" })).status).toBe(403);
    const { app } = reader;
    expect((await app.request(october)).headers.get("location")).toBe("/sign-in");
  });
});

describe("one plan for every way in", () => {
  test("the same numbers by grid, API and file would do the same", async () => {
    const { db } = openRealLedger();
    const { app, token, get, post } = await signedIn(db, "ana");
    const id = "ihs-conflict-monitor-2017";
    const address = `/enter/${id}?type=gregorian-month&period=2017-12`;
    const cells = { [`${id}/picture`]: "250", [`${id}/picture/theme=state-building`]: "3" };
    const { fields } = await fieldsOf(await get(address), cells);
    const sent = { ...fields, verb: "check", source: "ihs-2018-01" };
    const { html } = await fieldsOf(await post(address, sent));
    const request = {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "text/csv" },
      body: "month,theme,count,total,note\n2017-12,State-building,3,250,\n",
    };
    const dry = await app.request(`/api/imports?collection=${id}&dry-run=1`, request);
    const { plan } = await dry.json();
    expect([plan.changed.length, plan.added.length]).toEqual([1, 0]);
    expect(plan.changed[0]).toMatchObject({ series: `${id}/picture`, before: 249, value: 250 });
    expect(html).toContain("1 changed");
    expect(html).toContain("no numbers added");
    expect(html).toMatch(/<s>249<\/s><\/td><td class="n">250/);
    for (const { message } of plan.warnings) expect(html).toContain(message.slice(9, 60));
  });
});
