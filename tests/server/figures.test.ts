import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { figuresOf, ownerOf, readFigure } from "../../db/figures/figures.ts";
import { record, wordsOf } from "../../db/ledger.ts";
import { addPerson, erasePerson } from "../../db/people/people.ts";
import type { Role } from "../../db/people/schema.ts";
import { openSession } from "../../db/people/sessions.ts";
import { observations } from "../../db/schema.ts";
import { createApp } from "../../server/app.ts";
import { renditions } from "../../server/renditions/index.ts";
import { openRealLedger } from "../real-ledger.ts";
import { parseXml } from "../web/figures/xml.ts";

const { db } = openRealLedger();
const now = "2026-11-21T09:30:00.000Z";
const app = createApp(db, { clock: () => now, origin: "https://counts.example.org" });
const pictures = "series=ihs-conflict-monitor-2017/picture/theme=state-building&value=share";
const of = `/take/trends?${pictures}&use=own&w=120&unit=mm&format=png&rev=83`;

const cookieOf = async (handle: string, role: Role) => {
  const { id } = await addPerson(db, { handle, role }, { person: null, now });
  return { id, cookie: `__Host-themeline=${openSession(db, id, now)}` };
};
const ada = await cookieOf("ada-marker", "reader");
const bob = await cookieOf("bob", "reader");
await cookieOf("root", "admin");
const eve = await cookieOf("eve", "editor");

const send = (path: string, form: Record<string, string>, who = ada) =>
  app.request(path, {
    method: "POST",
    headers: { cookie: who.cookie, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams(form),
  });
const see = async (path: string, who?: { cookie: string }) => {
  const response = await app.request(path, { headers: who ? { cookie: who.cookie } : {} });
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const words = {
  title: "A tenth became a hundredth <&> “quoted”",
  note: "Read with care.",
  alt: "State-building fell from 93 of 922 to 3 of 249.",
};

describe("a saved figure", () => {
  test("has its own words inside the drawing, and an address of its own", async () => {
    const { status, headers } = await send("/figures", { of, ...words });
    expect([status, headers.get("location")]).toEqual([
      303,
      "/figures/a-tenth-became-a-hundredth-quoted",
    ]);
    const svg = await see("/figures/a-tenth-became-a-hundredth-quoted.svg");
    expect(svg.status).toBe(200);
    parseXml(svg.text);
    expect(svg.text).toContain("A tenth became a hundredth &lt;&amp;&gt; “quoted”");
    expect(svg.text).toContain("Read with care.");
    expect(svg.text).toContain(`<desc>${words.alt}</desc>`);
    expect(svg.text).toContain('width="120mm"');
    const page = await see("/figures/a-tenth-became-a-hundredth-quoted");
    expect(page.text).toContain("Saved on 21 November 2026 from revision 83");
    expect(page.text).not.toContain("A newer drawing");
  });

  test("saved twice by a second click is one figure", async () => {
    const before = figuresOf(db, ada.id).length;
    const again = await send("/figures", { of, ...words });
    expect(again.headers.get("location")).toBe("/figures/a-tenth-became-a-hundredth-quoted");
    expect(figuresOf(db, ada.id).length).toBe(before);
    const other = await send("/figures", { of, ...words }, bob);
    expect(other.headers.get("location")).toBe("/figures/a-tenth-became-a-hundredth-quoted-2");
  });

  test.each(renditions)("is a .$extension as it was published", async ({ extension, type }) => {
    const response = await app.request(`/figures/a-tenth-became-a-hundredth-quoted.${extension}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });

  test("nothing of its words is in the view's own figure, nor whose they are anywhere", async () => {
    expect((await see(`/trends.svg?${pictures}`)).text).not.toContain("A tenth became");
    for (const path of ["/figures", "/figures/a-tenth-became-a-hundredth-quoted"]) {
      const { text } = await see(path);
      expect(text).not.toContain("ada-marker");
      expect(text).not.toContain(ada.id);
    }
    const zip = await see("/figures/a-tenth-became-a-hundredth-quoted.md");
    expect(zip.text).not.toContain("ada-marker");
  });

  test("keeps its drawing when the ledger grows; a newer one is offered beside it", async () => {
    const path = "/figures/a-tenth-became-a-hundredth-quoted";
    const published = await see(`${path}.svg`);
    const december = "ihs-conflict-monitor-2017/picture/theme=state-building/2017-12";
    const row = db.select().from(observations).where(eq(observations.id, december)).get();
    const kept = wordsOf(row ?? { id: december });
    record(db, { date: "2026-11-21", kind: "entry", reason: "a restatement" }, [
      { noun: "observation", append: { ...kept, value: 4 } },
    ]);
    expect((await see(`${path}.svg`)).text).toBe(published.text);
    const page = await see(path);
    expect(page.text).toContain("A newer drawing");
    const newer = await see(`${path}.svg?newest=1`);
    expect(newer.text).toContain("revision 84");
    expect(newer.text).toContain("A tenth became a hundredth");
    const taken = await send(path, { newest: "1" });
    expect(taken.status).toBe(303);
    expect((await see(`${path}.svg`)).text).toBe(newer.text);
    expect(readFigure(db, path.slice(9))?.number).toBe(2);
  });
});

describe("changing a figure", () => {
  const path = "/figures/a-tenth-became-a-hundredth-quoted";

  test("is for whose it is and for editors; others are told to ask", async () => {
    expect((await send(path, { ...words, title: "Mine now" }, bob)).status).toBe(403);
    expect((await send(`${path}/withdraw`, {}, bob)).status).toBe(403);
    expect((await see(`${path}/edit`, bob)).status).toBe(403);
    expect((await see(`${path}/edit`, eve)).status).toBe(200);
    const changed = await send(path, { ...words, title: "Another title" });
    expect(changed.status).toBe(303);
    expect((await see(`${path}.svg`)).text).toContain("Another title");
  });

  test("taken off it is gone for others, and comes back as it was", async () => {
    const before = (await see(`${path}.svg`)).text;
    expect((await send(`${path}/withdraw`, {}, eve)).status).toBe(303);
    for (const end of ["", ".svg", ".csv", ".png"])
      expect((await see(`${path}${end}`)).status).toBe(404);
    expect((await see("/figures")).text).not.toContain("Another title");
    const own = await see(path, ada);
    expect([own.status, own.text.includes("Show it again")]).toEqual([200, true]);
    expect((await send(`${path}/restore`, {})).status).toBe(303);
    expect((await see(`${path}.svg`)).text).toBe(before);
  });

  test("no version is ever changed or deleted", () => {
    const { $client: raw } = db;
    expect(() => raw.exec("update figure_versions set title = 'x'")).toThrow("never changed");
    expect(() => raw.exec("delete from figure_versions")).toThrow("never deleted");
    expect(() => raw.exec("delete from figures")).toThrow("never deleted");
  });

  test("an erased person's figures stay, as nobody's", async () => {
    const { id } = await addPerson(db, { handle: "gone", role: "reader" }, { person: null, now });
    const cookie = `__Host-themeline=${openSession(db, id, now)}`;
    await send("/figures", { of, ...words, title: "Of somebody gone" }, { id, cookie });
    erasePerson(db, id, { person: null, now });
    expect((await see("/figures/of-somebody-gone")).status).toBe(200);
    expect(ownerOf(db, "of-somebody-gone")).toBe("erased");
  });
});

describe("what is refused", () => {
  test.each([
    [{ of: "/sources" }, "igure is at"],
    [{ of: "https://evil.example/trends" }, "igure is at"],
    [{ of: "/trends?colour=red" }, "colour"],
    [{ of, title: "a\u202eb" }, "turns text around"],
    [{ of, note: "a\u0000b" }, "control character"],
    [{ of, title: "x".repeat(161) }, "at most 160"],
  ])("%o is refused, and nothing is stored", async (form, said) => {
    const before = figuresOf(db, ada.id).length;
    const response = await send("/figures", form);
    expect([404, 422]).toContain(response.status);
    expect(await response.text()).toContain(said);
    expect(figuresOf(db, ada.id).length).toBe(before);
  });

  test("a stranger cannot save, and is asked to sign in", async () => {
    const response = await app.request("/figures", {
      method: "POST",
      headers: { "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ of, ...words }),
    });
    expect([303, 401]).toContain(response.status);
    expect((await see(`/figures/new?of=${encodeURIComponent(of)}`)).status).toBe(303);
  });

  test("words made from the numbers can be sent back as they are, with their joiners", async () => {
    const videos = "/trends.svg?series=jihadology-is-videos/video&w=85&unit=mm&rev=83";
    const form = await see(`/figures/new?of=${encodeURIComponent(videos)}`, ada);
    expect(form.text).toContain("1\u2060–\u206030 January 2017");
    const alt = /<textarea[^>]*>([^<]*)</.exec(form.text)?.[1] ?? "";
    const response = await send("/figures", { of: videos, title: "As it is", alt: `${alt}\r\n` });
    expect(response.headers.get("location")).toBe("/figures/as-it-is");
    expect((await see("/figures/as-it-is.svg")).text).toContain('width="85mm"');
  });

  test("words left empty are those made from the numbers", async () => {
    const response = await send("/figures", { of: `/trends?${pictures}`, title: "", alt: "" });
    const svg = await see(`${response.headers.get("location")}.svg`);
    expect(svg.text).toContain("<title>Islamic State media output: State-building");
  });
});
