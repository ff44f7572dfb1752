import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPerson } from "../../db/people/people.ts";
import { sessions, uploads } from "../../db/people/schema.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { names, observations } from "../../db/schema.ts";
import { newestOf } from "../../server/state.ts";
import { newFolder } from "../folder.ts";
import { openSite, type Site } from "./site.ts";

const folder = newFolder();
let site: Site;
let page: Page;
let linkOf: () => string;

/** Somebody with JavaScript at a telephone, about to send the large file. */
async function sendLarge(): Promise<Page> {
  const own = await site.open(linkOf(), { viewport: { width: 390, height: 844 } });
  await own.getByRole("button", { name: "Sign in" }).click();
  await own.goto("/imports");
  await own.locator('select[name="collection"]').selectOption("ihs-conflict-monitor-2017");
  await own.locator('input[type="file"]').setInputFiles(join(folder, "large.csv"));
  return own;
}

const contents = () => ({
  revision: newestOf(site.db).hash,
  uploads: site.db.select().from(uploads).all(),
  names: site.db.select().from(names).all().length,
  observations: site.db.select().from(observations).all().length,
});

beforeAll(async () => {
  site = await openSite({ patienceMs: 0 });
  const now = new Date().toISOString();
  const person = { handle: "ada", role: "analyst" as const };
  const { id } = await addPerson(site.db, person, { person: null, now });
  linkOf = () => `/sign-in/once?key=${newSignInLink(site.db, id, now)}`;
  page = await site.open(linkOf(), { javaScriptEnabled: false });
  await page.getByRole("button", { name: "Sign in" }).click();
  const rows = Array.from({ length: 19_999 }, (_, at) => {
    const month = `${1900 + (Math.floor(at / 12) % 120)}-${String((at % 12) + 1).padStart(2, "0")}`;
    return `${month},State-building,${at % 90},,`;
  });
  const lines = ["month,theme,count,total,note", ...rows];
  writeFileSync(join(folder, "large.csv"), lines.join("\n"));
});
afterAll(async () => {
  await site.close();
});

describe("a large file", () => {
  test("shows how far its reading is; cancelled there, it leaves nothing behind", async () => {
    const before = contents();
    await page.goto(`${site.origin}/imports`);
    await page.locator('select[name="collection"]').selectOption("ihs-conflict-monitor-2017");
    await page.locator('input[type="file"]').setInputFiles(join(folder, "large.csv"));
    // The page loads itself again every second, so what it said is read from its first answer.
    const answer = page.waitForResponse(
      (each) => each.request().method() === "GET" && /\/imports\/./.test(each.url()),
    );
    await page.getByRole("button", { name: "See what it would change" }).click();
    const said = await (await answer).text();
    expect(said).toContain("Reading the file");
    expect(said).toMatch(/rows are read|being opened/);
    expect(said).toMatch(/value="drop"[^>]*>Cancel/);
    expect(contents().uploads).toHaveLength(1);
    await page.locator('button[value="drop"]').click();
    await page.waitForURL(/\/imports$/);
    await expect.poll(contents).toEqual(before);
    expect(await page.locator("main").innerText()).not.toContain("large.csv");
  });

  test("shows its counts with JavaScript, though the server is away a while, and then what it would change", async () => {
    const own = await sendLarge();
    let away = 2;
    await own.route(/\/imports\/./, (route) =>
      route.request().headers().accept === "application/json" && away-- > 0
        ? route.abort()
        : route.continue(),
    );
    await own.getByRole("button", { name: "See what it would change" }).click();
    await own.getByText(/^[\d,]+ of 19,999 rows are read\.$/).waitFor();
    await own.getByRole("heading", { name: "This file cannot be read" }).waitFor();
    expect(away).toBeLessThan(0);
    await own.getByRole("button", { name: "Drop the file" }).click();
    await own.waitForURL(/\/imports$/);
  });

  test("leads to the door who is signed out meanwhile", async () => {
    const own = await sendLarge();
    await own.getByRole("button", { name: "See what it would change" }).click();
    await own.getByText(/^[\d,]+ of 19,999 rows are read\.$/).waitFor();
    site.db.delete(sessions).run();
    await own.waitForURL(/\/sign-in$/);
  });
});
