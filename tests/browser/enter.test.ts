import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { apply, planPackage } from "../../db/import/load.ts";
import { addPerson, setPassword } from "../../db/people/people.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { observations } from "../../db/queries/observations.ts";
import { newestOf } from "../../server/state.ts";
import { openSite, type Site } from "./site.ts";

/** Every step waits for a page; axe reads whole pages on whatever machine this is. */
vi.setConfig({ testTimeout: 120_000 });

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const password = "correct horse battery staple";
const contract = "contract/item";
const theme = (slug: string): string => `${contract}/theme=${slug}`;
const grid = (month: string): string => `/enter/contract?type=gregorian-month&period=${month}`;
let site: Site;
let people = 0;

beforeAll(async () => {
  site = await openSite();
  apply(site.db, planPackage(site.db, "tests/fixtures/contract"), "2026-11-21");
});
afterAll(() => site.close());

/** A page of an analyst who is signed in. */
async function analyst(options: BrowserContextOptions = {}): Promise<Page> {
  people += 1;
  const now = new Date().toISOString();
  const actor = { person: null, now };
  const { id } = await addPerson(site.db, { handle: `ana-${people}`, role: "analyst" }, actor);
  const page = await site.open(`/sign-in/once?key=${newSignInLink(site.db, id, now)}`, options);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/account/);
  return page;
}

const cell = (page: Page, series: string) => page.locator(`[id="value/${series}"]`);
const go = (page: Page, path: string) => page.goto(site.origin + path);
const newest = (): number => newestOf(site.db).number;
const held = (series: string, period: string): number | null | undefined =>
  observations({ db: site.db, revision: newest() }, [series]).find((row) => row.period === period)
    ?.value;

async function check(page: Page): Promise<void> {
  await page.locator('.finish button[value="check"]').click();
  await page.locator("#plan").waitFor();
}

async function record(page: Page, reason: string): Promise<number> {
  await page.locator("#reason").fill(reason);
  await page.locator('button[value="record"]').click();
  await page.waitForURL(/\/recorded\/\d+$/);
  return Number(page.url().split("/").at(-1));
}

const saved = (page: Page) => page.locator("#saved", { hasText: /^Draft saved/ }).waitFor();

/** Twelve series: the total of videos and its parts by province, as a person would type a month. */
async function twelve(page: Page): Promise<string[]> {
  const fields = await page
    .locator("input.value:visible")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-series") ?? ""));
  return fields.slice(0, 12);
}

describe("a new analyst", () => {
  test("comes from signing in to a committed month of 12 cells in under a minute", async () => {
    const now = new Date().toISOString();
    const actor = { person: null, now };
    const { id } = await addPerson(site.db, { handle: "newcomer", role: "analyst" }, actor);
    await setPassword(site.db, id, password, actor);
    const page = await site.open("/sign-in");
    const start = performance.now();
    await page.getByLabel("Handle").fill("newcomer");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/account/);
    await page.getByRole("link", { name: "Enter", exact: true }).click();
    await page.locator('select[name="collection"]').selectOption("jihadology-is-videos");
    await page.getByRole("button", { name: "Open the grid" }).click();
    await page.locator("form.enter[data-live]").waitFor();
    const series = await twelve(page);
    await page.locator("#locator").fill("table 2");
    await page.locator("input.value:visible").first().focus();
    for (const [at] of series.entries()) {
      await page.keyboard.type(at === 0 ? "40" : "1", { delay: 60 });
      await page.keyboard.press("Enter");
    }
    await check(page);
    const tick = page.locator('input[name="tick"]');
    if ((await tick.count()) > 0) await tick.check();
    const revision = await record(page, "January 2017, counted from the archive");
    const seconds = (performance.now() - start) / 1000;
    console.log(`from signing in to a committed month of 12 cells: ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(60);
    expect(revision).toBe(newest());
    const period = (await page.locator("td a").first().getAttribute("href"))?.split("/").at(-1);
    expect(series.map((each) => held(each, `${period}`))).toEqual([40, ...Array(11).fill(1)]);
    await page.context().close();
  });
});

describe("an analyst who makes mistakes", () => {
  test("sees a total that does not add while typing, mends it, and the ledger holds what was said", async () => {
    const page = await analyst();
    await go(page, grid("2025-01"));
    await page.locator("form.enter[data-live]").waitFor();
    const before = newest();
    await cell(page, contract).fill("10");
    await cell(page, theme("other")).fill("7");
    await cell(page, theme("perpetual-war")).fill("6");
    await page.keyboard.press("Tab");
    const sum = page.locator(`[data-sum="${contract}"]`);
    expect(await sum.innerText()).toBe("by theme 13 of 10");
    const said = page.locator(`[id="said/${contract}"]`);
    expect(await said.innerText()).toMatch(/^Refused The parts by theme add up to 13 of 10/);
    await page.locator("#locator").fill("page 1");
    await check(page);
    expect(await page.getByRole("alert").innerText()).toMatch(/1 entry refused/);
    expect(await page.locator('button[value="record"]').isDisabled()).toBe(true);
    expect(newest()).toBe(before);
    await cell(page, theme("other")).fill("4");
    await page.keyboard.press("Tab");
    expect(await said.isVisible()).toBe(false);
    await check(page);
    await record(page, "January 2025");
    const told = await page.locator("main").innerText();
    expect(told).toContain(`Revision ${newest()} is written: 3 numbers added`);
    expect(
      [contract, theme("other"), theme("perpetual-war")].map((id) => held(id, "2025-01")),
    ).toEqual([10, 4, 6]);
    expect(held(theme("state-building"), "2025-01")).toBeUndefined();
    await page.context().close();
  });

  test("closes the page half way, and goes on where it was left", async () => {
    const page = await analyst();
    await go(page, grid("2025-02"));
    await page.locator("form.enter[data-live]").waitFor();
    await cell(page, contract).fill("20");
    await saved(page);
    await cell(page, theme("other")).pressSequentially("0");
    const context = page.context();
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await go(again, "/enter");
    await again
      .getByRole("link", { name: /^Continue Counts of the contract, February 2025/ })
      .click();
    await again.locator("form.enter").waitFor();
    expect(await cell(again, contract).inputValue()).toBe("20");
    await cell(again, theme("other")).fill("0");
    await again.locator("#locator").fill("page 2");
    await check(again);
    await record(again, "February 2025");
    expect([held(contract, "2025-02"), held(theme("other"), "2025-02")]).toEqual([20, 0]);
    await go(again, "/enter");
    expect(await again.locator(".drafts li").count()).toBe(0);
    await context.close();
  });

  test("leaves for another page with a key just pressed, and nothing typed is lost", async () => {
    const page = await analyst();
    await go(page, grid("2025-03"));
    await page.locator("form.enter[data-live]").waitFor();
    await cell(page, contract).pressSequentially("31");
    await go(page, "/enter");
    await expect
      .poll(async () => {
        await page.reload();
        return page.locator(".drafts li").count();
      })
      .toBe(1);
    await page.getByRole("link", { name: /^Continue/ }).click();
    expect(await cell(page, contract).inputValue()).toBe("31");
    await go(page, "/enter");
    await page.getByRole("button", { name: /^Discard/ }).click();
    await page.waitForURL(/\/enter$/);
    expect(await page.locator(".drafts li").count()).toBe(0);
    await page.context().close();
  });

  test("is shown both values when a second analyst was quicker, and nothing is overwritten", async () => {
    const [one, two] = [await analyst(), await analyst()];
    for (const page of [one, two]) await go(page, grid("2025-04"));
    await cell(one, contract).fill("50");
    await one.locator("#locator").fill("page 4");
    await cell(two, contract).fill("52");
    await two.locator("#locator").fill("page 4");
    await check(two);
    await record(two, "April 2025");
    await check(one);
    const conflict = await one.locator("#plan").innerText();
    expect(conflict).toContain("somebody recorded 52 in");
    expect(conflict).toContain("you have 50");
    expect(await one.locator('button[value="record"]').isDisabled()).toBe(true);
    expect(held(contract, "2025-04")).toBe(52);
    await one.getByLabel("record mine over it").check();
    await check(one);
    const revision = await record(one, "April 2025, the corrected table");
    expect(held(contract, "2025-04")).toBe(50);
    await one.getByRole("link", { name: "Undo it" }).click();
    expect(one.url()).toMatch(new RegExp(`/undo/${revision}$`));
    await Promise.all([one, two].map((page) => page.context().close()));
  });

  test("types in two windows, and is shown what each has", async () => {
    const one = await analyst();
    await go(one, grid("2025-05"));
    const two = await one.context().newPage();
    await go(two, grid("2025-05"));
    for (const page of [one, two]) await page.locator("form.enter[data-live]").waitFor();
    await cell(one, contract).fill("60");
    await saved(one);
    await cell(two, contract).fill("61");
    await two.locator("#rivals li").waitFor();
    expect(await two.locator("#rivals").innerText()).toContain("Items: 61 here, 60 there");
    await one.reload();
    expect(await one.locator("#rivals").innerText()).toMatch(/Items: 6[01] here, 6[01] there/);
    await one.context().close();
  });

  test("pastes a block: names find their rows, other digits are read, empty stays empty", async () => {
    const page = await analyst();
    await go(page, grid("2025-06"));
    await page.locator("form.enter[data-live]").waitFor();
    await cell(page, contract).focus();
    const block = "Items\t1,316\nState building\t٩٣\nother\t\nPerpetual war\t0\nSports\t4\n";
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, block);
    expect(await page.locator("#pasted").innerText()).toBe(
      "4 cells pasted. Not placed: no row is called “Sports”.",
    );
    const values = [contract, theme("state-building"), theme("other"), theme("perpetual-war")];
    const typed = await Promise.all(values.map((id) => cell(page, id).inputValue()));
    expect(typed).toEqual(["1,316", "٩٣", "", "0"]);
    await page.locator("#locator").fill("sheet 1");
    await check(page);
    await record(page, "June 2025");
    expect(values.map((id) => held(id, "2025-06"))).toEqual([1316, 93, undefined, 0]);
    await page.context().close();
  });

  test("goes through the grid by keys alone, with the focus to be seen", async () => {
    const page = await analyst();
    await go(page, grid("2025-07"));
    await page.locator("form.enter[data-live]").waitFor();
    await cell(page, contract).focus();
    const active = () =>
      page.evaluate(() => document.activeElement?.getAttribute("name") ?? "nothing");
    await page.keyboard.press("ArrowDown");
    const second = await active();
    expect(second).toMatch(/^value\/contract\/item\/theme=/);
    await page.keyboard.press("ArrowUp");
    expect(await active()).toBe(`value/${contract}`);
    await page.keyboard.press("Tab");
    expect(await active()).toBe(second);
    await page.keyboard.press("ArrowRight");
    expect(await active()).toBe(second.replace("value", "status"));
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(await active()).toBe(second.replace("value", "relation"));
    await page.keyboard.press("ArrowRight");
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(
        document.activeElement ?? document.body,
      );
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).toBe("solid 2px");
    await page.context().close();
  });
});

describe("without JavaScript", () => {
  test("a month goes the whole way: mistake, check, draft, block, recording", async () => {
    const page = await analyst({ javaScriptEnabled: false });
    await go(page, "/enter");
    await page.locator('select[name="collection"]').selectOption("contract");
    await page.getByRole("button", { name: "Open the grid" }).click();
    await page.locator('input[name="period"]').fill("Aug 2025");
    await page.getByRole("button", { name: "Open", exact: true }).click();
    expect(await page.locator("h1").innerText()).toBe("Counts of the contract: August 2025");
    await cell(page, contract).fill("ten");
    await cell(page, theme("other")).press("Enter");
    expect(await page.locator(`[id="said/${contract}"]`).innerText()).toMatch(/^Refused .*ten/);
    await page.locator(".paste summary").click();
    await page.locator("textarea[name='block/0']").fill("Items\t10\nother\t3");
    await page.getByRole("button", { name: "Put them into the cells" }).click();
    expect(await cell(page, contract).inputValue()).toBe("10");
    await page.locator("#locator").fill("page 8");
    await page.getByRole("button", { name: "Save the draft" }).click();
    await go(page, "/enter");
    await page.getByRole("link", { name: /^Continue/ }).click();
    await page.getByRole("button", { name: "See what would change" }).click();
    expect(await page.locator("#plan").innerText()).toContain("2 numbers added");
    await record(page, "August 2025");
    expect([held(contract, "2025-08"), held(theme("other"), "2025-08")]).toEqual([10, 3]);
    await page.context().close();
  });
});

describe("the grid for everybody", () => {
  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
    ["dark", 390],
  ] as const)(
    "has no violation of axe: %s, %i px, and nothing sticks out",
    async (colorScheme, width) => {
      const page = await analyst({
        colorScheme,
        viewport: { width, height: 800 },
        bypassCSP: true,
      });
      for (const address of ["/enter", grid("2025-09"), "/enter/ihs-conflict-monitor-2017"]) {
        await go(page, address);
        if (address === grid("2025-09")) {
          await cell(page, contract).fill("5");
          await cell(page, theme("other")).fill("9");
          await page.locator('.finish button[value="check"]').click();
          await page.locator("#plan").waitFor();
        }
        await page.evaluate(axe);
        const violations = await page.evaluate(
          "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((each) => each.html).join(' ').slice(0, 300)))",
        );
        expect([address, violations]).toEqual([address, []]);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([address, over]).toEqual([address, 0]);
      }
      await page.context().close();
    },
  );

  test("its program is fetched only where there is a grid", async () => {
    const page = await analyst();
    const names: string[] = [];
    page.on("request", (request) => names.push(request.url()));
    for (const address of ["/", "/trends?collection=ihs-conflict-monitor-2017", "/enter"]) {
      await go(page, address);
      await page.waitForLoadState("networkidle");
    }
    expect(names.filter((name) => /enliven/.test(name))).toEqual([]);
    await go(page, grid("2025-09"));
    await page.locator("form.enter[data-live]").waitFor();
    expect(names.filter((name) => /enliven/.test(name))).toHaveLength(1);
    await page.context().close();
  });
});
