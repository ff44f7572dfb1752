import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { print } from "../../../server/print/print.ts";
import { compose, type Figure } from "../../../web/figures/compose.ts";
import { escapeText } from "../../../web/figures/serialize.ts";
import { light } from "../../../web/palette.ts";
import { document } from "../../document.ts";
import { naughty } from "../../naughty.ts";
import { parsePdf, saidOf } from "../../server/print/pdf.ts";
import { sizeOf, textsOf } from "../../server/print/png.ts";
import { allOf, parseXml, textOf } from "./xml.ts";

/** Runs of spaces are one space in what is set in lines. */
const even = (text: string): string => text.split(/\s+/).filter(Boolean).join(" ");

function figureOf(text: string): Figure {
  const words = { title: text, subtitle: text, notes: [text], source: text, alt: text };
  const event = { id: "e", kind: "other", start: "2017-01-01", end: null, label: text };
  const footer = { revision: 1, date: "2026-03-03", version: "1", id: "0a1b2c3d" };
  return {
    words,
    events: [{ ...event, source: "", locator: "", note: "" }] as never,
    panels: [],
    footer: { ...footer, address: "/trends?rev=1" },
  };
}

const composed = (text: string, width = 4000): string =>
  compose(figureOf(text), { document, palette: light, sheet: { width } }).text;

describe("521 naughty strings", () => {
  test("are 521 different ones of many families", () => {
    expect(new Set(naughty).size).toBe(521);
    const families = [
      /]]>/,
      /[\u202a-\u202e]/,
      /[\u{10000}-\u{10ffff}]/u,
      /\p{M}/u,
      /&/,
      /"/,
      /\r/,
    ];
    for (const family of families) expect(naughty.some((text) => family.test(text))).toBe(true);
  });

  test("SVG: all are well-formed, titles and descriptions come back, lines keep every word", () => {
    for (const text of naughty) {
      const root = parseXml(composed(text));
      const [title, desc] = [allOf(root, "title"), allOf(root, "desc")].map(([each]) => each);
      expect([title && textOf(title), desc && textOf(desc)]).toEqual([text, text]);
      const set = even(allOf(root, "text").map(textOf).join(" "));
      expect(set.split(even(text)).length - 1).toBeGreaterThanOrEqual(even(text) === "" ? 0 : 4);
    }
  });

  test("SVG: all are well-formed in a column of 85 mm", () => {
    for (const text of naughty) expect(() => parseXml(composed(text, 321))).not.toThrow();
  });

  test("HTML: all come back as text and as an attribute", () => {
    for (const text of naughty) {
      const page = `<!doctype html><html><body>${(<p title={text}>{text}</p>).toString()}</body></html>`;
      const { document: html } = parseHTML(page);
      const found = html.querySelector("p");
      expect([found?.textContent, found?.getAttribute("title")]).toEqual([text, text]);
      expect(html.querySelectorAll("*")).toHaveLength(3);
    }
  });

  test("PDF: all are pages whose title and words come back", async () => {
    const root =
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30" viewBox="0 0 200 30">';
    for (const text of naughty) {
      const label = `<text x="4" y="20" font-family="IBM Plex Sans" font-size="9">${escapeText(text)}</text>`;
      const words = { title: text, alt: text, lang: "en", date: "2026-03-03", address: "/" };
      const job = {
        kind: "pdf",
        svg: `${root}${label}</svg>`,
        widthPt: 150,
        heightPt: 22.5,
        words,
      } as const;
      const page = parsePdf(await print(job));
      expect([saidOf(page, "Title"), saidOf(page, "Alt")]).toEqual([text, text]);
    }
  }, 60_000);

  test("PNG: a whole figure of each is drawn, and says it", async () => {
    for (const text of naughty.filter((_, at) => at % 13 === 0)) {
      const words = { title: text, alt: text, lang: "en", date: "2026-03-03", address: "/" };
      const job = { kind: "png", svg: composed(text, 600), dpi: 96, words } as const;
      const image = await print({ ...job, pixels: { width: 300, height: 100 } });
      expect(sizeOf(image).width).toBe(300);
      expect(textsOf(image).Description).toBe(text);
    }
  }, 60_000);

  test("what XML cannot hold is refused, never dropped", () => {
    for (const letter of ["\u0000", "\u0008", "\u001b", "\u0085", "\ufffe", "\uffff", "\ud800"]) {
      expect(() => composed(`a${letter}b`)).toThrow(/XML/);
    }
  });
});
