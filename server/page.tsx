import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { Db } from "../db/database.ts";
import type { PageContext } from "../web/pages/context.ts";
import { ErrorPage } from "../web/pages/error.tsx";
import { NotFoundPage } from "../web/pages/not-found.tsx";
import { assets } from "./assets.ts";
import { document } from "./document.ts";
import { addressOf, keyOf, type Question, readQuestion, redirection } from "./question.ts";
import { type Rendered, respond } from "./respond.ts";
import { nowOf, type Standing, standingOf } from "./state.ts";
import { version } from "./version.ts";
import type { Missing, View } from "./view.ts";
import type { World } from "./world.ts";

const html = "text/html; charset=utf-8";

/** Answers an address as a page. Refused parameters are left out of the question and shown. */
export async function respondPage(c: Context, world: World, view: View): Promise<Response> {
  const { db, drawings } = world;
  const question = readQuestion(c, view, view.parameters);
  const target = redirection(c, db, question);
  if (typeof target === "string") return c.redirect(target, 303);
  if (target) question.defects.push(target);
  const standing = settle(db, question);
  return respond(c, world, {
    key: keyOf(question, standing, "html"),
    isPinned: question.filter.rev !== undefined && question.defects.length === 0,
    render: () => {
      const context = { ...contextOf(question, standing), kept: drawings };
      const answer = view.open(standing.state, question.filter, question.params);
      if ("missing" in answer) return notFound(c, context, answer);
      return renderPage(answer.page(context));
    },
  });
}

/** The page for an address that leads nowhere. */
export function notFound(c: Context, context: PageContext, { missing }: Missing): Response {
  const page = <NotFoundPage context={context} defect={missing} />;
  const { body } = renderPage(page);
  return c.body(body, 404, { "content-type": html, "cache-control": "no-store" });
}

/** The answer where something failed here: 500 with the id of the request, and nothing of the cause. */
export function failed(c: Context, db: Db, error: Error): Response {
  const request = randomUUID();
  console.error(JSON.stringify({ request, path: c.req.path, error: error.stack ?? String(error) }));
  if (/\.[a-z.]+$/.test(c.req.path)) {
    const errors = [{ code: "FAILED", message: "this could not be made; load it again" }];
    return c.json({ errors, request }, 500);
  }
  const page = <ErrorPage context={bareContext(db, c.req.path)} request={request} />;
  return c.body(renderPage(page).body, 500, { "content-type": html, "cache-control": "no-store" });
}

/** What a page knows of the world when nothing particular was asked. */
export function bareContext(db: Db, path: string): PageContext {
  const open = () => ({ missing: noDefect });
  const view: View = { path, title: "", parameters: [], gives: "page", open };
  const filter = { series: [], level: 0.95, deff: 1, events: [] };
  const question = { view, path, params: {}, filter, defects: [] };
  return { ...contextOf(question, nowOf(db)), isOwn: true };
}

const noDefect = { code: "NOT_FOUND", message: "" };

/** The state asked for; the newest, with a defect to show, where there is none such. */
export function settle(db: Db, question: Question): Standing {
  const standing = standingOf(db, question.filter);
  if (!("code" in standing)) return standing;
  question.defects.push(standing);
  question.filter = { ...question.filter, rev: undefined };
  return nowOf(db);
}

function renderPage(page: JSX.Element): Rendered & { body: string } {
  return { type: html, body: `<!doctype html>${page.toString()}` };
}

export function contextOf(question: Question, { revision, newest, size }: Standing): PageContext {
  const { view, path, filter, defects } = question;
  const address = addressOf(question);
  const state = { revision, newest, size };
  const isDrawn = view.gives === undefined && !view.path.includes(":") && view.path === path;
  const oembed = isDrawn ? `/oembed?url=${encodeURIComponent(address)}` : undefined;
  return { path, address, filter, ...state, defects, document, version, assets, oembed };
}
