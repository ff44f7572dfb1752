import type { SavedFigure } from "../db/figures/figures.ts";
import { type Filter, formatAddress, parseFilter } from "../db/filter.ts";
import { pictureParameters } from "../db/picture.ts";
import { type Defect, Refusal } from "../db/refusal.ts";
import { characterFault, trimmed } from "../db/upload/characters.ts";
import { type OwnWords, withOwn } from "../web/figures/sheet.ts";
import { subjectOf } from "./file.ts";
import { drawPicture } from "./picture.ts";
import type { Question } from "./question.ts";
import type { Subject } from "./renditions/rendition.ts";
import { standingOf } from "./state.ts";
import { version } from "./version.ts";
import type { View } from "./view.ts";
import type { World } from "./world.ts";

/** A view that has a figure, as an address asks for it. */
export type Drawable = { question: Question; revision: number; subject: Subject };

/**
 * What an address of this site shows, at its own revision or another; with words of one's own, if
 * given. Refuses addresses that have no figure, with every reason.
 */
export function drawableAt(
  { db, origin }: Pick<World, "db" | "origin">,
  views: readonly View[],
  { address, rev, own }: { address: string; rev?: number; own?: OwnWords },
): Drawable {
  const home = origin ?? "https://example.org";
  const url = URL.canParse(address, home) ? new URL(address, home) : null;
  const path = (url?.pathname ?? "").replace(/^\/(take|embed)(?=\/)|\.(html|svg)$/g, "");
  const view = views.find((each) => each.path === path && each.gives === undefined);
  if (url?.origin !== home || !view)
    throw refusal("NOT_FOUND", `no figure is at ${address.slice(0, 200)}`);
  for (const name of ["use", "format", "get"]) url.searchParams.delete(name);
  if (url.searchParams.get("rev") === "newest") url.searchParams.delete("rev");
  const names = [...view.parameters, ...pictureParameters, "csvType", "bom"] as const;
  const { filter, defects } = parseFilter(url.searchParams, names);
  if (defects.length > 0) throw new Refusal("this address is refused", defects);
  const asked: Filter = { ...filter, rev: rev ?? filter.rev, csvType: undefined, bom: undefined };
  const standing = standingOf(db, asked);
  if ("code" in standing) throw new Refusal(standing.message, [standing]);
  const question = { view, path: view.path, params: {}, filter: asked, defects: [] };
  const answer = view.open(standing.state, asked, {});
  if ("missing" in answer) throw new Refusal(answer.missing.message, [answer.missing]);
  const { file } = answer;
  const figure = file?.figure;
  if (!file || !figure) throw refusal("NOT_FOUND", `no figure is at ${address.slice(0, 200)}`);
  const worded: typeof file = {
    ...file,
    words: withOwn(file.words, own),
    figure: (frame) => figure({ ...frame, sheet: { ...frame.sheet, own } }),
  };
  const subject = subjectOf(question, { standing, file: worded, origin });
  return { question, revision: standing.revision.number, subject };
}

/** What is saved of a figure: its address without its revision, the words, and the drawing. */
export function figureWords(
  world: Pick<World, "db" | "origin">,
  views: readonly View[],
  { address, rev, own }: { address: string; rev?: number; own: OwnWords },
) {
  const { question, revision, subject } = drawableAt(world, views, {
    ...{ address, own },
    ...(rev ? { rev } : {}),
  });
  const unpinned = { ...question.filter, rev: undefined };
  return {
    address: formatAddress(question.path, unpinned),
    ...{ revision, program: version, ...own, svg: drawPicture(subject) },
  };
}

/** The words of a saved figure, as a drawing takes them. */
export const ownOf = ({ title, note, alt }: SavedFigure): OwnWords => ({ title, note, alt });

/**
 * A saved figure as every file of it is made: its own words and its drawing as it was published,
 * with the numbers of its revision.
 */
export function savedSubject(
  world: Pick<World, "db" | "origin">,
  views: readonly View[],
  saved: SavedFigure,
): Subject {
  const asked = { address: saved.address, rev: saved.revision, own: ownOf(saved) };
  const { subject } = drawableAt(world, views, asked);
  const name = `${saved.figure}_v${saved.number}_rev${saved.revision}`;
  return { ...subject, name, file: { ...subject.file, figure: () => saved.svg } };
}

const limits = { title: 160, note: 400, alt: 1200 };

/** The words of a form; those left empty are taken from the figure. Refuses what cannot be printed. */
export function readOwn(
  form: Record<string, string>,
  usual: { title: string; alt: string },
): OwnWords {
  const defects = (["title", "note", "alt"] as const).flatMap((name) => {
    const text = typed(form, name);
    const fault = characterFault(text, name === "title" ? "title" : "note");
    if (fault) return [{ ...fault, parameter: name, message: said(fault.message, name) }];
    if (text.length <= limits[name]) return [];
    const message = `${name} has ${text.length} characters; at most ${limits[name]}`;
    return [{ code: "TOO_LONG", parameter: name, message }];
  });
  if (defects.length > 0) throw new Refusal("these words cannot be used", defects);
  const read = (name: string): string => trimmed(typed(form, name).replace(/\s+/g, " "));
  return {
    title: read("title") || usual.title,
    note: read("note") || null,
    alt: read("alt") || usual.alt,
  };
}

/** What was typed, without the joiners that our own words hold ranges together with. */
const typed = (form: Record<string, string>, name: string): string =>
  (form[name] ?? "").replace(/\r\n?/g, "\n").replaceAll("\u2060", "");

/** The reader of uploads speaks of cells; here are fields. */
const said = (message: string, name: string): string =>
  message
    .replace(/^(note|title)/, name === "alt" ? "the text in place of the figure" : `the ${name}`)
    .replace("type the cell again by hand", "type it again by hand");

function refusal(code: string, message: string): Refusal {
  const defect: Defect = { code, parameter: "of", message };
  return new Refusal(message, [defect]);
}
