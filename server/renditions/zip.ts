import { statuses } from "../../db/status.ts";
import { citation } from "../../web/words/reference.ts";
import { version } from "../version.ts";
import { isPicture } from "./is-picture.ts";
import { type Files, pack } from "./pack.ts";
import { citedOf } from "./references.ts";
import type { Make, Rendition, Subject } from "./rendition.ts";

/** All of a view's files in one archive, and a readme that says what they are. */
export async function renderZip(
  subject: Subject,
  all: readonly Rendition[],
  make: Make,
): Promise<Uint8Array> {
  const renditions = all.filter((each) => subject.file.figure || !isPicture(each));
  const files: Files = { "README.txt": readme(subject, renditions) };
  for (const { extension, render } of renditions) {
    files[`${subject.name}.${extension}`] = await render(subject, make);
  }
  return pack(files, subject.revision.date);
}

function readme(subject: Subject, renditions: readonly Rendition[]): string {
  const { file, table, name, revision } = subject;
  const cited = citedOf(subject);
  const { title, subtitle, alt, notes } = file.words;
  const letters = new Set(table.rows.map(({ status }) => status));
  const used = Object.entries(statuses).filter(([letter]) => letters.has(letter));
  const parts = [
    [title, subtitle, alt],
    notes,
    ["Cite as:", citation(file.sources, cited)],
    [
      "Files:",
      ...renditions.map(({ extension, title: what }) => `  ${name}.${extension}: ${what}`),
    ],
    ["Columns:", ...table.columns.map((column) => `  ${column.name}: ${column.description}`)],
    used.length > 0 ? ["Status:", ...used.map(([letter, word]) => `  ${letter}: ${word}`)] : [],
    [
      "Missing is an empty cell with a status, never a zero.",
      `The same files: ${cited.address} at revision ${revision.number} of ${revision.date}.`,
      `Made by Themeline ${version}. Facts belong to their sources; cite those first.`,
    ],
  ];
  const full = parts.filter((part) => part.length > 0);
  return `${full.map((part) => part.join("\n")).join("\n\n")}\n`;
}
