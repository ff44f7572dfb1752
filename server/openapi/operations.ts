import type { ParameterName } from "../../db/parameters.ts";
import type { Action, ActionParameter } from "../action.ts";
import type { Rendition } from "../renditions/rendition.ts";
import type { Route } from "../route.ts";
import { takeParameters } from "../take.tsx";
import type { View } from "../view.ts";
import { refsTo } from "./parameters.ts";

/** A path of the router as OpenAPI writes it: `/claims/{id}.jsonld`. */
export const templateOf = (path: string): string =>
  path.replace(/:(\w+)\{\[\^\/\]\+\\(\.\w+)\}/g, "{$1}$2").replace(/:(\w+)(\{[^}]*\})?/g, "{$1}");

/** One operation of the description: the address without its pattern, the method, and the rest. */
export type Operation = { path: string; method: string; words: Record<string, unknown> };

/** What the description says of one route. */
export function operationOf(route: Route): Operation {
  const path = templateOf(route.path);
  if (route.kind === "action") return actionOperation(path, route.action);
  if (route.kind === "file") return fileOperation(path, route.view, route.rendition);
  return pageOperation(path, route.view, route.kind);
}

const ref = (name: string) => ({ $ref: `#/components/responses/${name}` });
const page = { "text/html": { schema: { type: "string" } } };
const moved = { description: "Leads to the canonical address, or to the revision of a day." };

type PageKind = Exclude<Route["kind"], "action" | "file">;

/** What a page shows of a view, and what it is asked with besides. */
const pages: Record<PageKind, { of: string; parameters: readonly ParameterName[] }> = {
  page: { of: "", parameters: [] },
  take: { of: "its figure in the form that is needed", parameters: takeParameters },
  embed: { of: "its figure alone, for frames of other sites", parameters: ["look"] },
};

function pageOperation(path: string, view: View, kind: PageKind): Operation {
  const { title, about = title, parameters } = view;
  const summary = kind === "page" ? about : `${title}, ${pages[kind].of}`;
  const words = {
    ...head("get", path, summary, "Pages"),
    parameters: [...inPath(path), ...refsTo([...parameters, ...pages[kind].parameters])],
    responses: {
      200: { description: "The page; what was refused is said on it.", content: page },
      303: moved,
      404: { description: "Not in the ledger.", content: page },
    },
  };
  return { path, method: "get", words };
}

function fileOperation(path: string, view: View, rendition: Rendition): Operation {
  const [type = ""] = rendition.type.split(";");
  const words = {
    ...head("get", path, `${view.title}: ${rendition.title}`, "Files"),
    parameters: [...inPath(path), ...refsTo([...view.parameters, ...rendition.parameters])],
    responses: {
      200: { description: rendition.title, content: { [type]: { schema: fileSchema(rendition) } } },
      303: moved,
      304: { description: "As you have it." },
      400: ref("BadRequest"),
      404: ref("NotFound"),
    },
  };
  return { path, method: "get", words };
}

function fileSchema({ extension, type }: Rendition) {
  if (extension === "json") return { $ref: "#/components/schemas/Answer" };
  if (type.includes("json")) return { type: extension.startsWith("csl") ? "array" : "object" };
  return { type: "string" };
}

function actionOperation(path: string, action: Action): Operation {
  const { method, who, bySession, summary, parameters = [] } = action;
  const isRead = method === "GET";
  const tag = path.startsWith("/api/") || isRead ? "Programs" : "Forms";
  const words = {
    ...head(method.toLowerCase(), path, summary, tag),
    ...(who === "anyone" ? {} : { description: `For ${who}s and those above them.` }),
    "x-role": who,
    ...(isRead ? {} : { "x-scope": bySession ? "session" : "write" }),
    parameters: [...inPath(path), ...parameters.map(parameterOf)],
    ...(isRead ? {} : { requestBody: bodyOf(action) }),
    security: securityOf(action),
    responses: responsesOf(path, action),
  };
  return { path, method: method.toLowerCase(), words };
}

/** What an action is sent: JSON, a file, or the fields of a form. */
function bodyOf({ body, takes, path }: Action) {
  const form = path.startsWith("/api/") ? [] : ["application/x-www-form-urlencoded"];
  const types = takes ?? (body ? ["application/json"] : form);
  const schema = body ?? (takes ? { type: "string" } : { type: "object" });
  return { content: Object.fromEntries(types.map((type) => [type, { schema }])) };
}

function responsesOf(path: string, { method, who, gives }: Action) {
  const isPage = !path.startsWith("/api/") && !/\.\w+$|^\/(healthz|oembed)$/.test(path);
  const type = gives ?? (isPage ? "text/html" : "application/json");
  const content = { [type]: { schema: type.includes("json") ? {} : { type: "string" } } };
  const refused = { 401: ref("Unauthorized"), 403: ref("Forbidden"), 429: ref("TooMany") };
  const guarded = who === "anyone" ? {} : refused;
  const written = {
    ...{ 409: ref("Conflict"), 413: ref("TooLarge"), 422: ref("Refused") },
    503: ref("Busy"),
  };
  return {
    200: { description: "The answer.", content },
    ...(isPage ? { 303: { description: "Leads on to what was made or to signing in." } } : {}),
    ...(isPage || method === "GET" ? {} : { 201: { description: "Recorded.", content } }),
    ...(isLarge(path) ? { 202: { description: "Kept for a second person to decide." } } : {}),
    400: ref("BadRequest"),
    ...guarded,
    ...(method === "GET" ? {} : written),
  };
}

/** Whether so many numbers can be sent at once that a second person is asked. */
const isLarge = (path: string): boolean => /^\/api\/(imports|observations)$/.test(path);

function securityOf({ who, bySession }: Action): Record<string, string[]>[] {
  if (who === "anyone") return [];
  return bySession ? [{ session: [] }] : [{ token: [] }, { session: [] }];
}

function head(method: string, path: string, summary: string, tag: string) {
  const id = `${method}${path}`.replace(/[^A-Za-z0-9]+(.)?/g, (_, next = "") => next.toUpperCase());
  return { operationId: id, summary, tags: [tag] };
}

const inPath = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true, schema: { type: "string" } },
  }));

const parameterOf = ({ name, description, required, allowed, ...rest }: ActionParameter) => ({
  ...{ name, in: rest.in, description, ...(required ? { required } : {}) },
  schema: { type: "string", ...(allowed ? { enum: allowed } : {}) },
});
