import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMapping } from "../../db/entry/mappings.ts";
import { addPerson } from "../../db/people/people.ts";
import { mappings, uploads } from "../../db/people/schema.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { observations } from "../../db/schema.ts";
import { newestOf } from "../../server/state.ts";
import { newFolder } from "../folder.ts";
import { openSite, type Site } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = newFolder();
const collection = "ihs-conflict-monitor-2017";
const part = `${collection}/picture/theme=state-building`;
const header = "month,theme,count,total,note";
const good = "2017-02,State-building,12,300,";
let site: Site;
let ada: Page;
let ben: Page;

/** Whoever makes mistakes here makes them without a program in the browser. */
async function signIn(handle: string): Promise<Page> {
  const now = new Date().toISOString();
  const person = { handle, role: "analyst" as const };
  const { id } = await addPerson(site.db, person, { person: null, now });
  const link = `/sign-in/once?key=${newSignInLink(site.db, id, now)}`;
  const page = await site.open(link, { javaScriptEnabled: false });
  await page.getByRole("button", { name: "Sign in" }).click();
  return page;
}

async function send(page: Page, name: string, ...lines: string[]): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  await page.goto(`${site.origin}/imports`);
  await page.locator('select[name="collection"]').selectOption(collection);
  await page.locator('input[type="file"]').setInputFiles(path);
  await page.getByRole("button", { name: "See what it would change" }).click();
}

async function record(page: Page, reason: string): Promise<void> {
  await page.locator('input[name="reason"]').fill(reason);
  const tick = page.locator('input[name="tick"]');
  if ((await tick.count()) > 0) await tick.check();
  await page.getByRole("button", { name: /^Record/ }).click();
}

/** What axe finds on the pages of files, with the sheet of the same session in the dark too. */
async function violations(from: Page, address: string): Promise<string[]> {
  const storageState = await from.context().storageState();
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await site.open(address, { storageState, colorScheme, bypassCSP: true });
    await page.evaluate(axe);
    const own = await page.evaluate<string[]>(
      "axe.run().then(({ violations }) => violations.map(({ id }) => id))",
    );
    found.push(...own);
    await page.context().close();
  }
  return found;
}

const alertOf = (page: Page) => page.getByRole("alert").first().innerText();
const revision = () => newestOf(site.db).number;
const left = () => site.db.select({ name: uploads.name }).from(uploads).all();
const valueNow = (period: string) =>
  site.db
    .select()
    .from(observations)
    .all()
    .find((row) => row.id === `${part}/${period}` && row.superseded_in === null)?.value ?? null;

beforeAll(async () => {
  site = await openSite({ patienceMs: 5000 });
  ada = await signIn("ada");
  ben = await signIn("ben");
});
afterAll(async () => {
  await site.close();
});

describe("a file that is wrong", () => {
  test("parted by a character that cannot be read: says which may, and stores nothing", async () => {
    await send(ada, "pipe.csv", header.replaceAll(",", "|"), good.replaceAll(",", "|"));
    expect(await alertOf(ada)).toMatch(/parted by a character.*commas, semicolons or tabs/);
    expect(revision()).toBe(83);
  });

  test("with a column too many: asks what it holds, and reads the file once it is told", async () => {
    await send(ada, "more.csv", `${header},colour`, `${good},red`);
    expect(await ada.locator("h1").innerText()).toBe("What do the columns hold?");
    await ada.locator('select[aria-label="“colour” holds"]').selectOption("unused");
    await ada.getByRole("button", { name: "Read the file" }).click();
    expect(await ada.locator("h1").innerText()).toBe("What would change");
    expect(await ada.locator("main").innerText()).toContain("“colour” is not used");
    await ada.getByRole("button", { name: "Drop the file" }).click();
    expect(revision()).toBe(83);
  });

  test("with a row that is a cell too long: names the row", async () => {
    await send(ada, "long.csv", header, `${good},red`);
    expect(await alertOf(ada)).toMatch(/Row 2: .*6 cells under 5 columns/);
  });

  test("with a total that does not add up: names both numbers and the place", async () => {
    await send(ada, "sum.csv", header, "2017-02,State-building,294,249,");
    expect(await alertOf(ada)).toMatch(/C2: .*294.*249/);
    expect([revision(), valueNow("2017-02")]).toEqual([83, null]);
  });
});

describe("columns with other names", () => {
  const german = ["Datum;Thema;N;Summe", "2017-02;State-building;12;300"];

  test("are guessed where that is certain, asked for where it is not, and remembered", async () => {
    await send(ada, "german.csv", ...german);
    const chosen = (name: string) =>
      ada.locator(`select[aria-label="“${name}” holds"]`).inputValue();
    expect(await Promise.all(["Datum", "Thema", "Summe", "N"].map(chosen))).toEqual([
      "month",
      "theme",
      "total",
      "",
    ]);
    expect(await violations(ada, ada.url())).toEqual([]);
    await ada.locator('select[aria-label="“N” holds"]').selectOption("count");
    await ada.getByRole("button", { name: "Read the file" }).click();
    expect(site.db.select().from(mappings).all()).toEqual([]);
    await record(ada, "February 2017");
    expect([revision(), valueNow("2017-02")]).toEqual([84, 12]);
    expect(readMapping(site.db, collection)?.columns.count).toBe("N");
  });

  test("are read as remembered, which is said and can be forgotten", async () => {
    await send(ben, "german.csv", ...german.map((line) => line.replace("12", "13")));
    expect(await ben.locator("main").innerText()).toContain("“N” is the count");
    await ben.getByRole("button", { name: "Forget these columns" }).click();
    expect(await ben.locator("h1").innerText()).toBe("What do the columns hold?");
    expect(readMapping(site.db, collection)).toBeNull();
    await ben.getByRole("button", { name: "Drop the file" }).click();
    expect([revision(), valueNow("2017-02")]).toEqual([84, 12]);
  });
});

describe("a person who is interrupted", () => {
  test("finds the file again after closing the page, and goes on", async () => {
    await send(ada, "march.csv", header, "2017-03,State-building,9,280,");
    expect(await ada.locator("h1").innerText()).toBe("What would change");
    const march = ada.url();
    await ada.goto("about:blank");
    expect([revision(), valueNow("2017-03")]).toEqual([84, null]);
    await ada.goto(`${site.origin}/imports`);
    expect(await violations(ada, "/imports")).toEqual([]);
    expect(await violations(ada, march)).toEqual([]);
    await ada
      .getByRole("row", { name: /march\.csv/ })
      .getByRole("link")
      .click();
    await record(ada, "March 2017");
    expect([revision(), valueNow("2017-03")]).toEqual([85, 9]);
    expect(left().filter(({ name }) => name === "march.csv")).toEqual([]);
  });

  test("is shown both values when a second analyst recorded in between", async () => {
    await send(ada, "april.csv", header, "2017-04,State-building,7,270,");
    await send(ben, "april.csv", header, "2017-04,State-building,8,270,");
    await record(ben, "April 2017, by Ben");
    expect(valueNow("2017-04")).toBe(8);
    await record(ada, "April 2017, by Ada");
    expect(await alertOf(ada)).toMatch(/set to 8 in revision 86; you have 7/);
    expect(
      await ada
        .getByRole("row", { name: /~ changed/ })
        .first()
        .innerText(),
    ).toMatch(/8\s+7/);
    expect([revision(), valueNow("2017-04")]).toEqual([86, 8]);
    await ada.getByRole("button", { name: "Drop the file" }).click();
    expect([revision(), valueNow("2017-04")]).toEqual([86, 8]);
  });
});
