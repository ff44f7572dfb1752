import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { Db } from "../db/database.ts";
import { type Filter, formatAddress, parseFilter, type Reading } from "../db/filter.ts";
import { type ParameterName, forms as themeForms } from "../db/parameters.ts";
import type { Defect } from "../db/refusal.ts";
import { revisionAsOf, type Standing } from "./state.ts";
import { version } from "./version.ts";
import type { View } from "./view.ts";

/** A request read: which view, at which path, with which filter, and what was refused of it. */
export type Question = {
  view: View;
  path: string;
  params: Record<string, string>;
  filter: Filter;
  defects: Defect[];
};

export function readQuestion(c: Context, view: View, allowed: readonly ParameterName[]): Question {
  const asked = questionOf(view, allowed, new URL(c.req.url).searchParams);
  return {
    ...asked,
    path: view.path.includes(":") ? c.req.path : view.path,
    params: c.req.param(),
  };
}

/** The question that parameters ask at a path without names in it. */
export function questionOf(
  view: View,
  allowed: readonly ParameterName[],
  search: URLSearchParams,
): Question {
  const read = ofItsForms(parseFilter(search, allowed), view);
  return { view, path: view.path, params: {}, ...read };
}

/** A form that another page draws is refused like one that none draws. */
function ofItsForms({ filter, defects }: Reading, { forms = themeForms }: View): Reading {
  if (!filter.form || forms.includes(filter.form)) return { filter, defects };
  const message = `invalid form: "${filter.form}"; allowed: ${forms.join(", ")}`;
  const about = { parameter: "form", value: filter.form, allowed: [...forms] };
  const defect = { code: "BAD_PARAMETER", ...about, message };
  return { filter: { ...filter, form: undefined }, defects: [...defects, defect] };
}

/**
 * Where a request is sent on to: `asOf` to the revision it names, a form's empty or repeated fields
 * to the canonical address. A defect if `asOf` names none, null if the address is good as it is.
 */
export function redirection(
  c: Context,
  db: Db,
  { path, filter, defects }: Question,
  extension = "",
): string | Defect | null {
  if (defects.length > 0) return null;
  if (filter.asOf) {
    const rev = revisionAsOf(db, filter.asOf);
    if (typeof rev !== "number") return rev;
    return formatAddress(`${path}${extension}`, { ...filter, rev, asOf: undefined });
  }
  const isPlain = !isOfForm(new URL(c.req.url).searchParams);
  return isPlain ? null : formatAddress(`${path}${extension}`, filter);
}

/** Whether parameters came from a form: some are empty, or given more than once. */
export function isOfForm(search: URLSearchParams): boolean {
  const given = [...search];
  return given.some(([, value]) => value === "") || new Set(search.keys()).size < given.length;
}

/** The canonical address of a question. */
export const addressOf = ({ path, filter }: Question): string => formatAddress(path, filter);

/** What an answer depends on, as one short text: its ETag and its key in the cache. */
export function keyOf(question: Question, { revision }: Standing, extension: string): string {
  const parts = [version, extension, addressOf(question), revision.number, revision.hash];
  const text = JSON.stringify([...parts, question.defects]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
