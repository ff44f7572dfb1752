import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPerson } from "../../db/people/people.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { newestOf } from "../../server/state.ts";
import { newFolder } from "../folder.ts";
import { openSite, type Site } from "./site.ts";

const folder = newFolder();
const collection = "ihs-conflict-monitor-2017";
let site: Site;
let page: Page;

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

async function send(path: string): Promise<void> {
  await page.goto(`${site.origin}/imports`);
  await page.locator('select[name="collection"]').selectOption(collection);
  await page.locator('input[type="file"]').setInputFiles(path);
  await page.getByRole("button", { name: "See what it would change" }).click();
}

beforeAll(async () => {
  site = await openSite();
  const now = new Date().toISOString();
  const { id } = await addPerson(
    site.db,
    { handle: "analyst-zebra", role: "analyst" },
    { person: null, now },
  );
  page = await site.open(`/sign-in/once?key=${newSignInLink(site.db, id, now)}`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/account$/);
});
afterAll(async () => {
  await site.close();
});

const header = "month,theme,count,total,note";

describe("an analyst who makes mistakes", () => {
  test("sees every broken cell by name, and nothing is stored", async () => {
    const before = newestOf(site.db).number;
    await send(
      file("broken.csv", header, "2017-01,state bilding,ninety,922,", "2017-13,State-building,3,,"),
    );
    const alert = await page.getByRole("alert").innerText();
    expect(alert).toContain("B2: ");
    expect(alert).toContain("C2: ");
    expect(alert).toContain("A3: ");
    expect(newestOf(site.db).number).toBe(before);
  });

  test("is told by name when the delimiter is wrong or a column is too many", async () => {
    await send(file("pipe.csv", header.replaceAll(",", "|"), "2017-02|State-building|3|249|"));
    expect(await page.getByRole("alert").count()).toBe(1);
    await send(file("more.csv", `${header},colour`, "2017-02,State-building,3,249,,red"));
    expect(await page.locator("main").innerText()).toMatch(/What do the columns hold\?.*colour/s);
  });

  test("is stopped by a part that is larger than its whole", async () => {
    await send(file("over.csv", header, "2017-02,State-building,294,249,"));
    expect(await page.getByRole("alert").innerText()).toMatch(/^.*\b[CD]2: .*294.*249/s);
    expect(newestOf(site.db).number).toBe(83);
  });

  test("reads a plan on a telephone without scrolling it sideways", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await send(file("phone.csv", header, "2017-02,State-building,12,300,"));
    await page.getByRole("heading", { name: "Every number" }).waitFor();
    const overflow = () =>
      page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll(".scroll")].map(
          ({ clientWidth, scrollWidth }) => scrollWidth - clientWidth,
        ),
      );
    expect(Math.max(...(await overflow()))).toBe(0);
    await page.addStyleTag({ content: ".scroll table { min-inline-size: 36rem !important }" });
    expect(Math.max(...(await overflow()))).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("button", { name: "Drop the file" }).click();
  });

  test("drops a file and leaves nothing behind", async () => {
    await send(file("good.csv", header, "2017-02,State-building,12,300,"));
    await page.getByRole("button", { name: "Drop the file" }).click();
    await page.waitForURL(/\/imports$/);
    expect(newestOf(site.db).number).toBe(83);
  });

  test("records a month in one revision, which says what it changed", async () => {
    await send(file("good.csv", header, "2017-02,State-building,12,300,counted on Friday"));
    expect(await page.locator("h1").innerText()).toBe("What would change");
    expect(newestOf(site.db).number).toBe(83);
    await page.locator('input[name="reason"]').fill("February 2017");
    await page.getByRole("button", { name: /^Record/ }).click();
    await page.waitForURL(/\/revisions\/84$/);
    expect(await page.locator("main").innerText()).toContain("12");
    await page.goto(
      `${site.origin}/observations/${collection}/picture/theme=state-building/2017-02`,
    );
    expect(await page.locator("main").innerText()).toContain("12 of 300");
    expect(await page.content()).not.toContain("zebra");
  });

  test("signs out, and the page is shut", async () => {
    await page.goto(`${site.origin}/account`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.goto(`${site.origin}/imports`);
    expect(page.url()).toMatch(/\/sign-in$/);
  });
});
