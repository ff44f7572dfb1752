import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { compose, type Figure } from "../../../web/figures/compose.ts";
import { panelSize } from "../../../web/figures/composed/panel-size.ts";
import type { Sheet } from "../../../web/figures/sheet.ts";
import { dark, grey, light, type Palette, print } from "../../../web/palette.ts";
import { document } from "../../document.ts";
import { newFolder } from "../../folder.ts";
import { openRealLedger } from "../../real-ledger.ts";
import { drawFigure, type Question, questions } from "./real-figures.ts";
import { drawSvg, monthsOf, panelFrom, videosLine } from "./videos.ts";
import { allOf, parseXml, textOf } from "./xml.ts";

const state = openRealLedger();
const names = Object.keys(questions).filter((name): name is Question => name in questions);
const words = { title: "Title", subtitle: "Subtitle", notes: ["Note."], source: "A.", alt: "Alt." };
const footer = {
  revision: 12,
  date: "2026-03-03",
  address: "/trends?rev=12",
  version: "1.0.0",
  id: "0a1b2c3d",
};
const line = videosLine(state);
const panel = () => drawSvg(panelFrom(line, monthsOf(line, [4, 5, 6])));
const composed = (figure: Figure, sheet: Sheet): string =>
  compose(figure, { document, palette: light, sheet }).text;

describe("compose(figure, {document, palette, sheet})", () => {
  test.each(names)(
    "%s is XML with one root, a title, a description and a font for every text",
    (name) => {
      const root = parseXml(drawFigure(state, name, { width: 642.5 }));
      expect(root).toMatchObject({ name: "svg", attributes: { role: "img", width: "642.5" } });
      expect(root.attributes.xmlns).toBe("http://www.w3.org/2000/svg");
      expect(allOf(root, "svg")).toEqual([]);
      expect(textOf(allOf(root, "title")[0] ?? root)).not.toBe("");
      expect(textOf(allOf(root, "desc")[0] ?? root)).toMatch(/\d/);
      const fonts = allOf(root, "text").map(({ attributes }) => attributes["font-family"]);
      expect(new Set(fonts)).toEqual(new Set(["IBM Plex Sans, Plex Sans, Arial, sans-serif"]));
    },
  );

  test.each([
    "a & b < c > d \" e ' f",
    "الدولة الإسلامية videos",
    "flags 🏴‍☠️ and 𝔘nicode",
    "var(--ink)",
  ])("%s comes back as it was", (text) => {
    const figure = {
      words: { title: text, subtitle: text, notes: [text], source: text, alt: text },
      panels: [{ svg: panel() }],
      footer: { ...footer, address: `/trends?series=${text}` },
    };
    const root = parseXml(composed(figure, { width: 2000 }));
    expect(textOf(allOf(root, "title")[0] ?? root)).toBe(text);
    expect(textOf(allOf(root, "desc")[0] ?? root)).toBe(text);
    const set = allOf(root, "text").map(textOf);
    expect(set.filter((each) => each === text)).toHaveLength(3);
    expect(set).toContain(`Source: ${text}`);
  });

  test("a text with Arabic letters is set in Plex Sans Arabic, others are not", () => {
    const figure = { words: { ...words, title: "صور a" }, panels: [{ svg: panel() }], footer };
    const root = parseXml(composed(figure, { width: 642.5 }));
    const arabic = allOf(root, "text").filter(({ attributes }) =>
      attributes["font-family"]?.includes("Arabic"),
    );
    expect(arabic.map(textOf)).toEqual(["صور a"]);
  });

  test("refuses a character that XML cannot hold", () => {
    const figure = { words: { ...words, title: "a\u0000" }, panels: [], footer };
    expect(() => composed(figure, { width: 642.5 })).toThrow(/XML/);
  });

  const palettes: [string, Palette][] = Object.entries({ light, dark, grey, print });
  test.each(palettes)("%s: every colour is a value of its palette", (_, palette) => {
    const root = parseXml(drawFigure(state, "is-videos", { width: 642.5, palette }));
    const values = new Set(Object.values(palette));
    for (const name of ["path", "text", "circle", "g"]) {
      for (const { attributes } of allOf(root, name)) {
        for (const paint of [attributes.fill, attributes.stroke]) {
          const isPaint = paint === undefined || paint === "none" || paint.startsWith("url(#");
          expect(isPaint || values.has(paint) ? "known" : paint).toBe("known");
        }
      }
    }
  });

  test.each([321.3, 642.5])("no letter is smaller than 7 pt at a width of %d px", (width) => {
    const text = drawFigure(state, "ihs-state-building", { width });
    const least = (part: string): number =>
      Math.min(...[...part.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)));
    const scaled = text.indexOf("scale(0.8)");
    expect(least(text.slice(0, scaled))).toBeGreaterThanOrEqual(9.33);
    expect(least(text.slice(scaled)) * 0.8).toBeGreaterThanOrEqual(9.33);
  });

  test("nothing is set outside the width, whatever the words", () => {
    const long = "a rather long sentence of many words that goes on and on ".repeat(9);
    const figure = { words: { ...words, title: long, subtitle: long }, panels: [], footer };
    const root = parseXml(composed(figure, { width: 321.3 }));
    const lengths = allOf(root, "text").map((text) => textOf(text).length);
    expect(Math.max(...lengths)).toBeLessThan(72);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
  });

  test("a fixed height is kept, and the state of the ledger stands at the bottom", () => {
    const figure = { words, footer };
    const size = panelSize(figure, { panels: 1, sheet: { width: 1600, height: 900 } });
    const svg = drawSvg(panelFrom(line, monthsOf(line, [4, 5, 6])), size);
    const text = composed({ ...figure, panels: [{ svg }] }, { width: 1600, height: 900 });
    const root = parseXml(text);
    expect(root.attributes.height).toBe("900");
    const state = allOf(root, "text").find((each) => textOf(each).startsWith("Themeline 1.0.0"));
    expect(Number(state?.attributes.y)).toBeGreaterThan(750);
    expect(Number(state?.attributes.y)).toBeLessThan(850);
  });
});

describe("the same figure", () => {
  const folder = newFolder();

  const drawIn = (order: readonly string[]): Record<string, string> => {
    const path = join(folder, `${order[0]}.db`);
    copyFileSync(inject("realLedger"), path);
    const script = join(import.meta.dirname, "draw-in-process.ts");
    const said = execFileSync(process.execPath, ["--import", "tsx", script, path, ...order]);
    return JSON.parse(said.toString());
  };

  test("has the same bytes in another process that draws others before it", () => {
    const [forth, back] = [drawIn(names), drawIn(names.toReversed())];
    expect(Object.keys(forth)).toHaveLength(names.length);
    expect(back).toEqual(forth);
    expect(new Set(Object.values(forth)).size).toBe(names.length);
  }, 60_000);

  test("has no number of more than one decimal inside its plots", () => {
    const text = drawFigure(state, "is-videos", { width: 642.5 });
    const plot = text.slice(text.indexOf("scale(0.8)"));
    expect(plot.match(/\d\.\d\d/g)).toBeNull();
  });
});

describe("parseXml(text)", () => {
  test.each([
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "<a>&nbsp;</a>",
    "<a>a & b</a>",
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    "<a b=1/>",
  ])("refuses %s", (text) => {
    expect(() => parseXml(text)).toThrow();
  });
});
