import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { addPerson } from "../../db/people/people.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { observations } from "../../db/queries/observations.ts";
import { newestOf } from "../../server/state.ts";
import { addCrossed } from "../crossed-collection.ts";
import { openSite, type Site } from "./site.ts";

vi.setConfig({ testTimeout: 60_000 });

const themes = ["law", "war", "work"];
const media = ["text", "video"];
const address = "/enter/crossed?type=gregorian-month&period=2017-01";
let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  addCrossed(site.db, { themes, media });
  const now = new Date().toISOString();
  const person = { handle: "ada", role: "analyst" as const };
  const { id } = await addPerson(site.db, person, { person: null, now });
  page = await site.open(`/sign-in/once?key=${newSignInLink(site.db, id, now)}`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/account/);
});
afterAll(() => site.close());

const cell = (categories: string) => page.locator(`[id="value/crossed/post${categories}"]`);
const sumOf = (categories: string) => page.locator(`[data-sum="crossed/post${categories}"]`);
const type = async (categories: string, value: string) => {
  await cell(categories).fill(value);
  await cell(categories).blur();
};
const crossing = (theme: string, medium: string): string => `/medium=${medium}/theme=${theme}`;

/** Each theme in text and in video; three themes of ten, six and four posts. */
const counts: Record<string, [number, number]> = { law: [7, 3], war: [2, 4], work: [4, 0] };

describe("a grid of themes by media", () => {
  test("is one table with the totals of both at its edges", async () => {
    await page.goto(site.origin + address);
    await page.locator("form.enter[data-live]").waitFor();
    const table = page.locator("table.crossed");
    expect(await table.locator("caption").innerText()).toBe("Posts by theme and medium");
    expect(await table.locator("thead th").allInnerTexts()).toEqual(["All posts", "Text", "Video"]);
    expect(await table.locator("tbody th").allInnerTexts()).toEqual([
      "All posts",
      "Law",
      "War",
      "Work",
    ]);
    expect(await table.locator("input.value").count()).toBe(12);
  });

  test("adds up the parts of rows, columns and all while one types", async () => {
    for (const [theme, [text, video]] of Object.entries(counts)) {
      await type(crossing(theme, "text"), `${text}`);
      await type(crossing(theme, "video"), `${video}`);
      await type(`/theme=${theme}`, `${text + video}`);
    }
    expect(await sumOf("/theme=law").innerText()).toBe("by medium 10 of 10");
    await type("", "20");
    await type("/medium=text", "13");
    expect(await sumOf("").innerText()).toBe(
      "by medium 13 of 20, 7 in none of them; by theme 20 of 20",
    );
    await type("/medium=video", "9");
    const doubt = page.locator("tr.whole td").first();
    expect(await sumOf("").innerText()).toBe("by medium 22 of 20; by theme 20 of 20");
    expect(await doubt.getAttribute("class")).toContain("refused");
    await type("/theme=law", "9");
    expect(await sumOf("/theme=law").innerText()).toBe("by medium 10 of 9");
  });

  test("is refused by name where parts are more than their whole, and nothing is stored", async () => {
    const before = newestOf(site.db).number;
    await page.locator('.finish button[value="check"]').click();
    await page.locator('[role="alert"]').first().waitFor();
    const said = await page.locator("main").innerText();
    expect(said).toContain("the parts by medium add up to 22 of 20");
    expect(said).toContain("the parts by medium add up to 10 of 9");
    expect(newestOf(site.db).number).toBe(before);
  });

  test("goes by arrow keys across the table, and is recorded whole", async () => {
    await cell("/medium=video").fill("7");
    await cell("/theme=law").fill("10");
    await cell("/theme=law").press("ArrowDown");
    expect(await cell("/theme=war").evaluate((each) => each === document.activeElement)).toBe(true);
    await page.locator("#locator").fill("sheet 1");
    await page.locator('.finish button[value="check"]').click();
    await page.locator("#plan").waitFor();
    const tick = page.locator('input[name="tick"]');
    if ((await tick.count()) > 0) await tick.check();
    await page.locator("#reason").fill("January 2017, counted by hand");
    await page.locator('button[value="record"]').click();
    await page.waitForURL(/\/recorded\/\d+$/);
    const state = { db: site.db, revision: newestOf(site.db).number };
    const held = (categories: string) =>
      observations(state, [`crossed/post${categories}`]).map(({ value }) => value);
    expect([held(""), held("/medium=text"), held("/medium=video")]).toEqual([[20], [13], [7]]);
    for (const [theme, [text, video]] of Object.entries(counts)) {
      const own = [crossing(theme, "text"), crossing(theme, "video"), `/theme=${theme}`].map(held);
      expect([theme, own]).toEqual([theme, [[text], [video], [text + video]]]);
    }
  });

  test("works at 390 px without sideways scroll of the page", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(site.origin + address.replace("2017-01", "2017-02"));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
});
