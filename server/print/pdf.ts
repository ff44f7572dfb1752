import { loadFonts } from "@myriaddreamin/typst.ts";
import { createTypstCompiler, type TypstCompiler } from "@myriaddreamin/typst.ts/compiler";
import { actualTexts } from "./actual-texts.ts";
import { readCompiler, readFonts } from "./fonts.ts";
import type { Job } from "./job.ts";
import { oneFontEach, withoutLoneMarks } from "./scripts.ts";

/** One page as large as the figure. Its words come from a file, so that no text is ever a program. */
const template = `#let words = json("/words.json")
#set document(
  title: words.title,
  description: words.alt,
  date: datetime(year: words.year, month: words.month, day: words.day),
)
#set text(lang: words.lang)
#set page(width: words.width * 1pt, height: words.height * 1pt, margin: 0pt, fill: none)
#image("/figure.svg", width: words.width * 1pt, height: words.height * 1pt, alt: words.alt)`;

let ready: Promise<TypstCompiler> | undefined;

/** A figure as a page of its own size: lines as lines, text as text, with the fonts it needs. */
export async function printPdf({ svg, widthPt, heightPt, words }: Extract<Job, { kind: "pdf" }>) {
  ready ??= start();
  const compiler = await ready;
  const [year, month, day] = words.date.split("-").map(Number);
  const said = { ...words, year, month, day, width: widthPt, height: heightPt };
  compiler.addSource("/main.typ", template);
  compiler.mapShadow("/words.json", encode(JSON.stringify(said)));
  const { marked, writeInto } = actualTexts(svg.replace(joiners, ""));
  compiler.mapShadow("/figure.svg", encode(settable(marked)));
  const { result, diagnostics } = await compiler.compile({
    mainFilePath: "/main.typ",
    format: 1,
    diagnostics: "unix",
  });
  if (!result) throw new Error(`no PDF: ${String(diagnostics).slice(0, 300)}`);
  return writeInto(result);
}

/** What keeps a range of numbers on one line is no part of what one copies. */
const joiners = /\u2060(?=–)|(?<=–)\u2060/g;

/** A drawing that the compiler can set: letters and their marks as one, and each text in one font. */
const settable = (svg: string): string =>
  withoutLoneMarks(oneFontEach(svg.replace(/[^<>]+/g, (text) => text.normalize("NFC"))));

async function start(): Promise<TypstCompiler> {
  const compiler = createTypstCompiler();
  await compiler.init({
    getModule: readCompiler,
    beforeBuild: [loadFonts(readFonts(), { assets: false })],
  });
  return compiler;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
