import type { Context } from "hono";
import type { Db } from "../db/database.ts";
import { slug } from "../db/period.ts";
import type { Defect } from "../db/refusal.ts";
import { refuse } from "./errors.ts";
import { addressOf, keyOf, type Question, readQuestion, redirection } from "./question.ts";
import type { Rendition, Subject } from "./renditions/index.ts";
import { type Cache, respond } from "./respond.ts";
import { type Standing, standingOf } from "./state.ts";
import type { Answer, View } from "./view.ts";

/** Answers an address as a file. Refused parameters are answered by 400, unknown ids by 404. */
export async function respondFile(
  c: Context,
  { db, cache }: { db: Db; cache: Cache },
  { view, rendition }: { view: View; rendition: Rendition },
): Promise<Response> {
  const question = readQuestion(c, view, [...view.parameters, ...rendition.parameters]);
  if (question.defects.length > 0) return refuse(c, 400, question.defects);
  const target = redirection(c, db, question, `.${rendition.extension}`);
  if (typeof target === "string") return c.redirect(target, 303);
  const standing = target ?? standingOf(db, question.filter);
  if ("code" in standing) return refuse(c, 400, [standing]);
  return respond(c, cache, {
    key: keyOf(question, standing, rendition.extension),
    newest: standing.newest.number,
    isPinned: question.filter.rev !== undefined,
    headers: { "content-disposition": disposition(question, standing, rendition.extension) },
    render: async () => {
      const answer = view.open(standing.state, question.filter, question.params);
      if ("missing" in answer) return refuse(c, 404, [answer.missing]);
      if (!answer.file) return refuse(c, 404, [noFile(question.path)]);
      const subject = subjectOf(question, standing, answer.file);
      return { type: rendition.type, body: await rendition.render(subject) };
    },
  });
}

/** What a rendition is given. A file bears the address that shows the same revision for ever. */
export function subjectOf(
  question: Question,
  { revision }: Standing,
  file: NonNullable<Answer["file"]>,
): Subject {
  const filter = { ...question.filter, rev: revision.number };
  const table = filter.csvType === "full" ? file.everything() : file.table();
  const plain = { ...filter, csvType: undefined, bom: undefined, look: undefined };
  return { file, table, address: addressOf({ ...question, filter: plain }), revision, filter };
}

/** `trends_ihs-territory-km2_2017_rev12.csv`, at most 120 characters before the revision. */
export function fileName({ view, filter }: Question, revision: number, extension: string): string {
  const asked = [...filter.series, filter.collection, filter.dimension].filter(Boolean).join("_");
  const time = addressOf({ view, path: "", params: {}, filter, defects: [] }).match(/time=([^&]*)/);
  const parts = [view.path, asked, time?.[1] ?? ""].map((part) => slug(part ?? "")).filter(Boolean);
  return `${parts.join("_").slice(0, 120)}_rev${revision}.${extension}`;
}

function disposition(question: Question, { revision }: Standing, extension: string): string {
  const kind = ["csv", "arrow"].includes(extension) ? "attachment" : "inline";
  return `${kind}; filename="${fileName(question, revision.number, extension)}"`;
}

const noFile = (path: string): Defect => ({
  code: "NOT_FOUND",
  message: `${path} is a page only; it has no files`,
});
