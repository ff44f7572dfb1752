import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newFolder } from "../folder.ts";
import { openSite, type Site } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const trend = "/trends?series=jihadology-is-videos/video&time=2015..2016&test=trend";
const notebooks = ["state-building-2017", "is-videos-by-month", "magazine-themes"];
const pages = [
  "/findings",
  "/findings/state-building-2017",
  "/findings/magazine-themes",
  trend,
  "/trends?series=jihadology-is-videos/video&test=trend",
  "/notebooks",
  ...notebooks.map((name) => `/notebooks/${name}`),
];

let site: Site;
const folder = newFolder();
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe }).catch(() => page.evaluate(axe));
  return page.evaluate<string[]>(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes[0]?.html.slice(0, 160)))`);
}

const isSettled = (page: Page) => page.waitForLoadState("networkidle");

describe("findings, trend tests and notebooks", () => {
  test.each(pages)("%s passes axe in light and dark, and fits 390 px", async (address) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await site.open(address, { colorScheme, viewport: { width: 390, height: 844 } });
      await isSettled(page);
      expect([colorScheme, await violations(page)]).toEqual([colorScheme, []]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });

  test("without JavaScript a finding has its sentence, its state and its chart", async () => {
    const page = await site.open("/findings/state-building-2017", { javaScriptEnabled: false });
    const text = await page.locator("main").innerText();
    expect(text).toContain("93 of the 922 pictures (10.1%)");
    expect(text).toContain("Current.");
    expect(await page.locator("main svg:visible").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test("without JavaScript the trend is tested at its own address, a click away", async () => {
    const page = await site.open(trend.replace("&test=trend", ""), { javaScriptEnabled: false });
    await page.getByRole("link", { name: "A trend?" }).click();
    expect(new URL(page.url()).hash).toBe("#trend");
    expect(await page.locator("#trend").innerText()).toContain("Mann–Kendall");
    await page.context().close();
  });
});

describe("notebooks", () => {
  test.each(notebooks)("%s derives its finding again and asks no other host", async (name) => {
    const page = await site.open("about:blank");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${site.origin}/notebooks/${name}`);
    await page.locator("td:last-child").first().waitFor();
    await isSettled(page);
    const words = await page.locator("td:last-child").allInnerTexts();
    expect(words.length).toBeGreaterThan(4);
    expect(new Set(words)).toEqual(new Set(["agrees"]));
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    expect(await page.locator("main svg").count()).toBeGreaterThan(0);
    expect(asked.filter((url) => /^http/.test(url) && !url.startsWith(site.origin))).toEqual([]);
    await page.context().close();
  });

  test.each([
    ["state-building-2017", "ihs-conflict-monitor-2017/picture/theme=state-building", "2017-01"],
    ["is-videos-by-month", "jihadology-is-videos/video", "2015-03"],
    ["magazine-themes", "dabiq-rumiyah-images/image/theme=utopian-islamic-state", "rumiyah-7"],
  ])("%s fails loudly when one number of the ledger is another", async (name, series, period) => {
    const other = await openSite();
    other.db.$client.exec(`drop trigger observations_supersede;
      update observations set value = value + 1 where id = '${series}/${period}'`);
    const page = await other.open(`/notebooks/${name}`);
    const error = page.locator(".observablehq--error").first();
    await error.waitFor();
    expect(await error.innerText()).toMatch(
      /the ledger gives .*this notebook says .*Do not quote it/,
    );
    expect(await page.locator("td:last-child").count()).toBe(0);
    await other.close();
  });
});

describe("scripts", () => {
  const script = (name: string) => join("notebooks", name);
  const has = (command: string) => spawnSync(command, ["--version"]).status === 0;
  const run = promisify(execFile);

  test.skipIf(!has("python3"))("state-building.py draws 93 of 922 and 3 of 249", async () => {
    const target = join(folder, "figure.svg");
    const { stdout } = await run("python3", [script("state-building.py"), site.origin, target]);
    expect(stdout).toContain("93 of 922, 3 of 249");
    expect(readFileSync(target, "utf8")).toContain("10.1% (93 of 922)");
  });

  test.skipIf(!has("Rscript"))("state-building.R draws 93 of 922 and 3 of 249", async () => {
    const target = join(folder, "figure.pdf");
    const { stdout } = await run("Rscript", [script("state-building.R"), site.origin, target]);
    expect(stdout).toContain("93 of 922, 3 of 249");
    expect(readFileSync(target).subarray(0, 4).toString()).toBe("%PDF");
  });

  test("both are shown as text on /notebooks", async () => {
    const text = await (await fetch(`${site.origin}/notebooks`)).text();
    expect(text).toContain("Rscript notebooks/state-building.R");
    expect(text).toContain("python3 notebooks/state-building.py");
  });

  test("nothing but the files of the build is served", async () => {
    for (const path of ["..%2f..%2fpackage.json", "ledger.ts", "assets", "nothing"]) {
      expect([path, (await fetch(`${site.origin}/notebooks/${path}`)).status]).toEqual([path, 404]);
    }
  });
});
