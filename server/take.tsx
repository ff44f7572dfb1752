import type { Context } from "hono";
import { type Filter, formatAddress, parseFilter } from "../db/filter.ts";
import { emptyFilter, type ParameterName } from "../db/parameters.ts";
import { type PictureFilter, pictureParameters } from "../db/picture.ts";
import { TakePage } from "../web/pages/take.tsx";
import { presets } from "../web/presets.ts";
import type { Taking } from "../web/taking.ts";
import { citation } from "../web/words/reference.ts";
import { stemOf } from "./file.ts";
import { contextOf, notFound, settle } from "./page.tsx";
import type { Question } from "./question.ts";
import { renditions } from "./renditions/index.ts";
import { isPicture } from "./renditions/is-picture.ts";
import type { Rendition } from "./renditions/rendition.ts";
import { ownPage } from "./reply.tsx";
import type { Standing } from "./state.ts";
import type { Answer, View } from "./view.ts";
import type { World } from "./world.ts";

/** What a form of this page says beyond the parameters of a file. */
type Choice = { use: string; format: Rendition; isPinned: boolean; isTaken: boolean };

/**
 * The page on which a view's figure is taken: every choice is in its address, so that it works
 * without a program. With `get` it leads to the file that was chosen.
 */
export function respondTake(c: Context, world: World, view: View): Response {
  const path = `/take${view.path}`;
  const { question, choice } = readTaking(c, view);
  const standing = settle(world.db, question);
  const filter = filterOf(question.filter, choice, standing);
  const isTaken = choice.isTaken && question.defects.length === 0;
  if (isTaken) return c.redirect(fileAddress({ ...question, filter }, choice.format), 303);
  const address = `${formatAddress(path, question.filter)}`;
  const own = `use=${choice.use}&format=${choice.format.extension}`;
  const context = {
    ...contextOf({ ...question, path }, standing),
    address: `${address}${address.includes("?") ? "&" : "?"}${own}`,
  };
  const answer = view.open(standing.state, filter, question.params);
  if ("missing" in answer) return notFound(c, context, answer);
  if (!answer.file) return notFound(c, context, { missing: noFigure(view.path) });
  const origin = world.origin ?? new URL(c.req.url).origin;
  const taking = takingOf({ ...question, filter }, answer.file, { choice, standing, origin });
  return ownPage(c, <TakePage context={context} taking={taking} />);
}

const own = ["use", "format", "get"];

function readTaking(c: Context, view: View): { question: Question; choice: Choice } {
  const given = new URL(c.req.url).searchParams;
  const rest = new URLSearchParams([...given].filter(([name]) => !own.includes(name)));
  const isPinned = given.get("rev") !== "newest";
  if (!isPinned) rest.delete("rev");
  const preset = presets.find(({ id }) => id === given.get("use"));
  if (preset) for (const name of ["w", "h", "unit", "ratio"]) rest.delete(name);
  const allowed = new Set(renditions.flatMap(({ parameters }) => parameters));
  const names = [...view.parameters, ...allowed];
  const question = { view, path: view.path, params: {}, ...parseFilter(rest, names) };
  const format = renditions.find(({ extension }) => extension === given.get("format"));
  const usual = renditions.find(({ extension }) => extension === "svg");
  const use = preset?.id ?? (given.get("use") === "own" ? "own" : useOf(question.filter));
  const choice = { use, format: format ?? usual ?? renditions[0], isPinned };
  if (!choice.format) throw new Error("no renditions");
  return {
    question,
    choice: { ...choice, format: choice.format, isTaken: given.get("get") === "1" },
  };
}

/** The preset that a size is, or a size of one's own; nothing asked is a page of a report. */
function useOf({ w, h, unit }: PictureFilter): string {
  if (w === undefined && h === undefined) return "report-full";
  const same = presets.find(
    ({ size }) => size.w === w && size.h === h && (size.unit ?? "px") === (unit ?? "px"),
  );
  return same?.id ?? "own";
}

/** The filter of the files: the size of the preset, and the revision it is pinned to. */
function filterOf(filter: Filter, { use, isPinned }: Choice, { revision }: Standing): Filter {
  const preset = presets.find(({ id }) => id === use);
  const isPaper = (preset?.size.unit ?? filter.unit) !== undefined;
  return {
    ...filter,
    ...(preset ? { w: undefined, h: undefined, unit: undefined, ...preset.size } : {}),
    dpi: isPaper ? filter.dpi : undefined,
    rev: isPinned ? revision.number : undefined,
  };
}

type Said = { choice: Choice; standing: Standing; origin: string };

function takingOf(
  question: Question,
  file: NonNullable<Answer["file"]>,
  { choice, standing, origin }: Said,
): Taking {
  const { view, filter } = question;
  const formatOf = (rendition: Rendition) => ({
    extension: rendition.extension,
    title: rendition.title,
    isPicture: isPicture(rendition),
    address: fileAddress(question, rendition),
  });
  const [svg = choice.format] = renditions.filter(({ extension }) => extension === "svg");
  const shown = only(filter, view.parameters);
  const link = formatAddress(view.path, shown);
  const { number, date } = standing.revision;
  const cited = {
    name: stemOf(question, number),
    title: file.words.title,
    address: `${origin}${formatAddress(view.path, { ...shown, rev: number })}`,
    revision: number,
    date,
  };
  const frame = formatAddress(`/embed${view.path}`, only(filter, [...view.parameters, "look"]));
  return {
    ...{ view, parameters: view.parameters, words: file.words, use: choice.use, size: filter },
    formats: renditions.map(formatOf),
    format: formatOf(choice.format),
    isPinned: choice.isPinned,
    preview: fileAddress(question, svg),
    link: `${origin}${link}`,
    citation: citation(file.sources, cited),
    embed: frameOf(`${origin}${frame}`, file.words.title),
  };
}

/** The file that a choice comes to: only what this kind of file takes is in its address. */
const fileAddress = ({ view, filter }: Question, { extension, parameters }: Rendition): string =>
  formatAddress(`${view.path}.${extension}`, only(filter, [...view.parameters, ...parameters]));

/** A filter with only some of its parameters. */
export function only(filter: Filter, names: readonly ParameterName[]): Filter {
  const kept = Object.entries(filter).filter(([name]) => names.some((each) => each === name));
  return { ...emptyFilter, ...Object.fromEntries(kept) };
}

const escapeAttribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The element that shows a figure on another site. */
export const frameOf = (address: string, title: string, { width = "100%", height = 560 } = {}) =>
  `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" ` +
  `width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`;

const noFigure = (path: string) => ({
  code: "NOT_FOUND",
  message: `${path} is a page only; it has no figure`,
});

export const takeParameters: readonly ParameterName[] = [...pictureParameters, "csvType", "bom"];
