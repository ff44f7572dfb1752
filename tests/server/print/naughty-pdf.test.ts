import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { print } from "../../../server/print/print.ts";
import { compose } from "../../../web/figures/compose.ts";
import { drawLabels } from "../../../web/figures/panel/room.ts";
import { svg } from "../../../web/figures/svg.ts";
import { light } from "../../../web/palette.ts";
import { document } from "../../document.ts";
import { naughty } from "../../naughty.ts";
import { drawing, words } from "./jobs.ts";
import { type Pdf, parsePdf, textsIn } from "./pdf.ts";

/** Runs of spaces are one space in what is set in lines. */
const even = (text: string): string => text.split(/\s+/).filter(Boolean).join(" ");

/** A figure whose title, subtitle, note, source, title of a panel and label are one text. */
function composed(text: string): string {
  const label = { text, x: 10, y: 20, size: 12, fill: "ink" } as const;
  const plot = svg(document, "svg", { width: 4000, height: 40 }, drawLabels(document, [label]));
  const said = { title: text, subtitle: text, notes: [text], source: text, alt: text };
  const footer = { revision: 1, date: "2026-03-03", version: "1", id: "0a1b2c3d" };
  const figure = {
    words: said,
    panels: [{ title: text, svg: plot as SVGElement }],
    footer: { ...footer, address: "/trends?rev=1" },
  };
  return compose(figure, { document, palette: light, sheet: { width: 16_000, unit: "mm" } }).text;
}

function pdfOf(drawn: string): Promise<Uint8Array> {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn) ?? [];
  const size = { widthPt: 0.75 * Number(width), heightPt: 0.75 * Number(height) };
  return print({ kind: "pdf", svg: drawn, ...size, words });
}

/** What a page says: what is meant where that is written beside the letters, or the letters. */
const meant = (page: Pdf): string =>
  textsIn(page)
    .map(({ letters, actual, alt }) => actual ?? alt ?? letters)
    .join("\n");

const countOf = (text: string, part: string): number => text.split(part).length - 1;

const hasReader = spawnSync("pdftotext", ["-v"]).error === undefined;

/** What poppler reads in a page, without the signs that it writes around Arabic. */
const readBack = (page: Uint8Array): string => {
  const { stdout } = spawnSync("pdftotext", ["-", "-"], { input: page });
  return even(stdout.toString().replace(/[\u202a-\u202e]/g, ""));
};

describe("521 naughty strings in PDF", () => {
  test("all come back as title, subtitle, note, source, title of a panel and label", async () => {
    const lost: string[] = [];
    for (const text of naughty) {
      const found = even(meant(parsePdf(await pdfOf(composed(text)))));
      if (even(text) !== "" && countOf(found, even(text)) < 6) lost.push(`${text} => ${found}`);
    }
    expect(lost).toEqual([]);
  }, 120_000);

  test("letters alone do not say what no font has", async () => {
    const [face] = textsIn(parsePdf(await pdfOf(drawing({ text: "\u{1f600}" }))));
    expect(face).toEqual({ letters: "\0", actual: "\u{1f600}", alt: undefined });
  });

  test("words that the fonts have are letters, with nothing beside them", async () => {
    const text = "Кириллица, Łódź – “10.1%” ≥ 3 → 4";
    expect(textsIn(parsePdf(await pdfOf(drawing({ text }))))).toEqual([
      { letters: text, actual: undefined, alt: undefined },
    ]);
  });

  test("a range of numbers is copied without what keeps it on one line", async () => {
    const [range] = textsIn(parsePdf(await pdfOf(drawing({ text: "1.4\u2060–\u20602.9" }))));
    expect(range).toEqual({ letters: "1.4–2.9", actual: undefined, alt: undefined });
  });

  test("Arabic has its letters in the order they stand in, and beside them the order of reading", async () => {
    const [word] = textsIn(parsePdf(await pdfOf(drawing({ text: "سوريا" }))));
    expect(word).toEqual({ letters: "ايروس", actual: undefined, alt: "سوريا" });
    const [mixed] = textsIn(parsePdf(await pdfOf(drawing({ text: "سوريا / Сирия / Syria" }))));
    expect(mixed?.alt).toBe("سوريا / Сирия / Syria");
  });

  test("a mark that no font has is the box of a missing letter, and still said", async () => {
    const [text] = textsIn(parsePdf(await pdfOf(drawing({ text: "e\u0338 \u0915\u093f" }))));
    expect(text).toMatchObject({ letters: "e\0 \0\0", actual: "e\u0338 \u0915\u093f" });
  });

  test.skipIf(!hasReader)("another program reads the same", async () => {
    const lines = ["a\u200bb 中文 \u{1f600}", "بيان رسمي", "हिन्दी e\u0338", "Привет, мир"];
    const read = readBack(await pdfOf(drawing(...lines.map((text) => ({ text })))));
    for (const line of lines) expect(read).toContain(line);
  });
});
