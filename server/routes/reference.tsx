import { ApiPage } from "../../web/pages/api.tsx";
import type { Action } from "../action.ts";
import { meaningOf, names } from "../openapi/parameters.ts";
import { bareContext } from "../page.tsx";
import { renditions } from "../renditions/index.ts";
import { ownPage } from "../reply.tsx";
import type { View } from "../view.ts";

type Tables = { views: readonly View[]; actions: readonly Action[] };

/** The page for those who write programs, made from the tables that the router is made of. */
export const apiPageAction = (tables: () => Tables): Action => ({
  method: "GET",
  path: "/api",
  who: "anyone",
  summary: "This API for people, with examples",
  handle: (c, { db, origin }) => {
    const { views, actions } = tables();
    const page = (
      <ApiPage
        context={bareContext(db, c.req.path)}
        origin={origin ?? new URL(c.req.url).origin}
        views={views.map(describe)}
        formats={renditions.map(({ extension, title }) => ({ name: extension, meaning: title }))}
        parameters={names.map((name) => ({ name, meaning: meaningOf(name) }))}
        actions={actions.filter(isForPrograms).map(({ method, path, who, summary }) => ({
          address: `${method} ${plain(path)}`,
          who: who === "anyone" ? "anyone" : `${who}s`,
          summary,
        }))}
      />
    );
    return ownPage(c, page);
  },
});

function describe({ path, title, about = title, gives }: View) {
  const hasFiles = gives !== "page" && !path.includes(":");
  const files = gives === "rows" ? "page, files" : "page, figure, files";
  return { path: plain(path), about, gives: hasFiles ? files : "page" };
}

/** What is not a page or a form of the site. */
const isForPrograms = ({ path, bySession }: Action): boolean =>
  !bySession &&
  !/^\/data\/.*csv$/.test(path) &&
  (path.startsWith("/api/") || /\.(json|atom|zip|csv)$|^\/(oembed|healthz)$/.test(path));

const plain = (path: string): string => path.replace(/:(\w+)(\{[^}]*\})?/g, "{$1}");
