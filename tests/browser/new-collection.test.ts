import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSeries } from "../../db/catalogue.ts";
import { addPerson } from "../../db/people/people.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { newestOf } from "../../server/state.ts";
import { openSite, type Site } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

let people = 0;
async function editor(options = {}): Promise<Page> {
  const now = new Date().toISOString();
  const words = { handle: `editor-${people++}`, role: "editor" as const };
  const { id } = await addPerson(site.db, words, { person: null, now });
  const page = await site.open(`/sign-in/once?key=${newSignInLink(site.db, id, now)}`, options);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/account$/);
  return page;
}

/** Types into fields by their labels with the keyboard alone. */
async function type(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: false }).first().focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(text);
  }
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).focus();
  await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press("Enter")]);
  await page.waitForLoadState("load");
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: { violations: { id: string; nodes: { html: string }[] }[] } =
    await page.evaluate("axe.run()");
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const words = {
  Title: "Pictures of the north",
  Actor: "Islamic State",
  "Counted by": "Our desk",
  "What is counted": "pictures published in the north",
  "Inclusion rule": "Every picture once, on the day it came out.",
  Caution: "One channel only.",
  Terms: "CC BY 4.0",
};

describe.each([
  ["with a program", {}],
  ["without JavaScript", { javaScriptEnabled: false }],
  [
    "on a telephone, in the dark",
    { viewport: { width: 390, height: 844 }, colorScheme: "dark" as const },
  ],
])("a new collection %s", (name, options) => {
  const id = `north-${name.length}`;

  test("is described by keyboard, mistakes and all, and is ready for its first month", async () => {
    const page = await editor(options);
    const isScripted = !("javaScriptEnabled" in options);
    const before = newestOf(site.db).number;
    await page.goto(`${site.origin}/collections/new`);
    await type(page, { ...words, Id: "ihs-conflict-monitor-2017" });
    await press(page, "Keep and go on");
    expect(await page.getByRole("alert").innerText()).toContain("exists already");
    expect(await page.getByLabel("Inclusion rule").inputValue()).toBe(words["Inclusion rule"]);
    await type(page, { Id: id });
    if (isScripted) expect(await violations(page)).toEqual([]);
    await press(page, "Keep and go on");
    await type(page, {
      "Title of your own codebook": "What the pictures show",
      "Name of category 1": "Aid",
      "Name of category 2": "aid",
      "Definition of category 2": "The same again",
    });
    await press(page, "Keep and go on");
    const alert = await page.getByRole("alert").innerText();
    expect(alert).toContain("The definition of category 1 is empty");
    expect(alert).toContain("“aid” is the same as category 1");
    expect(alert).toContain("Say whether one item can be in several categories");
    await type(page, {
      "Definition of category 1": "Food and money handed out; not speeches about it",
      "Name of category 2": "Fighting",
      "Definition of category 2": "Shots, shelling, fighters on the move",
    });
    await page.getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    if (isScripted) expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await press(page, "Back");
    expect(await page.getByLabel("Caution").inputValue()).toBe("One channel only.");
    await press(page, "Keep and go on");
    expect(await page.getByLabel("Name of category 2").inputValue()).toBe("Fighting");
    await press(page, "Keep and go on");
    await type(page, {
      "Title of your own source": "Count of the north desk",
      "Who publishes it": "Our desk",
      "What one number counts": "picture",
    });
    await press(page, "Keep and go on");
    expect(newestOf(site.db).number).toBe(before);
    expect(await page.locator("main").innerText()).toContain(`${id}/picture/theme=fighting`);
    if (isScripted) expect(await violations(page)).toEqual([]);
    await press(page, "Record the collection");
    await page.waitForURL(/\/ready\?collection=/);
    expect(newestOf(site.db).number).toBe(before + 1);
    const link = page.getByRole("link", { name: "Enter the first month" });
    expect(await link.getAttribute("href")).toBe(`/enter?collection=${id}`);
    const state = { db: site.db, revision: before + 1 };
    expect(readSeries(state, { collection: id }).map((each) => [each.id, each.whole])).toEqual([
      [`${id}/picture`, null],
      [`${id}/picture/theme=aid`, `${id}/picture`],
      [`${id}/picture/theme=fighting`, `${id}/picture`],
    ]);
    await page.context().close();
  });
});

describe("an editor", () => {
  test("sees what a change would do, is told of a circle, and records it", async () => {
    const page = await editor();
    await page.goto(`${site.origin}/edit/category/ihs-conflict-monitor/theme=state-building`);
    await type(page, {
      Definition: "Life under the group shown as perfect.",
      Reason: "A definition",
    });
    await page.getByLabel("Broader category").fill("state-building");
    await press(page, "See what it changes");
    expect(await page.getByRole("alert").innerText()).toContain("goes round in a circle");
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Broader category").fill("");
    await page.getByLabel("Changes the rule by").selectOption("redefinition");
    await press(page, "See what it changes");
    expect(await page.locator("main").innerText()).toContain("bears status B");
    expect(await violations(page)).toEqual([]);
    const before = newestOf(site.db).number;
    await press(page, "Record it");
    await page.waitForURL(/\/revisions\/\d+$/);
    expect(newestOf(site.db).number).toBe(before + 1);
    await page.context().close();
  });

  test("who saved in between is told of, with both words, and nothing is overwritten", async () => {
    const [first, second] = [await editor(), await editor()];
    for (const page of [first, second]) await page.goto(`${site.origin}/edit/source/wiki-dabiq`);
    for (const [page, title] of [
      [first, "One title"],
      [second, "Another title"],
    ] as const) {
      await type(page, { Title: title, Reason: "Better" });
      await press(page, "See what it changes");
      if (page === first) await press(page, "Record it");
    }
    const alert = await second.getByRole("alert").innerText();
    expect(alert).toContain("title is now “One title”, you have “Another title”");
    await first.context().close();
    await second.context().close();
  });
});
