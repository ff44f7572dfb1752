import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPerson } from "../../db/people/people.ts";
import { newSignInLink } from "../../db/people/sessions.ts";
import { openSite, type Site } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const videos = "/trends?series=jihadology-is-videos/video";

let site: Site;
let key = "";
beforeAll(async () => {
  site = await openSite();
  const now = new Date().toISOString();
  const { id } = await addPerson(site.db, { handle: "ada", role: "reader" }, { person: null, now });
  key = newSignInLink(site.db, id, now);
});
afterAll(() => site.close());

const previewOf = (page: Page) => page.locator(".preview img").first().getAttribute("src");
const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe }).catch(() => page.evaluate(axe));
  return page.evaluate<string[]>(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes[0]?.html.slice(0, 160)))`);
}

describe("taking a figure without a program in the browser", () => {
  test("from the view to the file, by links and one form", async () => {
    const page = await site.open(videos, { javaScriptEnabled: false });
    await page.getByRole("link", { name: "Take this figure" }).click();
    expect(new URL(page.url()).pathname).toBe("/take/trends");
    expect(await previewOf(page)).toContain("rev=83&w=170&unit=mm");
    await page.getByLabel("Slide, 16:9").check();
    await page.getByLabel("The newest").check();
    await page.getByRole("button", { name: "Show" }).click();
    expect(await previewOf(page)).toContain("w=1600&h=900");
    expect(await previewOf(page)).not.toContain("rev=");
    await page.getByRole("button", { name: "Get the file" }).click();
    expect(page.url()).toMatch(/\/trends\.svg\?series=jihadology-is-videos\/video&w=1600&h=900$/);
    await page.context().close();
  });
});

describe("taking a figure with one", () => {
  test("opens in a dialog, shows each choice at once, and leaves the page where it was", async () => {
    const page = await site.open(videos);
    await page.getByRole("link", { name: "Take this figure" }).click();
    const dialog = page.getByRole("dialog", { name: "Take this figure" });
    await dialog.waitFor();
    await dialog.getByLabel("Report full width, 170 mm").focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() =>
      document.querySelector("dialog .preview img")?.getAttribute("src")?.includes("w=1600&h=900"),
    );
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("value"));
    expect(await focused()).toBe("slide");
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() =>
      document.querySelector("dialog .preview img")?.getAttribute("src")?.includes("w=1080&h=1080"),
    );
    expect(await focused()).toBe("square");
    await dialog.getByLabel("Look").selectOption("grey");
    await page.waitForFunction(() =>
      document.querySelector("dialog .preview img")?.getAttribute("src")?.includes("look=grey"),
    );
    expect(await dialog.locator(".preview img").first().evaluate(isDrawn)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(page.url()).toBe(`${site.origin}${videos}`);
    await page.context().close();
  });

  test("a text is copied, or selected to be copied", async () => {
    const page = await site.open(`/take${videos}`);
    await page.getByRole("button", { name: "Copy: Citation" }).click();
    const said = page.locator(".copy", { hasText: "Citation" }).getByRole("status");
    await said.filter({ hasText: /Copied|Selected/ }).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain("Stephane J. Baele");
    await page.context().close();
  });
});

const isDrawn = (image: Element): Promise<boolean> =>
  image instanceof HTMLImageElement
    ? image.decode().then(() => image.naturalWidth > 100)
    : Promise.resolve(false);

describe("saving a figure", () => {
  test("with words of one's own, seen by others as it was saved", async () => {
    const page = await site.open(`/sign-in/once?key=${key}`);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/account$/);
    await page.goto(`/take${videos}&use=report-column`);
    await page.getByRole("link", { name: "Save it with words of your own" }).click();
    await page.getByLabel("Title").fill("A gap in the archive is not a pause");
    await page.getByRole("button", { name: "Save it" }).click();
    await page.waitForURL("**/figures/a-gap-in-the-archive-is-not-a-pause");
    expect(await page.locator(".preview img").evaluate(isDrawn)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "Change the words" }).click();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
    const other = await site.open("/figures/a-gap-in-the-archive-is-not-a-pause");
    expect(await other.getByRole("heading", { level: 1 }).textContent()).toContain("not a pause");
    expect(await other.getByRole("link", { name: "Change the words" }).count()).toBe(0);
    await other.context().close();
  });
});

describe("every page to take things from", () => {
  const pages = [
    `/take${videos}`,
    "/take/coverage?use=own&w=120&unit=mm&format=csv",
    `/embed${videos}`,
    "/data",
    "/api",
    "/figures",
  ];

  test.each(pages)("%s has no violations, light, dark and on a telephone", async (address) => {
    for (const [colorScheme, wide] of [
      ["light", 1280],
      ["dark", 390],
      ["light", 320],
    ] as const) {
      const page = await site.open(address, {
        colorScheme,
        viewport: { width: wide, height: 800 },
      });
      expect([address, wide, await violations(page)]).toEqual([address, wide, []]);
      expect([address, wide, await overflowOf(page)]).toEqual([address, wide, 0]);
      await page.context().close();
    }
  });

  test("an embedded figure stands in a frame of another site; a page does not", async () => {
    const frames = [`/embed${videos}`, videos].map(
      (each) => `<iframe src="${site.origin}${each}"></iframe>`,
    );
    const other = createServer((_, response) => {
      response.setHeader("content-type", "text/html").end(frames.join(""));
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.2", resolve));
    const address: AddressInfo | string | null = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const page = await site.open(`http://127.0.0.2:${port}/`);
    const image = page.frameLocator("iframe >> nth=0").locator("main img");
    await image.waitFor();
    expect(await image.evaluate(isDrawn)).toBe(true);
    expect(await page.frameLocator("iframe >> nth=1").locator("main").count()).toBe(0);
    await page.context().close();
    other.close();
  });
});
