import { describe, expect, test } from "vitest";
import type { Job } from "../../../server/print/job.ts";
import { print } from "../../../server/print/print.ts";
import { parseXml, textOf } from "../../web/figures/xml.ts";
import { drawing, words } from "./jobs.ts";
import { fontsOf, lettersOf, parsePdf, saidOf } from "./pdf.ts";
import { sizeOf, textsOf } from "./png.ts";

const mixed = [
  { text: "الدولة الإسلامية videos گپچ Привет мир" },
  { text: "Привет الدولة الإسلامية мир abc", weight: 600 },
  { text: "Сирия / سوريا / Syria 12%", anchor: "middle" },
  { text: "صور Привет 5", weight: 600, anchor: "end" },
  { text: "Кириллица, Latin, ≥ ≈ − → 10.1%" },
];
const png = (svg: string, pixels = { width: 800, height: 360 }): Promise<Uint8Array> =>
  print({ kind: "png", svg, pixels, dpi: 192, words });
const pdf = (svg: string, said = words): Promise<Uint8Array> =>
  print({ kind: "pdf", svg, widthPt: 300, heightPt: 135, words: said });
const outline = async (svg: string): Promise<string> =>
  new TextDecoder().decode(await print({ kind: "outline", svg, words }));

/** The shape of every contour in a drawing, wherever it stands. */
function contoursOf(svg: string): string[] {
  const contours = [...svg.matchAll(/ d="([^"]+)"/g)].flatMap(([, d = ""]) => d.split(/(?=M)/));
  return contours.map((contour) => {
    const numbers = (contour.match(/-?[\d.]+/g) ?? []).map(Number);
    const [x = 0, y = 0] = numbers;
    return numbers.map((number, at) => Math.round((number - (at % 2 ? y : x)) * 5) / 5).join(" ");
  });
}

describe("print(job) of letters", () => {
  test("has a shape of its own for every letter of mixed Arabic, Cyrillic and Latin", async () => {
    const box = contoursOf(await outline(drawing({ text: "\u4e2d" })))[0] ?? "";
    const found = contoursOf(await outline(drawing(...mixed)));
    expect(box).not.toBe("");
    expect(found.length).toBeGreaterThan(100);
    expect(found).not.toContain(box);
    expect(contoursOf(await outline(drawing({ text: "Привет 中 صور" })))).toContain(box);
  });

  test("joins Arabic letters: a word is not the sum of its letters", async () => {
    const word = contoursOf(await outline(drawing({ text: "سوريا" })));
    const apart = contoursOf(await outline(drawing({ text: "س و ر ي ا" })));
    expect(word).not.toEqual(apart);
  });

  test("a PNG has the dots of the shapes", async () => {
    const svg = drawing(...mixed);
    const [letters, shapes] = await Promise.all([png(svg), png(await outline(svg))]);
    const [a, b] = [letters.length, shapes.length];
    expect(Math.abs(a - b) / a).toBeLessThan(0.02);
    expect(a).toBeGreaterThan(8_000);
  });

  test("a PDF has every letter as text, in four fonts of which it holds a part each", async () => {
    const page = parsePdf(await pdf(drawing(...mixed)));
    const found = lettersOf(page);
    const letters = [...mixed.map(({ text }) => text).join("")].filter((letter) => letter !== " ");
    expect(letters.filter((letter) => !found.has(letter))).toEqual([]);
    expect(fontsOf(page)).toEqual([
      "IBMPlexSans-Regular",
      "IBMPlexSans-SemiBold",
      "IBMPlexSansArabic-Regular",
      "IBMPlexSansArabic-SemiBold",
    ]);
    expect(lettersOf(parsePdf(await pdf(drawing({ text: "abc" })))).has("П")).toBe(false);
  });
});

describe("print(job) of files", () => {
  test("a PNG has its size in dots and in inches, and its words", async () => {
    const image = await png(drawing(...mixed), { width: 803, height: 361 });
    expect(sizeOf(image)).toEqual({ width: 803, height: 361, dpi: 192 });
    expect(textsOf(image)).toMatchObject({
      Title: words.title,
      Description: words.alt,
      Source: words.address,
    });
  });

  test("a PDF is a tagged page with a title, words, a language and the day of the revision", async () => {
    const page = parsePdf(await pdf(drawing(...mixed)));
    expect(saidOf(page, "Title")).toBe(words.title);
    expect(saidOf(page, "Alt")).toBe(words.alt);
    expect(saidOf(page, "Lang")).toBe("en");
    expect(saidOf(page, "CreationDate")).toBe("D:20260303000000Z");
    expect(page.text).toContain("/StructTreeRoot");
    expect(page.text).toMatch(/\/MediaBox \[0(?:\.0)? 0(?:\.0)? 300(?:\.0)? 135(?:\.0)?\]/);
  });

  test("an outline is XML without text, with its title and description", async () => {
    const root = parseXml(await outline(drawing(...mixed)));
    const [title, desc, ...others] = root.children;
    expect([title, desc].map((each) => (typeof each === "object" ? textOf(each) : ""))).toEqual([
      words.title,
      words.alt,
    ]);
    expect(JSON.stringify(others)).not.toContain('"name":"text"');
    expect(root.attributes).toMatchObject({ width: "400", viewBox: "0 0 400 180" });
  });

  test("words that would be a program elsewhere are words", async () => {
    const title = '#panic("x") $y$ \\u{1} <z> "quoted" ) (';
    const page = parsePdf(await pdf(drawing({ text: "a" }), { ...words, title, alt: title }));
    expect([saidOf(page, "Title"), saidOf(page, "Alt")]).toEqual([title, title]);
  });

  test.each(["image", "use", "foreignObject", "script", "style", "a"])(
    "a drawing with <%s> is refused",
    async (name) => {
      const svg = drawing({ text: "a" }).replace("</svg>", `<${name} href="/etc/hosts"/></svg>`);
      const job: Job = { kind: "outline", svg, words };
      await expect(print(job)).rejects.toThrow(`a figure holds no <${name}`);
    },
  );
});
