import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("/compare", () => {
  test("without JavaScript a series is chosen, then two of its periods", async () => {
    const page = await site.open("/compare", { javaScriptEnabled: false });
    await page.selectOption("select[name=series]", "jihadology-is-videos/video/origin=core");
    await page.click("text=Choose");
    await page.selectOption("select[name=a]", "2015-02");
    await page.selectOption("select[name=b]", "2016-12");
    await page.click("button:has-text('Compare')");
    expect(page.url()).toContain("&a=2015-02&b=2016-12");
    expect(await page.textContent(".finding")).toContain("fell from 51 of 64 (79.7%");
    await page.context().close();
  });

  test("the sentence is there to select, and a button copies it", async () => {
    const bare = await site.open("/compare", { javaScriptEnabled: false });
    await bare.click("text=Copy this sentence");
    const text = (await bare.locator(".copies code").first().textContent()) ?? "";
    expect(text).toContain("8.3–12.2");
    expect(text).toContain("Source: IHS Markit");
    expect(await bare.locator(".copies button").count()).toBe(0);
    await bare.context().close();
    const page = await site.open("/compare");
    await page.click("text=Copy this sentence");
    await page.locator(".copies button").first().click();
    await page.waitForSelector(".copies [role=status]:not(:empty)");
    await page.context().close();
  });
});
