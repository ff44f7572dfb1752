import { type Filter, formatAddress, parseFilter } from "../db/filter.ts";
import type { Defect } from "../db/refusal.ts";
import { shown } from "../db/upload/hidden.ts";
import { type Answer, type Missing, stateParameters, type View } from "./view.ts";

/** A view as an address asks for it; `address` is canonical and names no state of the ledger. */
export type Asked = {
  view: View;
  path: string;
  filter: Filter;
  params: Record<string, string>;
  address: string;
};

/** The view, path and filter of an address of this site, or what is wrong with it. */
export function askAddress(views: readonly View[], text: string): Asked | { defects: Defect[] } {
  const url = readUrl(text);
  const found = url && matchView(views, url.pathname);
  if (!url || !found) return { defects: [unknownView(text, views)] };
  const { filter, defects } = parseFilter(url.searchParams, [
    ...found.view.parameters,
    ...stateParameters,
  ]);
  if (defects.length > 0) return { defects };
  const address = formatAddress(found.path, { ...filter, rev: undefined, asOf: undefined });
  return { ...found, filter, address };
}

/** The address of a view, or of a file of it, at a revision. */
export const pinnedAddress = ({ path, filter }: Asked, rev: number, extension = ""): string =>
  formatAddress(`${path}${extension}`, { ...filter, rev, asOf: undefined });

/** The answer of a view at a revision. */
export function answerAt(
  { view, filter, params }: Asked,
  state: Parameters<View["open"]>[0],
): Answer | Missing {
  return view.open(state, { ...filter, rev: state.revision, asOf: undefined }, params);
}

/** An address may be pasted whole, with the host it was seen on. */
function readUrl(text: string): URL | null {
  const base = "http://example.org";
  return URL.canParse(text, base) ? new URL(text, base) : null;
}

function matchView(views: readonly View[], path: string) {
  for (const view of views) {
    const params = paramsOf(view.path, path);
    if (params) return { view, params, path: view.path.includes(":") ? path : view.path };
  }
  return null;
}

/** `/collections/:id` and `/observations/:id{.+/.+}` as the router reads them. */
function paramsOf(pattern: string, path: string): Record<string, string> | null {
  const source = pattern.replace(
    /:(\w+)(?:\{([^}]+)\})?/g,
    (_, name, rule = "[^/]+") => `(?<${name}>${rule})`,
  );
  const groups = new RegExp(`^${source}$`).exec(path)?.groups;
  if (!groups && !new RegExp(`^${source}$`).test(path)) return null;
  try {
    const pairs = Object.entries(groups ?? {});
    return Object.fromEntries(pairs.map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return null;
  }
}

function unknownView(value: string, views: readonly View[]): Defect {
  const allowed = views.map(({ path }) => path).filter((path) => !path.includes(":"));
  const message = `no view at "${shown(value)}"; views are ${allowed.join(", ")}`;
  return {
    code: "UNKNOWN_VIEW",
    parameter: "address",
    value: value.slice(0, 200),
    allowed,
    message,
  };
}
