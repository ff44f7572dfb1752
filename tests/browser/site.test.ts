import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const addresses = [
  "/claims",
  "/claims?form=confirmed",
  "/claims/fr-1",
  "/claims/misbar-2",
  "/parties/amaq",
  "/",
  "/trends",
  "/trends?series=jihadology-is-videos/video&events=territory",
  "/trends?series=ihs-conflict-monitor-2017/picture/theme=state-building&value=share",
  "/themes",
  "/themes?collection=jihadology-is-videos&dimension=origin&form=bars&time=2016",
  "/themes?collection=euvsdisinfo-cases&dimension=keyword",
  "/themes?collection=dabiq-rumiyah-images&dimension=theme&a=dabiq-2&b=rumiyah-8",
  "/compare",
  "/compare?x1=93&n1=922&x2=3&n2=249",
  "/coverage",
  "/collections",
  "/collections/jihadology-is-videos",
  "/sources",
  "/sources/ihs-2018-01",
  "/codebook",
  "/codebook/ihs-conflict-monitor/theme=state-building",
  "/events",
  "/revisions",
  "/revisions/83",
  "/observations/euvsdisinfo-cases/case/2015-12",
  "/trends?series=jihadology-is-videos/video&rev=40",
  "/trends?interval=wald",
  "/nowhere",
];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const width = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe }).catch(() => page.evaluate(axe));
  return page.evaluate<string[]>(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes[0]?.html.slice(0, 160)))`);
}

describe("the first response", () => {
  test.each(["/", "/trends?series=jihadology-is-videos/video"])(
    "of %s holds the finished chart, without JavaScript",
    async (address) => {
      const page = await site.open(address, { javaScriptEnabled: false });
      const charts = page.locator("main svg:visible");
      expect(await charts.count()).toBeGreaterThan(0);
      const box = await charts.first().boundingBox();
      expect(box?.height).toBeGreaterThan(50);
      await page.context().close();
    },
  );

  test("of the front page says the finding with its counts", async () => {
    const text = await (await fetch(`${site.origin}/`)).text();
    expect(text).toMatch(/93 of 922/);
    expect(text).toMatch(/3 of 249/);
  });

  test("blocks the chart with nothing: no request before it but the page", async () => {
    const text = await (await fetch(`${site.origin}/`)).text();
    const head = text.slice(0, text.indexOf("<svg"));
    expect(head).not.toMatch(/<link[^>]+stylesheet|<script(?![^>]+type="module")/);
  });
});

describe("every page", () => {
  test.each(addresses)("%s asks no other host and logs no error", async (address) => {
    const page = await site.open("about:blank");
    const asked: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("404"))
        errors.push(message.text());
    });
    await page.goto(site.origin + address, { waitUntil: "networkidle" });
    expect(asked.filter((url) => !url.startsWith(site.origin) && !url.startsWith("data:"))).toEqual(
      [],
    );
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each(addresses)("%s has no axe violation, light or dark", async (address) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await site.open(address, { colorScheme, bypassCSP: true });
      expect([colorScheme, await violations(page)]).toEqual([colorScheme, []]);
      await page.context().close();
    }
  });

  test.each(addresses)("%s never scrolls sideways: 320, 390, 768 px, mirrored", async (address) => {
    for (const [size, direction] of [
      [320, "ltr"],
      [390, "rtl"],
      [768, "ltr"],
      [1280, "rtl"],
    ] as const) {
      const page = await site.open(address, { viewport: { width: size, height: 900 } });
      await page.evaluate((dir) => document.documentElement.setAttribute("dir", dir), direction);
      expect([size, direction, await width(page)]).toEqual([size, direction, 0]);
      await page.context().close();
    }
  });

  test("in mirrored tables numbers keep their sign before them, and their ranges their order", async () => {
    const page = await site.open("/compare");
    await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    await page.waitForFunction(() => document.styleSheets.length > 1);
    const turned = await page.locator("td.n").evaluateAll(
      (cells) =>
        cells.filter((cell) => {
          const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
          const length = text?.textContent?.length ?? 0;
          if (!text || length < 2) return false;
          const lefts = [0, length - 1].map((at) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect().left;
          });
          return (lefts[0] ?? 0) > (lefts[1] ?? 0);
        }).length,
    );
    expect(await page.locator("td.n").count()).toBeGreaterThan(10);
    expect(turned).toBe(0);
    await page.context().close();
  });

  test("axe finds what is planted", async () => {
    const page = await site.open("/", { bypassCSP: true });
    await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", "<img src='data:,'>"));
    expect((await violations(page)).join()).toContain("image-alt");
    await page.context().close();
  });
});

describe("people", () => {
  test("print shows the chart black on white, without forms and navigation", async () => {
    const page = await site.open("/trends?series=jihadology-is-videos/video");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator("main svg:visible").count()).toBeGreaterThan(0);
    expect(await page.locator("nav:visible").count()).toBe(0);
    expect(await page.locator("form:visible").count()).toBe(0);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe("rgb(255, 255, 255)");
    await page.context().close();
  });

  test("dark changes paper and ink, not the numbers", async () => {
    const paper = async (colorScheme: "light" | "dark") => {
      const page = await site.open("/", { colorScheme });
      const color = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.context().close();
      return color;
    };
    expect([await paper("light"), await paper("dark")]).toEqual([
      "rgb(255, 255, 255)",
      "rgb(18, 25, 23)",
    ]);
  });

  test("the keyboard reaches the page by one key, and focus is seen", async () => {
    const page = await site.open("/trends");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    expect(outline).not.toBe("none");
    await page.context().close();
  });

  test("without JavaScript the form leads to its canonical address", async () => {
    const page = await site.open("/trends?series=jihadology-is-videos/video", {
      javaScriptEnabled: false,
    });
    await page.locator('main form [name="value"]').selectOption("rate");
    await page.locator('main form button[type="submit"]').first().click();
    await page.waitForURL(/value=rate/);
    expect(new URL(page.url()).search).toBe("?series=jihadology-is-videos/video&value=rate");
    await page.context().close();
  });

  test("with JavaScript the form changes the page without loading it anew", async () => {
    const page = await site.open("/trends?series=jihadology-is-videos/video");
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => document.body.setAttribute("data-same", "yes"));
    await page.locator('main form [name="value"]').selectOption("rate");
    await page.locator('main form button[type="submit"]').first().click();
    await page.waitForURL(/value=rate/);
    await page.locator("main", { hasText: "a day" }).first().waitFor();
    expect(await page.evaluate(() => document.body.getAttribute("data-same"))).toBe("yes");
    await page.goBack();
    await page.waitForURL(/video$/);
    await page.context().close();
  });

  test("a point opens its observation", async () => {
    const page = await site.open("/trends?series=jihadology-is-videos/video", {
      javaScriptEnabled: false,
    });
    const address = await page.locator("main svg:visible a").first().getAttribute("href");
    await page.goto(site.origin + (address ?? ""));
    expect(await page.locator("h1").count()).toBe(1);
    expect(page.url()).toContain("/observations/jihadology-is-videos/video/2013-06");
    await page.context().close();
  });

  test("a point under the pointer says its number", async () => {
    const page = await site.open("/trends?series=jihadology-is-videos/video");
    await page.waitForLoadState("networkidle");
    const chart = page.locator("main figure svg:visible, main .wide svg:visible").first();
    const box = await chart.boundingBox();
    if (!box) throw new Error("no chart");
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
    await page.locator('[role="tooltip"]:visible, .tip:visible').first().waitFor();
    const said = await page.locator('[role="tooltip"]:visible, .tip:visible').first().innerText();
    expect(said).toMatch(/\d/);
    await page.context().close();
  });
});
