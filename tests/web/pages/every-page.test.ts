import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { critical } from "../../../web/style/stylesheet.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { addresses } from "./addresses.ts";
import { defectsOf } from "./defects.ts";
import { renderPage } from "./render.tsx";

const ledger = openRealLedger();

describe("every page", () => {
  test.each(addresses)(
    "%s is whole: one h1, known links, labels, no holes in its words",
    (address) => {
      expect(defectsOf(renderPage(ledger, address))).toEqual([]);
    },
  );

  test.each([
    ["<h1>a</h1><h1>b</h1>", "2 h1"],
    ["<p>no title</p>", "0 h1"],
    ["<h1>a</h1><p>undefined videos</p>", "undefined in"],
    ["<h1>a</h1><p>[object Object]</p>", "[object in"],
    ['<h1>a</h1><i id="x"></i><i id="x"></i>', "id twice: x"],
    ['<h1>a</h1><a href="/trend?series=a">a</a>', "link of no known shape: /trend?series=a"],
    ['<h1>a</h1><a href="https://example.org/">a</a>', "bare link: https://example.org/"],
    ['<h1>a</h1><input name="time">', "no label"],
    ["<h1>a</h1><table><tr><td>–</td></tr></table>", "a sign instead of a word"],
  ])("%s would be found", (body, defect) => {
    const found = defectsOf(`<!doctype html><html><body>${body}</body></html>`);
    expect(found.join("\n")).toContain(defect);
  });

  test("a pinned page leads only to pages of its revision, but for entry and the way to the newest", () => {
    const html = renderPage(ledger, "/trends?series=jihadology-is-videos/video&rev=69");
    const hrefs = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href ?? "");
    const loose = hrefs.filter((href) => !/[?&;]rev=69/.test(href));
    expect(hrefs.length).toBeGreaterThan(60);
    expect(loose).toEqual(["/enter", "/trends?series=jihadology-is-videos/video"]);
  });

  test("an unpinned page pins nothing", () => {
    expect(renderPage(ledger, "/sources/national-2018-01")).not.toMatch(/href="[^"]*rev=/);
  });

  test("the first response is small: one collection 10 KB, the front page 20 KB, brotli", () => {
    const assets = { styles: "/assets/late-404013f76e.css", script: "/assets/main.js" };
    const sizeOf = (address: string) =>
      brotliCompressSync(renderPage(ledger, address, { assets })).length;
    expect(sizeOf("/trends?series=jihadology-is-videos/video")).toBeLessThanOrEqual(10_240);
    expect(sizeOf("/trends?series=euvsdisinfo-cases/case")).toBeLessThanOrEqual(10_240);
    expect(sizeOf("/")).toBeLessThanOrEqual(20_480);
    expect(brotliCompressSync(critical).length).toBeLessThanOrEqual(3_600);
  });

  test("the direction of the language is that of the page; charts keep theirs", () => {
    const language = { code: "ar", direction: "rtl" } as const;
    const html = renderPage(ledger, "/trends?series=ihs-territory/km2", { language });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toMatch(/<svg[^>]* direction="ltr"/);
  });

  test("without assets everything stands in the page; with them only what the first paint needs", () => {
    const alone = renderPage(ledger, "/events");
    expect(alone).toContain("@media print{.masthead");
    expect(alone).not.toContain("<script");
    const assets = { styles: "/assets/late.css", script: "/assets/main.js" };
    const light = renderPage(ledger, "/events", { assets });
    expect(light).not.toContain("@media print{.masthead");
    expect(light).toContain('<link rel="stylesheet" href="/assets/late.css"');
    expect(light).toContain('<script type="module" src="/assets/main.js">');
  });
});
