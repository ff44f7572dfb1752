import type { Context } from "hono";
import type { Filter } from "../db/filter.ts";
import { parameters } from "../db/parameters.ts";
import { slug } from "../db/period.ts";
import { pictureParameters, pictureSize } from "../db/picture.ts";
import { type Defect, Refusal } from "../db/refusal.ts";
import { refuse } from "./errors.ts";
import { Unprinted } from "./print/press.ts";
import { Busy } from "./print/printer.ts";
import { addressOf, keyOf, type Question, readQuestion, redirection } from "./question.ts";
import type { Make, Rendition, Subject } from "./renditions/rendition.ts";
import { type Rendered, respond } from "./respond.ts";
import { type Standing, standingOf } from "./state.ts";
import type { Answer, View } from "./view.ts";
import type { World } from "./world.ts";

/** What is asked for as a file, and how it is written. */
export type FileRoute = { view: View; rendition: Rendition };

/** Answers an address as a file. What is refused is answered by 400, unknown ids by 404. */
export async function respondFile(
  c: Context,
  world: World,
  { view, rendition }: FileRoute,
): Promise<Response> {
  const { db, origin, printer } = world;
  const question = readQuestion(c, view, [...view.parameters, ...rendition.parameters]);
  if (question.defects.length > 0) return refuse(c, 400, question.defects);
  const target = redirection(c, db, question, `.${rendition.extension}`);
  if (typeof target === "string") return c.redirect(target, 303);
  const standing = target ?? standingOf(db, question.filter);
  if ("code" in standing) return refuse(c, 400, [standing]);
  return respond(c, world, {
    ...replyOf(question, standing, { rendition, origin }),
    render: () => {
      const draw = async (make: Make): Promise<Rendered | Response> => {
        const answer = view.open(standing.state, question.filter, question.params);
        if ("missing" in answer) return refuse(c, 404, [answer.missing]);
        if (answer.refusals) return refuse(c, 400, answer.refusals);
        if (!answer.file) return refuse(c, 404, [noFile(question.path)]);
        const subject = subjectOf(question, { standing, file: answer.file, origin });
        return { type: rendition.type, body: await rendition.render(subject, make) };
      };
      return inTurn(c, printer, { isPrinted: rendition.isPrinted?.(question.filter), draw });
    },
  });
}

type Written = { rendition: Rendition; origin: string | null };

/** What is said of a file before it is written. */
export const replyOf = (
  question: Question,
  standing: Standing,
  { rendition: { extension }, origin }: Written,
) => ({
  key: keyOf(question, standing, `${extension} ${origin ?? ""}`),
  isPinned: question.filter.rev !== undefined,
  headers: { "content-disposition": disposition(question, standing, extension) },
});

type Draw<T> = { isPrinted: boolean | undefined; draw: (make: Make) => Promise<T> };

/** Draws what is printed when it is its turn; the answer where there is no time or it is refused. */
export function inTurn<T>(
  c: Context,
  printer: World["printer"],
  { isPrinted, draw }: Draw<T>,
): Promise<T | Response> {
  const made = isPrinted
    ? printer.inTurn(draw)
    : draw((job) => printer.inTurn((make) => make(job)));
  return made.catch((error) => refusedFile(c, error));
}

/** The answer where no file could be made: it was refused, or there is no time for it now. */
function refusedFile(c: Context, error: unknown): Response {
  if (error instanceof Refusal && error.defects.length > 0) return refuse(c, 400, error.defects);
  const seconds = error instanceof Busy ? error.retrySeconds : 30;
  if (!(error instanceof Busy) && !(error instanceof Unprinted)) throw error;
  c.header("retry-after", String(seconds));
  const message = `${error.message}; ask again in ${seconds} seconds`;
  return refuse(c, 503, [{ code: "BUSY", message }]);
}

type Shown = { standing: Standing; file: NonNullable<Answer["file"]>; origin: string | null };

/**
 * What a rendition is given, each part made when it is asked for. A file bears the address that
 * shows the same revision for ever.
 */
export function subjectOf(question: Question, { standing, file, origin }: Shown): Subject {
  const { revision } = standing;
  const filter = { ...question.filter, rev: revision.number };
  return {
    ...{ file, revision, filter, origin },
    get table() {
      return filter.csvType === "full" ? file.everything() : file.table();
    },
    get address() {
      return addressOf({ ...question, filter: { ...filter, ...ofFile } });
    },
    get name() {
      return stemOf(question, revision.number);
    },
  };
}

/** What is said of a file alone: left out of the address that shows the same on a page. */
const ofFile: Partial<Filter> = Object.fromEntries(
  [...pictureParameters, "csvType", "bom"].map((name) => [name, undefined]),
);

/** `trends_ihs-territory-km2_2017_rev12`, at most 120 characters before the revision. */
export function stemOf({ view, filter }: Question, revision: number): string {
  const asked = [...filter.series, filter.collection, filter.dimension].filter(Boolean).join("_");
  const time = parameters.time.write(filter);
  const parts = [view.path, asked, time].map(slug).filter(Boolean);
  return `${parts.join("_").slice(0, 120)}_rev${revision}`;
}

/** The stem, and the size if it is a picture whose size was asked for: `_170mm_300dpi.png`. */
function fileName(question: Question, revision: number, extension: string): string {
  return `${stemOf(question, revision)}${sizePart(question.filter, extension)}.${extension}`;
}

/** `_170mm_300dpi`, `_1600x900px`, `_1200px_2x`; vectors have neither dots nor a ratio. */
function sizePart(filter: Filter, extension: string): string {
  if (!["svg", "png", "pdf"].includes(extension)) return "";
  const { unit, width, height, dpi } = pictureSize(filter);
  const sides = `_${height === null ? width : `${width}x${height}`}${unit}`;
  if (extension !== "png") return filter.w || filter.h ? sides : "";
  if (unit === "px") return `${sides}${filter.ratio ? `_${filter.ratio}x` : ""}`;
  return `${sides}_${dpi}dpi`;
}

/** What a browser shows; the rest it keeps. */
const shown = ["json", "svg", "png", "pdf", "metadata.json", "csl.json", "md"];

function disposition(question: Question, { revision }: Standing, extension: string): string {
  const kind = shown.includes(extension) ? "inline" : "attachment";
  return `${kind}; filename="${fileName(question, revision.number, extension)}"`;
}

const noFile = (path: string): Defect => ({
  code: "NOT_FOUND",
  message: `${path} is a page only; it has no files`,
});
